import { IronError } from "../../quantities/errors";

/** A reserve at the end of a period, and what moved it. */
export interface ReservePeriod {
  readonly target: number;
  readonly funding: number;
  readonly release: number;
  readonly balance: number;
}

const MONTHS_A_YEAR = 12;

/**
 * A reserve for debt service: at the end of a period it holds months / 12 of the service of the year that follows, so
 * nothing after the last one. The model's reserve is the same share of the service due next, with its grace and ramp
 * on top (debt.reserve_target), and is filled from the cash there is; here it is filled whatever it costs.
 *
 * @param service interest and principal by period, none negative
 * @param opening held at the start of the first period
 * @param periodsPerYear whole
 */
export function debtReserve(
  service: readonly number[],
  months: number,
  opening: number,
  periodsPerYear: number,
): readonly ReservePeriod[] {
  if (!service.some((due) => due > 0)) throw new IronError("domain", "debt.nothingDue");
  let balance = opening;
  return service.map((_, t) => {
    const year = service.slice(t + 1, t + 1 + periodsPerYear).reduce((sum, due) => sum + due, 0);
    const target = (months / MONTHS_A_YEAR) * year;
    const [funding, release] = [Math.max(0, target - balance), Math.max(0, balance - target)];
    balance = target;
    return { target, funding, release, balance };
  });
}
