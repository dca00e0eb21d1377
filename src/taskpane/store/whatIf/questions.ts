import type { Axis } from "../../../analysis/whatIf/sensitivity";
import type { ProjectRun } from "../../../model/run";
import { IronError } from "../../../quantities/errors";
import type { AssumptionRow } from "../../../workbook/assumptionRow";
import { scaleOfUnit } from "../../../workbook/spoken";
import { fieldText, numberIn, typedValue } from "../../table/typing";
import type { AskedLine } from "./lines";
import type { AxisFields } from "./state";

// What the fields of the tab say, read as questions. Errors: IronError with what was typed, and what may be.

/** Values that a person takes in on a page, and that a narrow pane can show. */
const MOST_STEPS = 21;
/** Figures of a value between two others: what binary fractions add beyond them is nobody's. */
const FIGURES = 12;

/** The share of equal swings; nothing where each goes over its usual range. */
export function shareOf(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const percent = numberOf(text.replace(/\s*%\s*$/, ""));
  if (!(percent > 0 && percent <= 100)) throw new IronError("argument", "pane.whatIf.share.wrong", { text });
  return Number(`${percent}e-2`);
}

/** The fields of an axis as they are shown: what is left empty is the usual range. */
export function axisShown(row: AssumptionRow, { key, from, to, steps }: AxisFields): AxisFields {
  return { key, from: from || fieldText(row, row.low), to: to || fieldText(row, row.high), steps };
}

/** The values that an input takes: the words of a choice, else even steps. */
export function axisOf(row: AssumptionRow, fields: AxisFields): Axis {
  const { key, choices, interval } = row;
  if (choices !== undefined) return { key, values: choices };
  const shown = axisShown(row, fields);
  const [from, to] = [amountOf(row, shown.from), amountOf(row, shown.to)];
  const steps = numberOf(shown.steps);
  if (!(Number.isInteger(steps) && steps >= 2 && steps <= MOST_STEPS))
    throw new IronError("argument", "pane.whatIf.steps.wrong", { text: shown.steps, most: MOST_STEPS });
  if (from === to) throw new IronError("argument", "pane.whatIf.range.empty", { key, text: shown.from });
  const at = (k: number): number => Number((from + ((to - from) * k) / (steps - 1)).toPrecision(FIGURES));
  const values = Array.from({ length: steps }, (_, k) => (interval.whole ? Math.round(at(k)) : at(k)));
  return { key, values: [...new Set(values)] };
}

/** An end of a bracket; nothing where it is left open. */
export const boundOf = (row: AssumptionRow, text: string): number | undefined =>
  text.trim() === "" ? undefined : amountOf(row, text);

/** What a line is first asked to be: nil of money, the rate that is asked for, as much as once covered. */
function usualTarget({ unit }: AskedLine, run: ProjectRun): number {
  if (unit === "1/y") return run.value("discount.rate");
  return unit === "1" ? 1 : 0;
}

/** The field of the target as it is shown, in the unit in which the line is said. */
export const targetShown = (line: AskedLine, run: ProjectRun, text: string): string =>
  text || String(Number((usualTarget(line, run) * (scaleOfUnit(line.unit)?.factor ?? 1)).toPrecision(FIGURES)));

export const targetOf = (line: AskedLine, run: ProjectRun, text: string): number =>
  Number((numberOf(targetShown(line, run, text)) / (scaleOfUnit(line.unit)?.factor ?? 1)).toPrecision(FIGURES));

function amountOf(row: AssumptionRow, text: string): number {
  const value = typedValue(row, text);
  if (typeof value !== "number") throw new IronError("argument", "pane.whatIf.notNumber", { text });
  return value;
}

function numberOf(text: string): number {
  const value = numberIn(text.trim());
  if (value === undefined) throw new IronError("argument", "pane.whatIf.notNumber", { text });
  return value;
}
