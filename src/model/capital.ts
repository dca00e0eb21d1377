import { line, section } from "../formula/language/model";

/** Capital cost: bottom-up or announced, its phasing, and what keeps and closes the plants. */
export const capitalSection = section("Capital", [
  line(
    "capital.cost_mine",
    "US$",
    "Mine and concentrator, base-year prices",
    "capital.mine_concentrator * nameplate.concentrate",
  ),
  line("capital.cost_pellet", "US$", "Pellet plant, base-year prices", "capital.pellet * nameplate.pellets_own"),
  line(
    "capital.cost_hbi",
    "US$",
    "HBI plant, base-year prices",
    "scale_capex(capital.hbi, project.hbi_capacity, capital.hbi_reference, capital.hbi_exponent)",
    "As finally spent, with owner's cost and contingency in it.",
  ),
  line(
    "capital.direct",
    "US$",
    "Direct cost apart from the HBI plant",
    "capital.cost_mine + capital.cost_pellet + capital.infrastructure",
  ),
  line("capital.owner", "US$", "Owner's cost", "capital.direct * capital.owner_share"),
  line("capital.reserve", "US$", "Contingency", "capital.direct * capital.contingency"),
  line(
    "capital.bottom_up",
    "US$",
    "Capital, bottom-up",
    "capital.direct + capital.owner + capital.reserve + capital.cost_hbi",
  ),
  line(
    "capital.base",
    "US$",
    "Capital with overrun, base-year prices",
    "IF(capital.announced = 1, capital.total, capital.bottom_up) * capital.overrun",
  ),
  line("capital.duty_due", "1", "Import duty is due", "IF(tax.incentive > 0, 0, 1)", "Either incentive frees from it."),
  line(
    "capital.duty_share",
    "1",
    "Import duty per capital",
    "capital.duty_due * tax.import_duty * depreciation.share_machinery",
    "Duty is paid on the machinery, taken as imported.",
  ),
  line("capital.purchased", "US$", "Capital spent, import duty apart", "capital.base * capital.phasing * index.prices"),
  line("capital.spent", "US$", "Capital spent", "capital.purchased * (1 + capital.duty_share)", "With import duty."),
  line("capital.initial", "US$", "Capital spent until start-up", "TOTAL(capital.spent)", "Money of the day."),
  line(
    "capital.quiet_years",
    "1",
    "Years before the end without sustaining capital",
    "3",
    "Nothing is renewed that would not be used up.",
  ),
  line(
    "capital.renewed",
    "US$",
    "Sustaining capital, import duty apart",
    "IF(AND(calendar.operating_year > 1, plan.worked, t < periods - capital.quiet_years, annual.ore_left >= capital.quiet_years * plan.ore), capital.base * capital.sustaining * calendar.year * index.prices, 0)",
    "From the second operating year; none in the last three years of the calendar or of the ore.",
  ),
  line(
    "capital.sustained",
    "US$",
    "Sustaining capital",
    "capital.renewed * (1 + capital.duty_share)",
    "With import duty.",
  ),
  line(
    "capital.import_duty",
    "US$",
    "Import duty on machinery",
    "(capital.purchased + capital.renewed) * capital.duty_share",
    "A part of capital spent and of sustaining capital, not an addition to them.",
  ),
  line("capital.closed", "US$", "Closure cost", "IF(plan.final, capital.closure * index.prices, 0)"),
]);
