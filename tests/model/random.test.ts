import fc from "fast-check";
import { expect, test } from "vitest";
import { closures } from "../../src/model/process/streams";
import { runProject } from "../../src/model/run";
import { IronError } from "../../src/quantities/errors";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";

/** Keys whose value may move alone: not parts of a whole, not the calendar behind the phasing. */
const free = allAssumptions().filter(
  ({ key, low, high, partOf }) => low < high && partOf === undefined && !/phasing|construction_years/.test(key),
);

test("anywhere in the ranges a run is refused for a reason or all its identities hold", () => {
  const spot = fc.record({
    set: fc.constantFrom(...sets.map((s) => s.name)),
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: free.length, maxLength: free.length }),
  });
  let ran = 0;
  fc.assert(
    fc.property(spot, ({ set, places }) => {
      const moved = free.map(({ key, low, high, interval }, k) => {
        const value = low + (high - low) * (places[k] ?? 0);
        return [key, interval.whole ? Math.round(value) : value] as const;
      });
      try {
        const run = runProject({ ...referenceSet(set), ...Object.fromEntries(moved) });
        expect(run.value("check.all")).toBe(1);
        for (const { id } of closures) expect(Math.abs(run.value(id)), id).toBeLessThan(1e-9);
        expect(Math.min(...run.row("tax.losses"))).toBeGreaterThanOrEqual(-0.01);
        ran++;
      } catch (error) {
        if (!(error instanceof IronError)) throw error;
        expect(error.values).toHaveProperty("code");
      }
    }),
    { numRuns: 60, seed: 20260704 },
  );
  expect(ran).toBeGreaterThan(20);
});

test("every input at the very ends of its limits gives a sound run or a reason", () => {
  for (const { key, interval } of allAssumptions()) {
    const least = interval.min ?? (interval.above === undefined ? -1e6 : interval.above + 1e-6);
    const most = interval.max ?? (interval.below === undefined ? 1e6 : interval.below - 1e-6);
    for (const value of [least, most])
      try {
        expect(runProject({ ...referenceSet(), [key]: value }).value("check.all"), `${key} ${value}`).toBe(1);
      } catch (error) {
        if (!(error instanceof IronError)) throw error;
      }
  }
});
