import type { Distributions } from "../../analysis/draws/drawn";
import { distributionOf } from "../../analysis/draws/range";
import { allAssumptions } from "../../reference/index";

/** The distributions of the reference data. */
export const referenceDistributions = (): Distributions =>
  new Map(
    allAssumptions().flatMap((assumption) => {
      const distribution = distributionOf(assumption);
      return distribution === undefined ? [] : [[assumption.key, distribution] as const];
    }),
  );
