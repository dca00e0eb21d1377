import { financingOf } from "../../src/analysis/financing";
import { inputKeys } from "../../src/model/inputs/keys";
import type { ProjectRun } from "../../src/model/run";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";

type Values = Record<string, number>;
type Range = readonly [key: string, low: number, high: number];

/** A generator of numbers in [0, 1) that gives the same on every machine: mulberry32 by Tommy Ettinger, public domain. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys whose value may move alone: not parts of a whole, not the calendar behind the phasing. */
const free = allAssumptions().filter(
  ({ key, low, high, partOf }) => low < high && partOf === undefined && !/phasing|construction_years/.test(key),
);

/** Ranges of what the reference ranges leave at one value, or hold narrower than a balance sheet need fear. */
const WIDER: readonly Range[] = [
  ["market.hbi_price", 250, 750],
  ["ore.reserve", 40e6, 200e6],
  ["project.life_cap", 15, 40],
  ["debt.gearing", 0, 0.95],
  ["debt.dscr_target", 1, 2],
  ["debt.dscr_lockup", 1, 2.5],
  ["debt.eca_eligible_share", 0, 0.75],
  ["debt.dsra_months", 0, 24],
  ["debt.grace_years", 0, 4],
  ["tax.vat_construction", 0, 1],
  ["tax.import_duty", 0, 0.15],
  ["tax.export_duty", 0, 0.05],
  ["tax.psa", 0, 1],
  ["tax.incentive", 0, 2],
  ["tax.loss_years", 0, 20],
  ["tax.rent_rate", 0, 0.5],
  ["tax.rent_threshold", 0, 0.2],
  ["depreciation.declining", 0, 1],
  ["royalty.method", 0, 2],
  ["working_capital.payable_days", 0, 90],
  ["debt.profile", 0, 2],
  ["debt.ramp_interest", 0, 1],
  ["partners.metal_carried", 0, 1],
  ["project.stop", 0, 1],
  ["capital.closure_funding", 0, 2],
  ["debt.reserve_tail", 0, 0.3],
  ["debt.default_margin", 0, 0.05],
  ["debt.support", 0, 1],
  ["debt.support_cap", 0, 3e8],
  ["equity.shareholder_loan_deducted", 0, 1],
  ["equity.dividend_rule", 0, 1],
];

/** What half of the projects do without. */
const OFTEN_NIL: readonly Range[] = [
  ["debt.sweep", 0, 1],
  ["equity.shareholder_loan_share", 0, 1],
];

/** What moves the cash under a loan that is held, of the value at which it was agreed. */
const MOVED: readonly Range[] = [
  ["market.hbi_price", 0.6, 1.2],
  ["capital.overrun", 0.9, 1.4],
  ["ramp.maximum", 0.8, 1],
  ["ramp.tau", 0.8, 2],
];

const isWhole = (key: string): boolean => {
  const { choices, interval } = inputKeys.get(key) ?? {};
  return choices !== undefined || interval?.whole === true;
};

/** Random projects: as they would be financed, and on the financing of another. */
export class RandomProjects {
  readonly #next: () => number;
  readonly #bases = sets.map(({ name }) => referenceSet(name));
  #drawn = 0;

  constructor(seed: number) {
    this.#next = uniform(seed);
  }

  #between([key, low, high]: Range): number {
    const place = this.#next();
    return isWhole(key) ? low + Math.floor(place * (high - low + 1)) : low + (high - low) * place;
  }

  /** A project anywhere in the ranges. */
  anywhere(): Values {
    const inputs: Values = { ...this.#bases[this.#drawn++ % this.#bases.length] };
    for (const { key, low, high } of free) inputs[key] = this.#between([key, low, high]);
    for (const range of WIDER) inputs[range[0]] = this.#between(range);
    for (const range of OFTEN_NIL) inputs[range[0]] = this.#next() < 0.5 ? 0 : this.#between(range);
    return inputs;
  }

  /** The loan of a project as it was agreed, on other cash. */
  onOtherCash(inputs: Values, run: ProjectRun): Values {
    const moved = MOVED.map(([key, low, high]) => [key, (inputs[key] ?? Number.NaN) * this.#between([key, low, high])]);
    return { ...inputs, ...financingOf(run), ...Object.fromEntries(moved), ...this.#standby(run) };
  }

  /** A standby facility beside some loans; beside a covered loan alone, by whose dates it is repaid too. */
  #standby(run: ProjectRun): Values {
    if (run.value("debt.total") === 0 || this.#next() < 0.5) return {};
    const covered = run.value("commercial.amount") > 0 ? [] : Object.entries(financingOf(run));
    const dates = covered
      .filter(([key]) => /^debt\.eca_(drawn|repaid)/.test(key))
      .map(([key, share]) => [key.replace("eca", "commercial"), share]);
    return { ...Object.fromEntries(dates), "debt.standby": this.#next() * 0.3 * run.value("capital.initial") };
  }
}
