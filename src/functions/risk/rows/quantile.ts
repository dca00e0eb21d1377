import { distributionNamed } from "../../../numerics/distributions/named";
import type { DistributionName } from "../../../numerics/distributions/names";

export const quantile = (distribution: DistributionName, p: number, parameters: readonly number[]): number =>
  distributionNamed(distribution, parameters).quantile(p);
