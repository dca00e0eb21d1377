import { type Table, table } from "../../formula/language/model";
import { pathFactorsOf } from "./pathFactorsOf";

/** The years of a plan that may have a factor, counted from the first of construction; as many as a plan may have. */
const YEARS = 70;

/** What a price or a rate is multiplied by in a year of the plan: how it leaves its course there, in a trial or by hand. */
export const pathFactors = (of: string, what: string): Table =>
  table(pathFactorsOf(of), "1", `${what}: factor in a year of the plan`, {
    first: 1,
    last: YEARS,
    optional: true,
    sparse: true,
    min: 0,
  });

/** The factor of a period, for a formula: 1 where none is given. */
export const pathFactor = (of: string): string => `AT(${pathFactorsOf(of)}, t + 1, 1)`;
