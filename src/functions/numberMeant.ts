import { numbersIn, percentagesIn } from "../analysis/assumptions/numberText";

/** An amount as accounts write it: a currency before or behind it, brackets around it for a minus. */
const ACCOUNT =
  /^(\()?\s*[$\u20ac\u00a3\u00a5]?\s*(\()?([^()$\u20ac\u00a3\u00a5]+?)\)?\s*[$\u20ac\u00a3\u00a5]?\s*\)?$/;

/**
 * The number that a person means by a text, where there is one reading only. A message offers it; no function computes
 * with it, for Excel would show a text in the cell that is read as a number.
 */
export function numberMeant(text: string): number | undefined {
  const [, outer, inner, amount = ""] = ACCOUNT.exec(text.trim()) ?? [];
  const [only, other] = [...percentagesIn(amount), ...numbersIn(amount)];
  if (only === undefined || other !== undefined) return undefined;
  return outer === undefined && inner === undefined ? only : -only;
}
