import fc from "fast-check";
import { expect, it } from "vitest";
import { fitting } from "../../../src/taskpane/tabs/fitting";
import { led } from "../../../src/taskpane/tabs/led";

it.each([
  ["all where there is room for all", [50, 50, 50], 0, 150, [0, 1, 2]],
  ["from the first on, with room for the button of the others", [50, 50, 50], 0, 140, [0, 1]],
  ["the chosen one, wherever it stands", [50, 50, 50, 50], 3, 140, [0, 3]],
  ["the chosen one, however narrow the bar", [50, 50, 50], 1, 20, [1]],
  ["no tab behind one that does not fit", [50, 90, 10], 0, 120, [0]],
  // as wide as their names are, one after the other: This number, Assumptions, Model, What-if, Risk, Functions, Review, ...
  ["three of ten tabs at 270 px", [82, 88, 52, 58, 42, 72, 56, 64, 44, 50], 0, 262, [0, 1, 2]],
  ["three of ten tabs at 270 px, the last one chosen", [82, 88, 52, 58, 42, 72, 56, 64, 44, 50], 9, 262, [0, 1, 9]],
  ["none of none", [], -1, 100, []],
])("shows %s", (_, widths, chosen, room, shown) => {
  expect([...fitting(widths, chosen, room, 30)].sort()).toEqual(shown);
});

it("never takes more room than there is, but for the chosen one alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 10 }),
      fc.nat(9),
      fc.integer({ min: 30, max: 500 }),
      (widths, at, room) => {
        const chosen = at % widths.length;
        const shown = fitting(widths, chosen, room, 30);
        const taken = [...shown].reduce((sum, place) => sum + (widths[place] ?? 0), 0);
        expect(shown.has(chosen)).toBe(true);
        if (shown.size > 1) expect(taken + (shown.size < widths.length ? 30 : 0)).toBeLessThanOrEqual(room);
      },
    ),
  );
});

it.each([
  ["ArrowRight", "row", 0, 1],
  ["ArrowRight", "row", 2, 0],
  ["ArrowLeft", "row", 0, 2],
  ["ArrowDown", "row", 1, undefined],
  ["ArrowDown", "list", 1, 2],
  ["ArrowUp", "list", 0, 2],
  ["ArrowRight", "list", 0, undefined],
  ["Home", "row", 2, 0],
  ["End", "list", 0, 2],
  ["a", "row", 1, undefined],
] as const)("%s of a %s leads from place %i among three to %s", (key, along, place, to) => {
  expect(led(key, place, 3, along)).toBe(to);
});
