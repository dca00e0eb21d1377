import type { Given } from "./given";
import type { Plan, Year } from "./plan";

/** US$ of a year's capital, in money of the day and with import duty. */
export interface Spending {
  readonly capital: number;
  readonly sustaining: number;
  readonly closure: number;
}

/** US$ of a year's depreciation for tax, and the book value before and after it. */
export interface Books {
  readonly charge: number;
  readonly opening: number;
  readonly closing: number;
}

/** An incentive frees machinery of import duty. */
const dutyOf = (given: Given): number => given.of("tax.import_duty") * (given.of("tax.incentive") === 0 ? 1 : 0);

/** Capital of the base year's prices, bottom-up or as announced. */
function capitalOf(given: Given, { nameplate }: Plan): number {
  given.readsTable("capital.index");
  const held = given.of("capital.index_held");
  const indexOf = (year: number) => given.entry("capital.index", year, held);
  const carried = (part: string, amount: number) =>
    (amount * given.of(`capital.${part}_usd`) * indexOf(given.of("project.base_year"))) /
    indexOf(given.of(`capital.${part}_price_year`));

  const known = given.of("capital.hbi_reference");
  const larger = (given.of("project.hbi_capacity") / known) ** given.of("capital.hbi_exponent");
  const furnace = carried("hbi", given.of("capital.hbi") * known * larger);
  const others =
    carried("mine", given.of("capital.mine_concentrator") * nameplate.concentrate) +
    carried("pellet", given.of("capital.pellet") * nameplate.pelletsOwn) +
    carried("infrastructure", given.of("capital.infrastructure")) +
    given.of("capital.storage");
  const onAll = (choice: string) => (given.of(choice) === 1 ? others + furnace : others);
  const bottomUp =
    others +
    furnace +
    onAll("capital.owner_base") * given.of("capital.owner_share") +
    onAll("capital.contingency_base") * given.of("capital.contingency");
  const announced = carried("total", given.of("capital.total"));
  return (given.is("capital.announced") ? announced : bottomUp) * given.of("capital.overrun");
}

export function spendingOf(given: Given, plan: Plan): readonly Spending[] {
  given.readsTable("capital.phasing");
  const capital = capitalOf(given, plan);
  const withDuty = 1 + dutyOf(given) * given.of("depreciation.share_machinery");
  const [kept, closure] = [given.of("capital.sustaining"), given.of("capital.closure")];
  return plan.years.map((year) => {
    const prices = (1 + given.of("discount.inflation_usd")) ** year.age;
    const renews = year.n > 1 && year.worked && year.goesOn;
    return {
      capital: year.n > 0 ? 0 : capital * given.entry("capital.phasing", year.t + 1, 0) * prices * withDuty,
      sustaining: renews ? capital * kept * prices * withDuty : 0,
      closure: year.final ? closure * prices : 0,
    };
  });
}

/** What of an asset of one is written off in each year of its own life, first to last; the declining balance has no end. */
function writtenOff(isDeclining: boolean, rate: number, life: number, age: number): number {
  if (isDeclining) return rate * (1 - rate) ** age;
  return age < life ? 1 / life : 0;
}

/** Each year's assets are written off by themselves; what is left of all goes in the last year of work. */
export function booksOf(given: Given, plan: Plan, spending: readonly Spending[]): readonly Books[] {
  const duty = dutyOf(given);
  const classes = ["buildings", "machinery", "preparatory"].map((name) => ({
    share: given.of(`depreciation.share_${name}`) * (name === "machinery" ? 1 + duty : 1),
    rate: given.of(`depreciation.rate_${name}`),
    life: given.of(`depreciation.life_${name}`),
  }));
  const whole = classes.reduce((sum, { share }) => sum + share, 0);
  const [always, straightFrom] = [given.is("depreciation.declining"), given.of("depreciation.straight_from")];
  const charges = plan.years.map(() => 0);
  const added = plan.years.map(({ n }, t) => {
    const built = n === 1 ? spending.reduce((sum, { capital }) => sum + capital, 0) : 0;
    return built + (spending[t]?.sustaining ?? 0);
  });
  const last = plan.years.findIndex(({ final }) => final);
  for (const { t: from, date } of plan.years) {
    const cost = added[from] ?? 0;
    const isDeclining = always || date < straightFrom;
    for (const { share, rate, life } of classes)
      for (let t = from; t <= last; t++)
        charges[t] = (charges[t] ?? 0) + ((cost * share) / whole) * writtenOff(isDeclining, rate, life, t - from);
  }
  let book = 0;
  return plan.years.map(({ t, final }: Year) => {
    const opening = book + (plan.years[t]?.n === 1 ? (added[t] ?? 0) - (spending[t]?.sustaining ?? 0) : 0);
    const before = book + (added[t] ?? 0);
    const charge = final ? before : (charges[t] ?? 0);
    book = before - charge;
    return { charge, opening, closing: book };
  });
}
