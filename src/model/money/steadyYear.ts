import { type Line, line, section } from "../../formula/language/model";
import { fixedCosts, variableCosts } from "./costs";

/** An amount of a full year of the plan, in the steady year and in money of the base year. */
const amount = (id: string, label: string, of: string, note?: string): Line =>
  line(
    `steady.${id}`,
    "US$/y",
    `${label}, steady year, base-year prices`,
    `AT(${of}, steady.period, 0) / steady.money`,
    note,
  );

const perTonne = (id: string, label: string, sum: string, note?: string): Line =>
  line(
    `steady.${id}`,
    "US$/t HBI",
    `${label} in the steady year, base-year prices`,
    `IF(steady.hbi > 0, (${sum}) / steady.hbi, 0)`,
    note,
  );

/** What a year brings and costs once the ramp-up is over: the year that lenders and owners read first. */
export const steadyYearSection = section(
  "steady_year",
  "Steady year",
  [
    line("steady.near", "1", "Share of the climb that may be missing in a steady year", "0.001", "A thousandth."),
    line(
      "steady.reached",
      "flag",
      "The ramp-up is over",
      "AND(calendar.operating, ramp.utilisation >= (1 - steady.near) * annual.utilisation_reached)",
    ),
    line(
      "steady.year",
      "y",
      "Steady year: the first in which the ramp-up is over",
      "IF(TOTAL(steady.reached) > 0, LOWEST(calendar.date, steady.reached), HIGHEST(calendar.date))",
      "The last of the calendar, where none is.",
    ),
    line("steady.period", "1", "Period of the steady year", "(steady.year - project.first_year) / calendar.year"),
    line(
      "steady.money",
      "y",
      "Length of the steady year, times its US$ price level",
      "calendar.year * AT(index.prices, steady.period, 1)",
      "Amounts of the year per it are a year's amounts in money of the base year; growth beyond inflation until then is in them.",
    ),
    line(
      "steady.hbi",
      "t HBI/y",
      "HBI of the steady year",
      "AT(plan.hbi, steady.period, 0) / calendar.year",
      "What plant, rail, port, gas and electricity allow in it, whatever ore is left.",
    ),
    line("steady.output", "1", "HBI of the steady year, share of nameplate", "steady.hbi / project.hbi_capacity"),
    line(
      "steady.price",
      "US$/t HBI",
      "Realised price in the steady year, base-year prices",
      "AT(market.realised, steady.period, 0) / AT(index.prices, steady.period, 1)",
    ),
    [...variableCosts, ...fixedCosts].map(({ id, label }) => amount(`cost_${id}`, label, `plan.cost_${id}`)),
    amount("cost_variable", "Variable cost", "plan.cost_variable"),
    amount("cost_fixed", "Fixed cost", "plan.cost_fixed"),
    line(
      "steady.cost",
      "US$/y",
      "Ex-works cost, steady year, base-year prices",
      "steady.cost_variable + steady.cost_fixed",
    ),
    amount("freight", "Freight", "plan.freight"),
    amount("cost_carbon", "Domestic carbon price", "plan.carbon_domestic"),
    amount("border", "EU border adjustment borne by the seller", "plan.cbam_seller"),
    amount("mining_tax", "Mining tax", "plan.mining_tax"),
    perTonne("ex_works", "Ex-works cost", "steady.cost"),
    perTonne(
      "delivered",
      "Delivered cost (C1)",
      "steady.cost + steady.freight",
      "C1: mining, processing, site administration and freight, per tonne sold; before taxes, any carbon price or border adjustment, and sustaining capital.",
    ),
    perTonne(
      "sustained",
      "All-in sustaining cost",
      "steady.cost + steady.freight + steady.cost_carbon + steady.mining_tax + cost.property_tax + nameplate.sustaining",
      "C1 with the domestic carbon price and mining tax of the year, an average year's property tax and a normal year's sustaining capital; the project's own definition.",
    ),
    amount(
      "ebitda",
      "EBITDA",
      "plan.ebitda",
      "After freight, the domestic carbon price and the seller's part of the border adjustment of that year (steady.border); before mining, property and profit tax.",
    ),
  ],
  [
    "A year as it is once the ramp-up is over: the first that is within a thousandth of its end, with what limits and values by year make of it, carried to money of the base year by US$ inflation alone.",
    "A nameplate year (nameplate.*) sizes plants and is never reached where ramp.maximum is below 1.",
    "It takes full years of the plan (plan.ebitda) and is for reading: nothing of the project's value is computed from it.",
  ],
);
