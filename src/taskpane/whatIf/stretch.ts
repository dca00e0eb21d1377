import type { Outcome } from "../../analysis/whatIf/outcome";
import type { Swing } from "../../analysis/whatIf/tornado";

/** From where to where the bars of a tornado reach. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

export function extentOf(swings: readonly Swing[], base: Outcome): Extent {
  const outcomes = swings.flatMap(({ ends }) => (ends === undefined ? [] : [ends.low.outcome, ends.high.outcome]));
  const numbers = [base, ...outcomes].filter((outcome) => typeof outcome === "number");
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}

/** Where a bar of a picture begins, and how wide it is, in hundredths of the picture. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

/** A stretch between two numbers. */
export function stretch(a: number, b: number, { least, most }: Extent): Stretch {
  const span = most - least || 1;
  return { from: (100 * (Math.min(a, b) - least)) / span, width: (100 * Math.abs(a - b)) / span };
}
