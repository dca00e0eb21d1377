import { balance, block, flow, line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis, PLAN } from "./basis";
import { path } from "./path";

const moved = ({ group, per, suffix, amount, of }: Basis) => [
  amount(`${group}.waste`, `t waste${per}`, `Waste moved${suffix}`, `${group}.ore * ${of("mine.strip_ratio")}`),
  amount(
    `${group}.moved`,
    `t moved${per}`,
    `Ore and waste moved${suffix}`,
    `strip_moved(${group}.ore, ${of("mine.strip_ratio")})`,
  ),
];

const grades = (basis: Basis) => [
  ofBasis(
    basis,
    "ore.feed_grade",
    "t Fe/t ore",
    "Fe of the mill feed",
    `feed_grade(${basis.of("ore.grade")}, mine.dilution, ore.waste_grade)`,
  ),
  ofBasis(
    basis,
    "ore.per_hbi",
    "t ore/t HBI",
    "Ore per HBI made of own pellets",
    `pellet.own_per_hbi / (pellet.per_concentrate * ${basis.of("concentrate.mass_yield")})`,
  ),
];

/** The mine plan: HBI demand asks for ore, the mine's capacity and what is left in the ground limit it. */
export const oreSection = section(
  "ore_and_mine_plan",
  "Ore and mine plan",
  [
    line(
      "ore.run_of_mine",
      "t ore",
      "Ore that can be fed to the mill",
      "run_of_mine(ore.reserve, mine.recovery, mine.dilution)",
    ),
    grades(NAMEPLATE),
    line("nameplate.hbi", "t HBI/y", "HBI, at nameplate", "project.hbi_capacity"),
    line("nameplate.ore_wanted", "t ore/y", "Ore wanted, at nameplate", "nameplate.hbi * ore.per_hbi"),
    line("nameplate.ore", "t ore/y", "Ore mined and milled, at nameplate", "MIN(nameplate.ore_wanted, mine.capacity)"),
    moved(NAMEPLATE),
    line(
      "ore.life",
      "y",
      "Reserve life at nameplate",
      "reserve_life(ore.reserve, nameplate.ore, mine.recovery, mine.dilution)",
    ),

    block(
      "Ore of each year",
      path("annual.ore_grade", "ore.grade"),
      path("annual.strip_ratio", "mine.strip_ratio"),
      grades(ANNUAL),
    ),
    block(
      "Ramp-up, and what is made and mined",
      path("annual.utilisation_reached", "ramp.maximum"),
      line("ramp.wait", "1", "Delay of the ramp-up, in years of operation", "ramp.delay / calendar.year"),
      line("ramp.climb", "1", "Time constant of the ramp-up, in years of operation", "ramp.tau / calendar.year"),
      line(
        "ramp.utilisation",
        "1",
        "Utilisation of the HBI plant",
        "IF(calendar.operating, ramp_average(calendar.operating_year, ramp.climb, annual.utilisation_reached, ramp.wait), 0)",
        "Average over the year of maximum * (1 - exp(-time / tau)); a delay moves the climb, by whole years or parts of one. Above 1, the plant makes more than its nameplate.",
      ),
      flow(
        "plan.hbi",
        "t HBI",
        "HBI the plan asks for",
        "MIN(bottleneck.plant, bottleneck.rail, bottleneck.port, bottleneck.gas, bottleneck.power)",
        "The plant with its ramp-up, or the narrowest of rail, port, gas and electricity. Before the end of the ore is looked at.",
      ),
      line(
        "plan.own_limit",
        "t HBI",
        "HBI that mine, concentrator and pellet plant are large enough for in a year",
        "nameplate.hbi * calendar.year * ramp.upstream",
        "They are sized for the nameplate of the HBI plant. What that makes beyond is of bought pellets.",
      ),
      flow("plan.ore_wanted", "t ore", "Ore the plan asks for", "plan.hbi * annual.ore_per_hbi"),
      flow(
        "plan.ore",
        "t ore",
        "Ore the mine can plan",
        "MIN(plan.ore_wanted, mine.capacity * calendar.year, plan.own_limit * annual.ore_per_hbi)",
        "What mine and own plants cannot supply is bought as pellets.",
      ),
      balance(
        "ahead.ore_opening",
        "t ore",
        "Ore left at the start of the year, if work goes on",
        "PREV(ahead.ore_left, ore.run_of_mine)",
        "The plan as far as the ore reaches, before anybody asks whether going on pays.",
      ),
      flow("ahead.ore", "t ore", "Ore mined, if work goes on", "MIN(plan.ore, ahead.ore_opening)"),
      balance(
        "ahead.ore_left",
        "t ore",
        "Ore left at the end of the year, if work goes on",
        "ahead.ore_opening - ahead.ore",
      ),
      line(
        "ahead.share",
        "1",
        "Share of the planned year that the ore is enough for, if work goes on",
        "IF(AND(calendar.operating, ahead.ore_opening > 0), IF(plan.ore > 0, ahead.ore / plan.ore, 1), 0)",
        "Below 1 only in the year in which the ore ends: that year is partial, for HBI, bought pellets and fixed costs alike. A year of start-up delay is worked without output.",
      ),
      line("ahead.worked", "flag", "There is ore to work on", "ahead.share > 0"),
      line(
        "plan.share",
        "1",
        "Share of the planned year that is worked",
        "IF(cutoff.stopped, 0, ahead.share)",
        "Partial in the year in which the ore ends; nil after it, and after an economic stop.",
      ),
      line("plan.worked", "flag", "Plants are worked", "plan.share > 0"),
      flow("annual.ore", "t ore", "Ore mined and milled", "IF(cutoff.stopped, 0, ahead.ore)"),
      balance(
        "plan.ore_opening",
        "t ore",
        "Ore left at the start of the year",
        "PREV(annual.ore_left, ore.run_of_mine)",
      ),
      balance("annual.ore_left", "t ore", "Ore left at the end of the year", "plan.ore_opening - annual.ore"),
      line(
        "plan.final",
        "flag",
        "Last year of work",
        "AND(plan.worked, OR(calendar.last, annual.ore_left <= 0, NEXT(cutoff.stopped, 0) > 0))",
        "The ore ends, or the calendar, or going on is worth less than closing. Closure, release of working capital and the write-off of assets fall into this year.",
      ),
      flow(
        "annual.hbi",
        "t HBI",
        "HBI made and sold",
        "plan.hbi * plan.share",
        "All HBI made is sold: stocks do not change.",
      ),
      moved(ANNUAL),
      moved(PLAN),
      line("ore.mined", "t ore", "Ore mined over the life", "TOTAL(annual.ore)"),
      line(
        "ore.left",
        "t ore",
        "Ore left in the ground when work has ended",
        "ROUND(ore.run_of_mine - ore.mined, 3)",
        "To the kilogram: smaller is the rounding of the sums. Run of mine, with dilution. Behind the life cap (project.life_cap), or given up at an economic stop (project.stop); nil where the ore itself ends work.",
      ),
      line("plan.hbi_total", "t HBI", "HBI made over the life", "TOTAL(annual.hbi)"),
      line("plan.years_worked", "1", "Years of work, the last one in part", "TOTAL(plan.share)"),
    ),
  ],
  [
    "HBI of the plan asks for ore; the capacity of the mine and what is left in the ground limit it. What mine and own plants cannot supply is bought as pellets.",
    "Production ends with the ore or with the life cap, whichever comes first, or before both where project.stop says so and going on is worth less than closing; in the year in which the ore ends only a part may be worked (plan.share).",
    "Tonnes are dry, and what is milled is diluted ore (ore.feed_grade); plan.hbi is what a full year would make, annual.hbi what is made.",
    "Limits of the output come from Bottlenecks; plants, costs, royalty and taxes take their tonnes from here (annual.ore, annual.moved).",
  ],
);
