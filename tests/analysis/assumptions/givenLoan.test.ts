import { expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { describe as inWords } from "../../../src/messages/text";

/** A loan of 500 million, drawn in three years. */
const GIVEN = [
  ["debt.sizing", "given"],
  ["debt.eca_given", 5e8],
  ["debt.eca_drawn.1", 0.3],
  ["debt.eca_drawn.2", 0.4],
  ["debt.eca_drawn.3", 0.3],
] as const;

const FOUR = ["debt.commercial_given", 1e8, "debt.commercial_drawn.4", 1];

const LATER =
  "the loan given is drawn over 3 construction years, and project.construction_years is 4: operation begins in 2032, and the bank's dates move with it; for a late start-up that leaves them where they are give ramp.delay";
const EARLIER =
  "the loan given is drawn over 3 construction years, and project.construction_years is 2: operation begins in 2030, the bank's dates move with it, and what was to be drawn after construction lapses";

test.each<[string, readonly (string | number)[], string | undefined]>([
  ["as many years as it was agreed for", [], undefined],
  ["a year more", ["project.construction_years", 4], LATER],
  ["a year less", ["project.construction_years", 2], EARLIER],
  ["a late start-up", ["ramp.delay", 1], undefined],
  ["a loan that is sized anew", ["project.construction_years", 4, "debt.sizing", "sized"], undefined],
  ["nothing lent", ["project.construction_years", 4, "debt.eca_given", 0], undefined],
  ["another tranche as well, drawn in four years", [...FOUR, "project.construction_years", 4], undefined],
])("another number of construction years moves the dates of a loan that is given: %s", (_, given, said) => {
  const table = readTable([["Key", "Value"], ...(given.includes("sized") ? [] : GIVEN)]);
  const { notices } = complete(table, readOverrides(given, table));
  expect(notices.map(inWords).filter((words) => words.includes("loan given"))).toEqual(
    said === undefined ? [] : [said],
  );
});

test.each<[string, readonly (readonly [string, string | number])[], boolean]>([
  ["no amount", [], true],
  ["an amount of nil", [["debt.eca_given", 0]], true],
  ["an amount", GIVEN.slice(1), false],
])("a loan that is given with %s: that nothing is lent is said, or not", (_, rows, said) => {
  const table = readTable([["Key", "Value"], ["debt.sizing", "given"], ...rows]);
  const { notices } = complete(table, readOverrides([], table));
  expect(notices.map(inWords).some((words) => words.includes("nothing is lent"))).toBe(said);
});
