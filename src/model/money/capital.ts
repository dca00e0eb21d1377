import { balance, block, flow, type Line, line, section } from "../../formula/language/model";
import { ANNOUNCED_TOTAL, CAPITAL_BLOCKS, type CapitalBlock, RENEWALS } from "../inputs/capitalParts";

const QUOTED = [...CAPITAL_BLOCKS, ANNOUNCED_TOTAL] as const;

type BlockId = (typeof QUOTED)[number]["id"];

/** What each part costs in the money it is quoted in. */
const QUOTATIONS: Readonly<Record<BlockId, string>> = {
  mine: "capital.mine_concentrator * nameplate.concentrate",
  pellet: "capital.pellet * nameplate.pellets_own",
  infrastructure: "capital.infrastructure",
  hbi: "scale_capex(capital.hbi, project.hbi_capacity, capital.hbi_reference, capital.hbi_exponent)",
  total: "capital.total",
};

/** A part carried from the money it is quoted in to that of the base year. */
const carried = ({ id, label }: { readonly id: BlockId; readonly label: string }): Line[] => [
  line(`capital.quoted_${id}`, "US$", `${label}, in the money it is quoted in`, QUOTATIONS[id]),
  line(
    `capital.index_${id}`,
    "1",
    `${label}: cost index of the year it is quoted in`,
    `AT(capital.index, capital.${id}_price_year / calendar.year, capital.index_held)`,
  ),
  line(
    `capital.cost_${id}`,
    "US$",
    `${label}, base-year prices`,
    `escalate_capex(capital.quoted_${id}, capital.index_${id}, capital.index_base, capital.${id}_usd)`,
  ),
];

const offered = ({ id, label }: CapitalBlock): Line =>
  line(
    `capital.offer_${id}`,
    "US$",
    `${label}, as far as it is an offer`,
    `IF(capital.${id}_kind = 'offer', capital.cost_${id}, 0)`,
  );

const sum = (prefix: string, parts: readonly { readonly id: string }[]): string =>
  parts.map(({ id }) => `${prefix}${id}`).join(" + ");

const renewed = ({ id, label }: (typeof RENEWALS)[number]): Line[] => [
  line(
    `capital.${id}_from`,
    "1",
    `${label}: operating year of the first renewal`,
    `capital.${id}_first / calendar.year`,
  ),
  line(
    `capital.${id}_every`,
    "1",
    `${label}: years from one renewal to the next`,
    `capital.${id}_interval / calendar.year`,
  ),
  line(
    `capital.${id}_due`,
    "flag",
    `${label}: due in the year`,
    `lump_due(calendar.operating_year, capital.${id}_from, capital.${id}_every)`,
  ),
  flow(
    `capital.lump_${id}`,
    "US$",
    `${label}: renewal if work goes on, base-year prices`,
    `IF(AND(capital.renewing, capital.${id}_due), capital.${id}, 0)`,
  ),
];

/** Capital cost: bottom-up or announced, its phasing, and what keeps and closes the plants. */
export const capitalSection = section(
  "capital",
  "Capital",
  [
    block(
      "Parts, from the money they are quoted in to that of the base year",
      line(
        "capital.index_base",
        "1",
        "Cost index of the base year",
        "AT(capital.index, project.base_year / calendar.year, capital.index_held)",
      ),
      ...QUOTED.map(carried),
    ),
    block(
      "Tailings dam until start-up",
      flow(
        "capital.tailings_ahead",
        "m3",
        "Room that the tailings take, if work goes on",
        "plan.tailings_volume * ahead.share",
      ),
      line(
        "capital.tailings_room",
        "m3",
        "Room that the tailings take over the life, if work goes on",
        "TOTAL(capital.tailings_ahead)",
      ),
      line(
        "capital.tailings_built",
        "m3",
        "Tailings room built until start-up",
        "MIN(capital.tailings_start * nameplate.tailings_volume, capital.tailings_room)",
        "Never more than the life fills.",
      ),
      line(
        "capital.cost_tailings",
        "US$",
        "Tailings dam until start-up, base-year prices",
        "capital.tailings * capital.tailings_built",
      ),
    ),
    block(
      "Capital of the base year, with owner's cost, contingency and overrun",
      line(
        "capital.direct",
        "US$",
        "Direct cost apart from the HBI plant",
        "capital.cost_mine + capital.cost_pellet + capital.cost_infrastructure + capital.storage + capital.cost_tailings",
      ),
      line("capital.direct_all", "US$", "Direct cost", "capital.direct + capital.cost_hbi"),
      line(
        "capital.owner",
        "US$",
        "Owner's cost",
        "IF(capital.owner_base = 'all', capital.direct_all, capital.direct) * capital.owner_share",
      ),
      line(
        "capital.reserve",
        "US$",
        "Contingency",
        "IF(capital.contingency_base = 'all', capital.direct_all, capital.direct) * capital.contingency",
      ),
      line(
        "capital.bottom_up",
        "US$",
        "Capital, bottom-up",
        "capital.direct + capital.owner + capital.reserve + capital.cost_hbi",
      ),
      line(
        "capital.before_overrun",
        "US$",
        "Capital before overrun, base-year prices",
        "IF(capital.announced = 'yes', capital.cost_total, capital.bottom_up)",
      ),
      ...CAPITAL_BLOCKS.map(offered),
      line(
        "capital.offers",
        "US$",
        "Offers and estimates, base-year prices",
        `${sum("capital.offer_", CAPITAL_BLOCKS)} + capital.storage + capital.cost_tailings`,
      ),
      line(
        "capital.offered",
        "US$",
        "Capital that the overrun falls on",
        "IF(OR(capital.announced = 'yes', capital.overrun_on = 'total'), capital.before_overrun, capital.offers)",
        "An announced total is an offer, and so are estimates of our own. What others spent in the end holds their overrun.",
      ),
      line(
        "capital.base",
        "US$",
        "Capital with overrun, base-year prices",
        "capital.before_overrun + capital.offered * (capital.overrun - 1)",
      ),
    ),
    block(
      "Import duty, and capital spent",
      line(
        "capital.duty_due",
        "flag",
        "Import duty is due",
        "AND(tax.statutory, tax.incentive = 'none')",
        "Either incentive frees from it, and so does a production sharing agreement.",
      ),
      line(
        "capital.duty_share",
        "1",
        "Import duty per capital",
        "capital.duty_due * tax.import_duty * depreciation.share_machinery",
        "Duty is paid on the machinery, taken as imported.",
      ),
      flow(
        "capital.purchased",
        "US$",
        "Capital spent, import duty apart",
        "capital.base * capital.phasing * index.prices",
      ),
      flow(
        "capital.spent",
        "US$",
        "Capital spent",
        "capital.purchased * (1 + capital.duty_share)",
        "With import duty.",
      ),
      line("capital.initial", "US$", "Capital spent until start-up", "TOTAL(capital.spent)", "Money of the day."),
    ),
    block(
      "Renewals",
      line(
        "capital.quiet_years",
        "1",
        "Years before the end without sustaining capital",
        "3",
        "Nothing is renewed that would not be used up.",
      ),
      line(
        "capital.renewing",
        "flag",
        "Plants are renewed, if work goes on",
        "AND(calendar.operating_year > 1, ahead.worked, t < periods - capital.quiet_years, ahead.ore_left >= capital.quiet_years * plan.ore)",
        "From the second operating year; not in the last three years of the calendar or of the ore. An economic stop has no quiet years before it: what renewals cost is part of the question whether to go on.",
      ),
      line(
        "capital.flat",
        "US$/y",
        "Sustaining capital of each year, base-year prices",
        "capital.base * capital.sustaining",
        "A share of the capital, for all that is renewed piece by piece.",
      ),
      ...RENEWALS.map(renewed),
      flow(
        "capital.lumps",
        "US$",
        "Renewals at once if work goes on, base-year prices",
        `${sum("capital.lump_", RENEWALS)} + IF(ahead.worked, AT(capital.lump, calendar.operating_year, 0), 0)`,
        "What is given for a single year is spent in it, as long as the plants are worked; the others keep the quiet years.",
      ),
      flow(
        "capital.lumps_unspent",
        "US$",
        "Given for a year in which nothing is worked any more, base-year prices",
        "IF(plan.worked, 0, AT(capital.lump, calendar.operating_year, 0))",
        "Work has ended before.",
      ),
      line("capital.lumps_unspent_total", "US$", "The same over the plan", "TOTAL(capital.lumps_unspent)"),
    ),
    block(
      "Dam raises",
      balance(
        "capital.tailings_stored",
        "m3",
        "Tailings stored, if work goes on",
        "PREV(capital.tailings_stored, 0) + capital.tailings_ahead",
      ),
      flow(
        "capital.tailings_raised",
        "m3",
        "Tailings room raised, if work goes on",
        "MAX(0, capital.tailings_stored - capital.tailings_built) - MAX(0, PREV(capital.tailings_stored, 0) - capital.tailings_built)",
        "Once the room of the start is full, the dam is raised by what each year fills.",
      ),
      flow(
        "capital.tailings_paid",
        "m3",
        "Tailings room raised",
        "IF(cutoff.stopped, 0, capital.tailings_raised)",
        "No tailings come after an economic stop.",
      ),
      flow(
        "capital.raised",
        "US$",
        "Dam raises if work goes on, base-year prices",
        "capital.tailings * capital.tailings_raised",
      ),
    ),
    block(
      "Sustaining capital",
      line("capital.years_ahead", "1", "Years of work, if it goes on", "TOTAL(ahead.share)"),
      line(
        "capital.lumps_a_year",
        "US$/y",
        "Renewals at once and dam raises of an average year of work, base-year prices",
        "IF(capital.years_ahead > 0, (TOTAL(capital.lumps) + TOTAL(capital.raised)) / (capital.years_ahead * calendar.year), 0)",
      ),
      flow(
        "capital.renewed_ahead",
        "US$",
        "Sustaining capital if work goes on, import duty apart",
        "(IF(capital.renewing, capital.flat * calendar.year, 0) + capital.lumps + capital.raised) * index.prices",
      ),
      flow(
        "capital.renewed",
        "US$",
        "Sustaining capital, import duty apart",
        "IF(cutoff.stopped, 0, capital.renewed_ahead)",
        "Nothing is renewed after an economic stop.",
      ),
      flow(
        "capital.sustained",
        "US$",
        "Sustaining capital",
        "capital.renewed * (1 + capital.duty_share)",
        "With import duty.",
      ),
      flow(
        "capital.import_duty",
        "US$",
        "Import duty on machinery",
        "(capital.purchased + capital.renewed) * capital.duty_share",
        "A part of capital spent and of sustaining capital, not an addition to them.",
      ),
    ),
    block(
      "Closure and its fund",
      flow("capital.closed", "US$", "Closure cost", "IF(plan.final, capital.closure * index.prices, 0)"),
      line(
        "closure_fund.worked",
        "1",
        "Years of work so far",
        "PREV(closure_fund.worked, 0) + plan.share",
        "A year in part counts in part.",
      ),
      line(
        "closure_fund.years",
        "1",
        "Years of work over which closure is built up",
        "IF(capital.closure_funding = 'last years', MIN(capital.closure_years / calendar.year, plan.years_worked), plan.years_worked)",
        "The last ones, never more than there are; or all.",
      ),
      line(
        "closure_fund.share",
        "1",
        "Share of the closure that is built up",
        "IF(closure_fund.years > 0, MAX(0, 1 - (plan.years_worked - closure_fund.worked) / closure_fund.years), 0)",
      ),
      balance(
        "closure_fund.held",
        "US$",
        "Closure fund",
        "IF(AND(capital.closure_funding <> 'last year', plan.worked, NOT(plan.final)), capital.closure * index.prices * closure_fund.share, 0)",
        "Each of these years of work pays in its part of the closure at the prices of the year; it bears no interest, as no reserve here does. The last year spends it.",
      ),
      flow(
        "closure_fund.paid_in",
        "US$",
        "Paid into the closure fund, less taken from it",
        "closure_fund.held - PREV(closure_fund.held, 0)",
        "Nil over the life. Profit tax and cost recovery know closure only when it is spent.",
      ),
    ),
  ],
  [
    "Each part is quoted in money of a year and a currency of its own and carried to the base year by an index of plant cost: quoted x capital.index_base / index of its year x US$ per unit.",
    "capital.base takes an overrun on all of it or on offers alone; owner's cost and contingency are shares of direct cost before any overrun.",
    "capital.sustained is a flat share of the capital, renewals at once of what wears out as a whole, and the dam raised as the tailings come.",
    "It is put into service, taxed, funded and lent against like any capital: a year of renewal has less cash for its debt.",
    "Tailings room is paid for until start-up for the years that are asked for, and year by year from then on.",
  ],
);
