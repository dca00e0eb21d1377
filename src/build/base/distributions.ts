import { distributionOf } from "../../analysis/draws/distributionOf";
import type { Distributions } from "../../analysis/draws/drawn";
import { allAssumptions } from "../../reference/index";

/** The distributions of the reference data. */
export const referenceDistributions = (): Distributions =>
  new Map(
    allAssumptions().flatMap((assumption) => {
      const distribution = distributionOf(assumption);
      return distribution === undefined ? [] : [[assumption.key, distribution] as const];
    }),
  );
