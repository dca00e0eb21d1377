import fc from "fast-check";
import { expect, test } from "vitest";
import { interleaved } from "../../../src/numerics/sampling/interleaved";
import { repeatedSobol, sobol } from "../../../src/numerics/sampling/sobol";

const repetition = (replicate: number) => sobol({ seed: 5, replicate });

test.each([1, 3, 16])("%d repetitions are dealt out in turn, in any parts", (count) => {
  const whole = new Float64Array(200);
  interleaved(count, repetition).fill(whole, 4, 0);
  for (const [trial, value] of whole.entries()) {
    const own = new Float64Array(1);
    repetition(trial % count).fill(own, 4, Math.floor(trial / count));
    expect(value).toBe(own[0]);
  }
  for (const [first, length] of [
    [0, 1],
    [1, 2],
    [37, 5],
    [190, 10],
    [100, 100],
  ] as const) {
    const part = new Float64Array(length);
    interleaved(count, repetition).fill(part, 4, first);
    expect(part).toEqual(whole.slice(first, first + length));
  }
});

test("it has as many dimensions as its repetitions", () => {
  expect(interleaved(2, repetition).dimensions).toBe(1111);
});

test("repetitions of Sobol's sequence that are found together are those that are dealt out in turn, to the bit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 1110 }),
      fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 2 ** 32 - 600 })),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 1e6 }),
      (count, dimension, first, length, seed) => {
        const [together, dealt] = [new Float64Array(length), new Float64Array(length)];
        repeatedSobol(seed, count).fill(together, dimension, first);
        interleaved(count, (replicate) => sobol({ seed, replicate })).fill(dealt, dimension, first);
        expect(together).toEqual(dealt);
      },
    ),
  );
});
