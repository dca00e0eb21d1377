import { type Message, message } from "../../messages/message";
import { entriesOf, type Inputs, isChosen } from "../../model/inputs/keys";

/** The loans that may be given: its amount, and the table of what is drawn of it by construction year. */
const LOANS = [
  { amount: "debt.eca_given", drawn: "debt.eca_drawn" },
  { amount: "debt.commercial_given", drawn: "debt.commercial_drawn" },
] as const;

/**
 * Says that a loan which is given was agreed for another number of construction years than the project has. Repayments are
 * counted from the first operating year, so that the bank's dates move; those of a start-up that is only late do not.
 */
export function movedBankDates(values: Inputs): readonly Message[] {
  if (!isChosen("debt.sizing", "given", values)) return [];
  const agreed = Math.max(0, ...LOANS.flatMap((loan) => ((values[loan.amount] ?? 0) > 0 ? yearsOf(loan, values) : [])));
  const { "project.construction_years": years = Number.NaN, "project.first_year": first = Number.NaN } = values;
  if (agreed === 0 || agreed === years) return [];
  const said = { agreed, years, operation: String(first + years) };
  return [message(years > agreed ? "assumptions.bankDatesLater" : "assumptions.bankDatesEarlier", said)];
}

/** The construction years for which a loan says what is drawn. */
function yearsOf({ drawn }: (typeof LOANS)[number], values: Inputs): readonly number[] {
  const { first, last } = entriesOf(drawn) ?? { first: 1, last: 0 };
  const all = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return all.filter((n) => values[`${drawn}.${n}`] !== undefined);
}
