import type { Item } from "../../formula/language/model";
import { itemOf } from "../../formula/program/program";
import { text } from "../../messages/text";
import { yearsLike } from "../../model/inputs/steps";
import type { Interval } from "../../quantities/interval";
import { ASIDE } from "../looks";
import type { PlannedCell } from "../plan";
import type { Written } from "./written";

/** Behind the last year of a row that is looked up: which numbers may stand behind its key, and which values may be given. */
export const LIMITS = { from: 1, to: 2, least: 3, most: 4 } as const;

/** As far as a spreadsheet counts. */
const LARGEST = 1e300;

/** The limits of what is looked up by an id, as numbers in its row; by them a row is judged that someone adds to the inputs. */
export function lookupLimits({ program, layout }: Written, id: string, row: number): PlannedCell[] {
  const { item } = itemOf(program, id);
  const [from, to] = numbersOf(item, (of) => itemOf(program, of).item);
  const [least, most] = bounds(item.kind === "table" && item.stepsOf ? itemOf(program, item.stepsOf).item : item);
  const values = { from, to, least, most };
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).map((which) => ({
    row,
    column: layout.firstColumn + layout.periods + LIMITS[which],
    value: values[which],
    style: { ...ASIDE, numberFormat: "General" },
  }));
}

/** What the columns are called. */
export const limitHeads = (firstColumn: number, row: number): PlannedCell[] =>
  (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).map((which) => ({
    row,
    column: firstColumn + LIMITS[which],
    value: text(`glassBox.lookup.limit.${which}`),
    style: { ...ASIDE, align: "right" },
  }));

/** From which number to which: years of the plan or of the calendar, entries, or none at all, which is nil. */
function numbersOf(item: Item, find: (id: string) => Item): readonly [number, number] {
  if (item.kind === "profile") return [1, item.last];
  if (item.kind !== "table") return [0, 0];
  if (item.stepsOf === undefined) return [item.first, item.last];
  const of = find(item.stepsOf);
  const calendar = of.kind === "input" && of.byYear?.counted === "calendar";
  return [calendar ? CALENDAR.first : yearsLike(1).first, CALENDAR.last];
}

const CALENDAR = yearsLike(2030);

/** Whether a number behind a key can be a year, or the number of an entry, as a condition on its cell. */
export const canBeYear = (cell: string): string => `((${cell}<=${yearsLike(1).last})+(${cell}>=${CALENDAR.first}))`;

/** The least and the largest number within an interval; a bound that does not belong to it is a hair's breadth away. */
function bounds(item: Item): readonly [number, number] {
  // a word is no number, and stands for nil
  if (item.kind === "input" && item.choices !== undefined) return [0, 0];
  const { above, min, below, max }: Interval = "interval" in item ? item.interval : {};
  const beside = (bound: number, way: 1 | -1): number =>
    bound === 0 ? way / LARGEST : bound + way * Math.abs(bound) * Number.EPSILON;
  return [
    min ?? (above === undefined ? -LARGEST : beside(above, 1)),
    max ?? (below === undefined ? LARGEST : beside(below, -1)),
  ];
}
