import type { Distributions } from "../../src/analysis/draws/drawn";
import { distributionOf } from "../../src/analysis/draws/range";
import { allAssumptions } from "../../src/reference/index";

/** The distributions of all inputs that the reference data draw, but of those that are left out. */
export const drawnInputs = (leftOut: (key: string) => boolean = () => false): Distributions =>
  new Map(
    allAssumptions().flatMap((row) => {
      const distribution = leftOut(row.key) ? undefined : distributionOf(row);
      return distribution === undefined ? [] : [[row.key, distribution] as const];
    }),
  );
