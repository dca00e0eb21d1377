/** Numbers of a run by key, as it gives them: a choice is the place of its word. */
export type Numbers = Readonly<Record<string, number>>;

/** Choices and costs that are not recomputed, with the value at which there is nothing to recompute. */
const STANDS_AT: Numbers = {
  "capital.closure_funding": 0,
  "capital.fleet": 0,
  "capital.lining": 0,
  "capital.overrun_on": 0,
  "capital.tailings": 0,
  "capital.tubes": 0,
  "carbon.cbam_method": 0,
  "market.off_spec_discount": 0,
  "market.quality_rule": 0,
  "project.stop": 0,
  "royalty.method": 0,
  "tax.psa": 0,
  "tax.rent_rate": 0,
};

/** What touches no cash of project or loan, given that the choices above stand where they do. */
const WITHOUT_CASH = [
  /^(project\.claim|eaf|partners|royalty|tax\.psa|market\.spec)[._]|^equity\.available$/,
  /^capital\.((tubes|lining|fleet)_(first|interval)|\w+_kind|tailings_start|closure_years)$/,
  /^carbon\.(cbam_default|cbam_markup|grid_factor|renewable_factor|hydrogen_factor|bf_bof|scrap_eaf|eaf_)/,
  /^concentrate\.(magnetic_share|acid_gangue_share|tailings_density)$/,
  /^discount\.(rate|equity_rate|finance_rate|reinvest_rate|risk_free|market_premium|country_premium|beta_unlevered|valuation_year)$/,
  /^labour\.(employee_charge|income_tax|indirect_multiplier)$/,
  /^market\.(scrap|carbon_reference|phosphorus_reference)$/,
  /^pellet\.(sulphur|phosphorus)$/,
  /^reduction\.(density|screen_loss)$/,
  /^tax\.(rent_threshold|dividend_wht)$/,
  // how simulations are done
  /^risk\./,
];

/** What a loan that is given does not know: how it would be sized, and by whom it is judged. */
const OF_SIZING =
  /^debt\.(gearing|gearing_least|dscr_target|dscr_default|profile|commercial_tenor|reserve_tail|eca_(cover|down_payment|eligible_share|content|content_required|premium_financed|country_category|buyer|speculative))$/;

/** What is of a loan alone, and left out with it. */
const OF_A_LOAN = /^((debt|equity)\..*|discount\.timing|tax\.(interest_wht|interest_gross_up|premium_wht))$/;

/** The numbers of a run, and which of them were asked for: none that is given is overlooked in silence. */
export class Given {
  readonly #numbers: Numbers;
  readonly #asked = new Set<string>();

  /** Errors: RangeError for what is not recomputed. */
  constructor(numbers: Numbers) {
    this.#numbers = numbers;
    for (const [key, value] of Object.entries(STANDS_AT))
      if (this.of(key) !== value) throw new RangeError(`'${key}' is recomputed at ${value} alone`);
  }

  of(key: string): number {
    const value = this.#numbers[key];
    if (value === undefined) throw new RangeError(`'${key}' is not given`);
    this.#asked.add(key);
    return value;
  }

  is(key: string): boolean {
    return this.of(key) === 1;
  }

  /** An entry of a table, or what stands where it has none. */
  entry(table: string, n: number, outside: number): number {
    return this.#numbers[`${table}.${n}`] ?? outside;
  }

  /** Says that a table is read by its entries. */
  readsTable(table: string): void {
    for (const key of Object.keys(this.#numbers))
      if (key === table || key.startsWith(`${table}.`)) this.#asked.add(key);
  }

  /** Errors: RangeError for a number that may touch cash and was not asked for, such as a value by year. */
  finish(): void {
    const idle = [...WITHOUT_CASH, this.is("debt.sizing") ? OF_SIZING : OF_A_LOAN];
    for (const key of Object.keys(this.#numbers))
      if (!this.#asked.has(key) && !idle.some((kind) => kind.test(key)))
        throw new RangeError(`'${key}' is not recomputed`);
  }
}
