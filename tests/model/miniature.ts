import { type Item, line, type Model, profile, section } from "../../src/formula/language/model";

export { line, profile };

/** A few of the project's lines on a calendar of their own. */
export const projectModelOf = (periods: number, items: readonly Item[]): Model => ({
  title: "A few lines",
  periods: "calendar.periods",
  formulas: [],
  sections: [
    section("Calendar", [
      line("calendar.year", "y", "Year", "1"),
      line("calendar.periods", "1", "Periods", String(periods)),
    ]),
    section("Lines", items),
  ],
});
