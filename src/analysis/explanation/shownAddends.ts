import type { Addend, BuildUp } from "./explained";

/** What weighs less than this in a build-up is gathered where few rows are shown. */
const SMALL = 0.002;

export interface ShownBuildUp {
  readonly addends: readonly Addend[];
  /** What the small ones add up to; nil where there are none. */
  readonly other: number;
  readonly small: readonly Addend[];
}

/**
 * A build-up as a few bars or rows: a subtotal of gains and losses is opened, for it hides what it adds up; costs of one
 * sign stay together; what is small, if there is more than one, is one number.
 */
export function shownAddends({ addends }: Pick<BuildUp, "addends">): ShownBuildUp {
  const opened = addends.flatMap(withoutMixed);
  const all = opened.reduce((sum, { value }) => sum + Math.abs(value), 0);
  const small = opened.filter(({ value }) => Math.abs(value) < SMALL * all);
  if (small.length < 2) return { addends: opened, other: 0, small: [] };
  return {
    addends: opened.filter((addend) => !small.includes(addend)),
    other: small.reduce((sum, { value }) => sum + value, 0),
    small,
  };
}

function withoutMixed(addend: Addend): readonly Addend[] {
  const signs = new Set(addend.addends.map(({ value }) => Math.sign(value)));
  return signs.has(1) && signs.has(-1) ? addend.addends.flatMap(withoutMixed) : [addend];
}
