import { line, section } from "../../formula/language/model";

const growth = (id: string, label: string, real: string) =>
  line(
    `index.${id}`,
    "1",
    label,
    `index.prices * (1 + ${real} * calendar.year) ^ calendar.years_from_base`,
    "Inflation times real growth, both from the price base year.",
  );

/** Periods of a year each, and the price indices that carry money of the base year to money of the day. */
export const calendarSection = section("calendar", "Calendar", [
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
    "index.prices",
    "1",
    "US$ price level, 1 in the base year",
    "(1 + discount.inflation_usd * calendar.year) ^ calendar.years_from_base",
    "Nominal amounts are real amounts of the base year times this index.",
  ),
  growth("hbi_price", "HBI price index", "market.price_real_growth"),
  growth("costs", "Index of costs apart from energy and labour", "cost.real_growth"),
  growth("energy", "Index of gas and electricity tariffs", "energy.real_growth"),
  growth("labour", "Index of pay", "labour.real_growth"),
]);
