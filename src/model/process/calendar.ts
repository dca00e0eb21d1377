import { line, section } from "../../formula/language/model";
import { GROWTHS, path } from "./path";

/** Growth beyond inflation, in each year and before the first period; prices and tariffs grow on by it from any year. */
const realGrowth = (label: string, real: keyof typeof GROWTHS) => {
  const id = `index.${GROWTHS[real]}`;
  return [
    path(`${id}_rate`, real),
    line(
      `${id}_start`,
      "1",
      `${label}: real growth before the first period`,
      `(1 + ${real} * calendar.year) ^ calendar.years_before`,
      "From the price base year; values of growth by year begin with the first period.",
    ),
  ];
};

/** Money of the day of what has no values by year of its own. */
const index = (label: string, real: keyof typeof GROWTHS, level = "prices") => {
  const id = `index.${GROWTHS[real]}`;
  return [
    ...realGrowth(label, real),
    line(`${id}_real`, "1", `${label}, real`, `PREV(${id}_real, ${id}_start) * (1 + ${id}_rate * calendar.year)`),
    line(id, "1", label, `index.${level} * ${id}_real`, "Inflation times real growth, both from the price base year."),
  ];
};

/** Periods of a year each, and the price indices that carry money of the base year to money of the day. */
export const calendarSection = section(
  "calendar",
  "Calendar",
  [
    line("calendar.year", "y", "Length of a period", "1"),
    line("calendar.days", "d/y", "Days in a year", "365"),
    line("calendar.construction", "1", "Construction periods", "project.construction_years / calendar.year"),
    line(
      "calendar.periods",
      "1",
      "Periods",
      "calendar.construction + project.life_cap / calendar.year",
      "The horizon is fixed: construction and the life cap. Production may end earlier, when the ore does.",
    ),
    line("calendar.date", "y", "Calendar year", "project.first_year + t * calendar.year"),
    line("calendar.operating", "flag", "Plants are built", "t >= calendar.construction"),
    line("calendar.last", "flag", "Last period of the calendar", "t = periods - 1"),
    line(
      "calendar.operating_year",
      "1",
      "Operating year, 1 for the first",
      "IF(calendar.operating, t - calendar.construction + 1, 0)",
    ),
    line(
      "calendar.years_from_base",
      "1",
      "Years since the price base year",
      "(calendar.date - project.base_year) / calendar.year",
    ),
    line(
      "calendar.years_before",
      "1",
      "Years from the price base year to the year before the first period",
      "(project.first_year - project.base_year) / calendar.year - 1",
    ),
    line(
      "index.prices",
      "1",
      "US$ price level, 1 in the base year",
      "(1 + discount.inflation_usd * calendar.year) ^ calendar.years_from_base",
      "Nominal amounts are real amounts of the base year times this index.",
    ),
    realGrowth("HBI price", "market.price_real_growth"),
    index("Index of costs apart from energy and labour", "cost.real_growth"),
    realGrowth("Gas and electricity tariffs", "energy.real_growth"),
    path("index.manat_rate", "discount.inflation_azn"),
    line(
      "index.manat_prices",
      "1",
      "Manat price level, 1 in the base year",
      "PREV(index.manat_prices, (1 + discount.inflation_azn * calendar.year) ^ calendar.years_before) * (1 + index.manat_rate * calendar.year)",
    ),
    path("annual.fx", "energy.fx"),
    line(
      "index.manat",
      "1",
      "US$ per US$ of the base year of an amount in manat",
      "IF(discount.azn_follows = 'yes', index.manat_prices * energy.fx / annual.fx, index.prices)",
      "Tariffs and pay are converted at the rate of the base year; from then on they follow manat prices and the rate of the year, or US$ prices.",
    ),
    index("Index of pay", "labour.real_growth", "manat"),
  ],
  [
    "A period is a year: construction years first, then years of operation up to the life cap (calendar.periods).",
    "Inputs are in prices of the base year (project.base_year); indices carry them to money of the day, inflation and real growth apart. Amounts in manat follow manat prices where discount.azn_follows says so.",
    "Periods are counted from 0, years of operation from 1 (calendar.operating_year).",
    "It takes years, inflation and real growth of the inputs; every other section reads its flags and indices (index.prices, index.costs, index.manat).",
  ],
);
