import { breakevenPrice } from "../analysis/breakeven";
import { Session } from "../analysis/session";
import { TARGET_NAMES, type TargetName } from "../analysis/targets";
import { catalog } from "../functions/catalog";
import { writtenLine } from "../model/lines";
import { projectModel } from "../model/model";
import { allAssumptions, referenceSet, sets } from "../reference/index";
import { CELLS_CARRIED, MOST_BYTES } from "../workbench/functions/carried";

const lines = projectModel.sections
  .flatMap(({ items }) => items)
  .filter(({ kind }) => kind === "line" || kind === "measure").length;

/** The pages that say how many there are of something. */
export const COUNTING = ["README.md", "docs/excel-checklist.md"];

/** What they count; lines in whole hundreds, so that not every new line is a change of the page. */
export const counts: Readonly<Record<string, number>> = {
  functions: catalog.length,
  lines: Math.floor((lines - 1) / 100) * 100,
  assumptions: allAssumptions().filter(({ step }) => step === undefined).length,
  sets: sets.length,
  cells: CELLS_CARRIED,
  megabytes: MOST_BYTES / 1e6,
};

const session = new Session();
const base = referenceSet();
const { value } = session.run(base);
const whole = (number: number): string => Math.round(number).toLocaleString("en-US");
const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
const price = (target: TargetName) => () => whole(breakevenPrice(session, base, target));

/** What they say of the project on the default assumptions. */
export const figures: Readonly<Record<string, () => string>> = {
  verdict: () => String(writtenLine("verdict.bankable").read(value("verdict.bankable"))),
  npv: () => whole(value("returns.npv") / 1e6),
  rate: () => percent(value("discount.rate")),
  equityRate: () => percent(value("discount.equity_rate")),
  debt: () => whole(value("debt.total") / 1e6),
  gearing: () => `${whole(100 * value("debt.gearing_reached"))} %`,
  price: () => whole(value("market.hbi_price")),
  ...Object.fromEntries(TARGET_NAMES.map((target) => [`price.${target}`, price(target)])),
};

/**
 * The text of such a page as it is today: its counts, each between `<!--count NAME-->` and `<!--/count-->`, and what it says of the
 * project, between `<!--figure NAME-->` and `<!--/figure-->`.
 */
export const withCounts = (readme: string): string =>
  readme.replace(/<!--(count|figure) ([\w.]+)-->.*?<!--\/\1-->/gs, (_, kind: string, name: string) => {
    const now = kind === "count" ? counts[name]?.toLocaleString("en-US") : figures[name]?.();
    const known = Object.keys(kind === "count" ? counts : figures).join(", ");
    if (now === undefined) throw new RangeError(`a page ${kind}s ${name}; known are ${known}`);
    return `<!--${kind} ${name}-->${now}<!--/${kind}-->`;
  });
