import { tripletCoefficients } from "../../numerics/distributions/metalog";
import type { Bounds } from "../../numerics/distributions/metalogTerms";
import type { Range } from "../draws/range";

/** A metalog as a library has it. */
export interface MetalogArguments {
  readonly coefficients: readonly number[];
  readonly bounds: Bounds;
}

/** The range that a metalog is. */
export function rangeOfMetalog({ coefficients, bounds: { lower, upper } }: MetalogArguments): Range {
  if (lower !== undefined && upper !== undefined)
    return { distribution: "metalog_coefficients_within", parameters: [lower, upper, ...coefficients] };
  if (lower !== undefined) return { distribution: "metalog_coefficients_above", parameters: [lower, ...coefficients] };
  if (upper !== undefined) return { distribution: "metalog_coefficients_below", parameters: [upper, ...coefficients] };
  return { distribution: "metalog_coefficients", parameters: coefficients };
}

/** The metalog that a range is; undefined for any other distribution. */
export function metalogOfRange({ distribution, parameters }: Range): MetalogArguments | undefined {
  const [one, other = one, third = one] = parameters;
  switch (distribution) {
    case "metalog": {
      const bounds = { lower: parameters[3], upper: parameters[4] };
      const [p10 = Number.NaN, p50 = Number.NaN, p90 = Number.NaN] = [one, other, third];
      return { coefficients: tripletCoefficients({ p10, p50, p90 }, bounds), bounds };
    }
    case "metalog_coefficients":
      return { coefficients: parameters, bounds: {} };
    case "metalog_coefficients_above":
      return { coefficients: parameters.slice(1), bounds: { lower: one } };
    case "metalog_coefficients_below":
      return { coefficients: parameters.slice(1), bounds: { upper: one } };
    case "metalog_coefficients_within":
      return { coefficients: parameters.slice(2), bounds: { lower: one, upper: other } };
    default:
      return undefined;
  }
}
