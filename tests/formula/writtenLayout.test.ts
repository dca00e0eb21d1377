import fc from "fast-check";
import { expect, test } from "vitest";
import type { Layout, Slot } from "../../src/formula/kernel/layout";
import { readLayout, writtenLayout } from "../../src/formula/kernel/writtenLayout";
import { kernel } from "../../src/model/generated/project";
import { projectProgram } from "../../src/model/program";
import { wholeTree } from "./build";

const layoutOf = (slots: readonly Slot[]): Layout => ({ periods: "time.periods", slots, lags: ["time.lag"] });

const id = fc
  .tuple(fc.constantFrom("ore", "cash", "a_b"), fc.constantFrom("x", "y1", "ore", "_z"))
  .map((of) => of.join("."));
const slot: fc.Arbitrary<Slot> = fc.oneof(
  fc.record({ id, kind: fc.constantFrom("scalar", "row") }),
  fc.record({ id, kind: fc.constant("input"), varies: fc.boolean() }),
  fc.record({ id, kind: fc.constant("input"), varies: fc.boolean(), absent: fc.integer() }),
  fc.record({ id, kind: fc.constantFrom("table", "profile"), first: fc.nat(), last: fc.nat(), varies: fc.boolean() }),
  fc.record({ id: fc.constantFrom("plain", "a.b.c"), kind: fc.constant("row") }),
) as fc.Arbitrary<Slot>; // kinds drawn from a list are texts to the compiler

test("a layout that was written down is read back, slot by slot in its order", () => {
  fc.assert(
    fc.property(fc.array(slot), (slots) => {
      const layout = layoutOf(slots);
      expect(readLayout(JSON.parse(JSON.stringify(writtenLayout(layout))))).toEqual(layout);
    }),
  );
});

test("a group is named once, and what an id does not tell stands as it is", () => {
  const table: Slot = { id: "capital.phasing", kind: "profile", first: 1, last: 8, varies: true };
  const slots: Slot[] = [
    { id: "calendar.year", kind: "scalar" },
    { id: "calendar.periods", kind: "row" },
    { id: "ore.rate", kind: "input", varies: true },
    { id: "ore.life", kind: "input", varies: false },
    table,
    { id: "ore.plan", kind: "row" },
  ];
  expect(writtenLayout(layoutOf(slots)).slots).toEqual(["=calendar.year periods ~ore.rate !life", table, "ore.plan"]);
});

test("the kernel of the project has the layout that its formulas make", () => {
  expect(kernel.layout).toEqual(wholeTree(projectProgram()).layout);
});
