import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Distributions, valued } from "../../../src/analysis/draws/drawn";
import { TrialMaker } from "../../../src/analysis/simulation/trialMaker";
import { trialMemory } from "../../../src/analysis/simulation/trialMemory";
import { entryValues } from "../../../src/formula/program/inputs";
import { kernel } from "../../../src/model/generated/project";
import { inputKeys } from "../../../src/model/inputs/keys";
import { checkInputs } from "../../../src/model/schema";
import { seeded } from "../../../src/numerics/random";
import { referenceSet, sets } from "../../../src/reference/index";
import { drawnInputs } from "../drawnInputs";

/** Every input that the reference data draw. */
const all = drawnInputs();

/** More than there are years of construction. */
const PERIODS = 33;
const makerOf = (base: Readonly<Record<string, number>>, drawn: Distributions) =>
  new TrialMaker(checkInputs(base), PERIODS, { distributions: drawn });

/** What a trial is given, read from the whole set of assumptions that the draw makes. */
function byTheSchema(base: Readonly<Record<string, number>>, drawn: Distributions, u: Float64Array, maker: TrialMaker) {
  let k = 0;
  const inputs = checkInputs(valued(base, drawn, ({ quantile }) => quantile(u[k++] ?? Number.NaN)));
  return maker.slots.flatMap(({ id }) => {
    const slot = kernel.layout.slots.find((known) => known.id === id);
    if (!slot || !("first" in slot)) return [inputs[id] ?? Number.NaN];
    const entries = [...entryValues(slot, inputs)];
    return slot.kind === "profile" ? Array.from({ length: PERIODS }, (_, t) => entries[t] ?? 0) : entries;
  });
}

describe("what a trial is given", () => {
  test.each(sets.map(({ name }) => name))("is what the schema makes of the draw: %s", (name) => {
    const base = referenceSet(name);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 30 }),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        (seed, share) => {
          const random = seeded(seed);
          // some of the inputs, in their order
          const some = new Map([...all].filter(([key]) => random() < share && !inputKeys.get(key)?.calendar));
          const maker = makerOf(base, some);
          expect(maker.keys).toEqual([...some.keys()]);
          const u = Float64Array.from(some, random);
          const given = new Float64Array(maker.count * 2);
          const refused = new Uint16Array(1);
          const drawn = Array.from(u, (share) => Float64Array.of(share));
          const memory = trialMemory(given, Int32Array.of(1), 2);
          maker.draw(drawn, refused);
          maker.settle(memory);
          maker.place(drawn, 1, memory);
          expect(refused[0]).toBe(0);
          const wanted = byTheSchema(base, some, u, maker);
          expect(wanted).toHaveLength(maker.count);
          for (const [k, value] of wanted.entries()) {
            const found = given[1 + 2 * k] ?? 0;
            // a gap of a table stays one
            if (Number.isNaN(value)) expect(found).toBeNaN();
            else expect(Math.abs(found - value), `${k}`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
          }
        },
      ),
      { numRuns: 25, seed: 20261130 },
    );
  });

  test("keys of the calendar are held, and said", () => {
    const held = [...all.keys()].filter((key) => inputKeys.get(key)?.calendar);
    expect(held).toContain("project.construction_years");
    expect(makerOf(referenceSet(), all).held).toEqual(held);
  });

  test("a value beyond its limits is told by its key", () => {
    const share = { quantile: () => 1.2, cdf: () => 0, percentile: () => 0, mean: 1.2, median: 1.2 };
    const maker = makerOf(referenceSet(), new Map([["concentrate.recovery", share]]));
    const refused = new Uint16Array(2);
    maker.draw([Float64Array.of(0.5, 0.5)], refused);
    expect([...refused].map((place) => maker.keys[place - 1])).toEqual([
      "concentrate.recovery",
      "concentrate.recovery",
    ]);
  });
});
