import { driversOf } from "../../analysis/simulation/driversOf";
import { planned } from "../../analysis/simulation/plan";
import { reportOf } from "../../analysis/simulation/report";
import { simulateHere } from "../../analysis/simulation/simulations";
import { driverLabel } from "../../functions/risk/rows/drivers";
import type { Fan, RiskStudy, SimulatedLine, StudiedDriver } from "../../help/risk/study";
import { describe } from "../../messages/text";
import { writtenLine } from "../../model/lines";
import { IronError } from "../../quantities/errors";
import { atOnce } from "../../quantities/pieces";
import { defaultSet, referenceSet } from "../../reference/index";

const NPV = "returns.npv";
const COVER = "cover.dscr_least";
const PRICE = "market.reference";
const TRIALS = 10_000;
const SEED = 1;
const DRIVERS = 10;
const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** The reference data simulated, as the tab Risk and the command do it without being told otherwise. */
export async function riskStudy(): Promise<RiskStudy> {
  const lines = [NPV, "returns.irr", "equity.irr", COVER, PRICE];
  const plan = planned({ assumptions: referenceSet(defaultSet), lines, trials: TRIALS, seed: SEED });
  const results = await simulateHere(plan.plan, {});
  const report = atOnce(reportOf(plan, results, SHARES));
  const studied = report.lines.map((line): SimulatedLine => {
    const { id, label, unit } = writtenLine(line.line);
    return { ...line, id, label, unit };
  });
  const lineOf = (id: string): SimulatedLine => there(studied.find((line) => line.id === id));
  const drivers = atOnce(driversOf(results, NPV, DRIVERS));
  return {
    set: defaultSet,
    seed: SEED,
    trials: report.trials,
    ran: report.ran,
    refusals: report.refusals.map(({ reason, count }) => ({ reason: describe(reason), count })),
    npv: lineOf(NPV),
    cover: lineOf(COVER),
    lines: studied,
    price: fanOf(plan.base.years, plan.base.values(PRICE), there(report.bands[0])),
    drivers: drivers.map(
      ({ key, rankCorrelation, firstOrder, worth = Number.NaN }): StudiedDriver => ({
        label: driverLabel(key),
        rankCorrelation,
        firstOrder,
        worth,
      }),
    ),
  };
}

/** Shares 0.1, 0.5 and 0.9 are the second, the fourth and the sixth. */
function fanOf(
  years: readonly number[],
  base: ArrayLike<number>,
  { shares, values }: { readonly shares: readonly number[]; readonly values: readonly ArrayLike<number>[] },
): Fan {
  const { label, unit } = writtenLine(PRICE);
  const at = (share: number): ArrayLike<number> => there(values[shares.indexOf(share)]);
  return { label, unit, years, low: at(0.1), middle: at(0.5), high: at(0.9), base };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new IronError("domain", "risk.none");
  return value;
}
