import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { over } from "../../../src/analysis/assumptions/standing";
import { attempt } from "../../../src/analysis/attempt";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { inputKeys } from "../../../src/model/inputs/keys";
import { measures } from "../../../src/model/measures";
import { type ProjectRun, runProject } from "../../../src/model/run";
import { IronError } from "../../../src/quantities/errors";
import { referenceSet, sets } from "../../../src/reference/index";
import { usualRanges } from "../../../src/reference/values";

const LINES = [
  "returns.npv",
  "equity.npv",
  "debt.total",
  "verdict.bankable",
  "check.all",
  "carbon.per_tonne",
  "annual.hbi_price",
];

/** All that one may ask of a run, as numbers that can be compared. */
const told = (run: ProjectRun) => [
  ...LINES.filter((id) => attempt(() => run.values(id)) instanceof Float64Array).map((id) => [...run.values(id)]),
  [...measures.keys()].map((id) => run.value(id)),
  run.years,
  run.warnings.map(({ code, id }) => [code, id]),
  run.inputs,
];

const refusal = (error: unknown) => (error instanceof IronError ? [error.kind, error.id, error.values] : error);

/** Ends, bases, and what no input allows. */
const change = fc
  .constantFrom(...[...usualRanges].filter(([key, { low, high }]) => low < high && inputKeys.has(key)))
  .chain(([key, { low, high }]) =>
    fc.tuple(
      fc.constant(key),
      inputKeys.get(key)?.interval.whole
        ? fc.integer({ min: low, max: high })
        : fc.oneof(fc.constantFrom(low, high, -1e9), fc.double({ min: low, max: high, noNaN: true })),
    ),
  );
const changes = fc.array(change, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));

describe("a variation is what runProject gives", () => {
  test.for(sets.map(({ name }) => name))("of %s, whatever ran before on the same memory", (set) => {
    const base = referenceSet(set);
    const variations = new Variations(base);
    fc.assert(
      fc.property(changes, (asked) => {
        const wanted = attempt(() => told(runProject(over(base, asked))));
        expect(refusal(variations.of(asked, told))).toEqual(refusal(wanted));
      }),
      { numRuns: 60 },
    );
    expect(variations.of({}, told)).toEqual(told(runProject(base)));
  });

  test("each input alone, at both ends of its range", () => {
    const base = referenceSet();
    const variations = new Variations(base);
    for (const [key, ends] of usualRanges)
      for (const value of [ends.low, ends.high]) {
        const npv = (run: ProjectRun) => [run.value("returns.npv"), run.value("equity.irr")];
        const wanted = attempt(() => npv(runProject(over(base, { [key]: value }))));
        expect(refusal(variations.of({ [key]: value }, npv)), key).toEqual(refusal(wanted));
      }
  });
});

test("a value for all years takes the place of values by year, and not of those given beside it", () => {
  const base = referenceSet();
  const variations = new Variations(base);
  const [all, path] = ["energy.gas_tariff", "energy.gas_tariff.2031"];
  const of = (changes: Record<string, number>) => variations.of(changes, (run) => run.value("returns.npv"));
  expect(of({ [all]: 150 })).toBe(runProject(over(base, { [all]: 150 })).value("returns.npv"));
  expect(of({ [all]: 150, [path]: 300 })).toBe(
    runProject(over(base, { [all]: 150, [path]: 300 })).value("returns.npv"),
  );
  expect(of({ [all]: 150, [path]: 300 })).not.toBe(of({ [all]: 150 }));
  expect(variations.runs).toBe(4);
});

test("a base outside its limits has no variations", () => {
  expect(() => new Variations({ ...referenceSet(), "ore.grade": 2 })).toThrow("model.outside");
});
