import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, merged } from "../../../src/analysis/simulation/inOrder";
import { sorted } from "../../../src/numerics/percentiles";
import { threefry } from "../../../src/numerics/sampling/threefry";
import { atOnce } from "../../../src/quantities/pieces";

test("numbers are sorted in pieces as they are at once, without those that are none", () => {
  const values = new Float64Array(700_001);
  threefry({ seed: 3 }).fill(values, 0, 0);
  for (let k = 0; k < values.length; k += 7) values[k] = Number.NaN;
  expect(atOnce(inOrder(values))).toEqual(sorted(values.filter((value) => !Number.isNaN(value))));
});

test("rising numbers are merged, however many there are and whichever is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.double({ noNaN: true }))), (parts) => {
      const rising = parts.map((part) => Float64Array.from(part).sort());
      expect(atOnce(merged(rising))).toEqual(Float64Array.from(parts.flat()).sort());
    }),
  );
});
