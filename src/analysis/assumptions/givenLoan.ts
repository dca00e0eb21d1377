import { type Message, message } from "../../messages/message";
import { entriesOf, type Inputs, inputKeys, isChosen } from "../../model/inputs/keys";

/** The tranches of which an amount may be given, by the inputs that there are. */
export const TRANCHES: readonly string[] = [...inputKeys.keys()].flatMap(
  (key) => /^debt\.(\w+)_given$/.exec(key)?.slice(1) ?? [],
);

const amountOf = (tranche: string, values: Inputs): number => values[`debt.${tranche}_given`] ?? 0;

/** What assumptions with a given loan should be told of it: that nothing is lent, or that the dates of the bank move. */
export function saidOfGivenLoan(values: Inputs): readonly Message[] {
  if (!isChosen("debt.sizing", "given", values)) return [];
  const lent = TRANCHES.reduce((sum, tranche) => sum + amountOf(tranche, values), values["debt.standby"] ?? 0);
  return lent > 0 ? movedBankDates(values) : [message("assumptions.nothingLent")];
}

/**
 * Says that a loan which is given was agreed for another number of construction years than the project has. Repayments are
 * counted from the first operating year, so that the bank's dates move; those of a start-up that is only late do not.
 */
function movedBankDates(values: Inputs): readonly Message[] {
  const drawn = TRANCHES.filter((tranche) => amountOf(tranche, values) > 0);
  const agreed = Math.max(0, ...drawn.flatMap((tranche) => yearsOf(tranche, values)));
  const { "project.construction_years": years = Number.NaN, "project.first_year": first = Number.NaN } = values;
  if (agreed === 0 || agreed === years) return [];
  const said = { agreed, years, operation: String(first + years) };
  return [message(years > agreed ? "assumptions.bankDatesLater" : "assumptions.bankDatesEarlier", said)];
}

/** The construction years for which a loan says what is drawn. */
function yearsOf(tranche: string, values: Inputs): readonly number[] {
  const drawn = `debt.${tranche}_drawn`;
  const { first, last } = entriesOf(drawn) ?? { first: 1, last: 0 };
  const all = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return all.filter((n) => values[`${drawn}.${n}`] !== undefined);
}
