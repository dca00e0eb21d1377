import { type Item, line, type Model, profile, section, stepsId, table } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { interpret } from "../../src/formula/readers/interpret";
import { verbatim } from "../../src/messages/words";
import { formulas } from "../../src/model/formulas/index";
import { inputKeys } from "../../src/model/inputs/keys";

/** A few of the project's lines on a calendar of their own. */
export const projectModelOf = (periods: number, items: readonly Item[]): Model => ({
  title: verbatim("A few lines"),
  periods: "calendar.periods",
  formulas,
  sections: [
    section("calendar", "Calendar", [
      line("calendar.year", "y", "Year", "1"),
      line("calendar.periods", "1", "Periods", String(periods)),
    ]),
    section("lines", "Lines", items),
  ],
});

/** A number in place of a line or of an input; that of a choice keeps its words, which formulas compare it with. */
const numbered = (id: string, value: number): Item => {
  const { choices } = inputKeys.get(id) ?? {};
  return { ...line(id, "1", id, String(value)), ...(choices && { words: choices }) };
};

const hasSteps = (id: string): boolean => inputKeys.get(id)?.byYear !== undefined;

/** An input of the project may have values by year; here it has none. */
const noSteps = (id: string): Item => table(stepsId(id), "1", id, { first: 0, last: 60, optional: true, sparse: true });

/**
 * Values by id of a few of the project's lines, fed with numbers and rows of numbers in place of the rest of the
 * project. What is given takes the place of a line of that name.
 */
export function valuesOf(
  given: Readonly<Record<string, number | readonly number[]>>,
  items: readonly Item[],
  assumed: Readonly<Record<string, number>> = {},
): (id: string) => readonly number[] {
  const rows = Object.entries(given).flatMap(([id, value]) =>
    typeof value === "number" ? [] : [[id, value] as const],
  );
  const program = resolve(
    projectModelOf(Math.max(...rows.map(([, row]) => row.length)), [
      ...Object.entries(given).map(([id, value]) =>
        typeof value === "number" ? numbered(id, value) : profile(id, "1", id, { last: 60 }),
      ),
      ...Object.keys(given).filter(hasSteps).map(noSteps),
      ...items.filter(({ id }) => !(id in given)),
    ]),
  );
  const inputs = rows.flatMap(([id, row]) => row.map((x, t) => [`${id}.${t + 1}`, x] as const));
  const values = interpret(program, { ...Object.fromEntries(inputs), ...assumed });
  return (id) => Array.from(values.get(id) ?? []);
}
