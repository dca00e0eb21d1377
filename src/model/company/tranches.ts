import { TRANCHES } from "../inputs/tranches";

/** Both tranches' sum of a line that each has. */
export const ofBoth = (what: string): string => TRANCHES.map(({ id }) => `${id}.${what}`).join(" + ");

/** A product summed over both tranches. */
export const productOfBoth = (one: string, other: string): string =>
  TRANCHES.map(({ id }) => `${id}.${one} * ${id}.${other}`).join(" + ");
