import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { release } from "../../quantities/release";
import {
  DIFFERS,
  DOUBTFUL,
  HEADING,
  INPUT,
  LINK,
  OUTSIDE,
  RESULT,
  RIGHT,
  SUBTITLE,
  TITLE,
  TITLE_HEIGHT,
  WRONG,
} from "../looks";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan";
import { CoverChecks, type TiedTo } from "./coverChecks";
import type { InputSheet } from "./inputsSheet";
import { COVER, MASTER_ROW } from "./layout";
import { shownBy } from "./shown";
import { NONE, type Written } from "./written";

/** What a sheet is called, and what stands on it. */
export interface Contents {
  readonly sheet: string;
  readonly about: Words;
}

export interface CoverOf extends TiedTo {
  readonly set: string;
  readonly differing: number;
  readonly stamp: string;
  readonly contents: readonly Contents[];
  /** Ids of the numbers that stand first. */
  readonly key: readonly string[];
}

/** A row of the cover: what it is about, what there is of it, and what is said of that. */
type Row = readonly Omit<PlannedCell, "row" | "column">[];

const LEFT: CellStyle = { align: "left" };
const FIRST = 3;
const heading = (value: Words): Row => [{ value, style: HEADING }];
const EMPTY: Row = [];

/** The first sheet: what the workbook is, whether it holds, the numbers people ask for first, and where everything stands. */
export function coverSheet(written: Written, inputs: InputSheet, cover: CoverOf): SheetPlan {
  const facts = factsOf(written, cover);
  const checks = new CoverChecks(written, inputs, cover, MASTER_ROW);
  if (FIRST + facts.length + 2 !== MASTER_ROW) throw new RangeError("the cover's facts have moved its sentence");
  const rows: readonly Row[] = [
    ...facts,
    EMPTY,
    heading(text("glassBox.cover.holds")),
    ...checks.rows(),
    EMPTY,
    heading(text("glassBox.cover.key")),
    ...cover.key.map((id) => keyResult(written, id)),
    EMPTY,
    heading(text("glassBox.cover.contents")),
    ...cover.contents.map(
      ({ sheet, about }): Row => [{ value: sheet, link: `#${sheet}!A1`, style: LINK }, { value: about }],
    ),
    EMPTY,
    heading(text("glassBox.cover.colours")),
    ...colours(),
    EMPTY,
    ...(["change", "rows", "share"] as const).map(
      (id): Row => [{ value: text(`glassBox.use.${id}`), style: SUBTITLE }],
    ),
  ];
  return {
    name: COVER,
    cells: [
      { row: 0, column: 0, value: text("glassBox.cover.title"), style: TITLE },
      { row: 1, column: 0, value: text("glassBox.cover.purpose"), style: SUBTITLE },
      ...rows.flatMap((cells, k) => cells.map((cell, column) => ({ row: FIRST + k, column, ...cell }))),
    ],
    columnWidths: [64, 30, 70],
    rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
    gridlines: false,
    conditional: checks.looks({ red: WRONG, amber: DOUBTFUL, green: RIGHT }),
    tabColor: "#1F3A4D",
    page: { orientation: "portrait" },
  };
}

function factsOf({ layout, values, year }: Written, { set, differing, stamp }: CoverOf): readonly Row[] {
  const years = Array.from(values.get(year ?? "") ?? []);
  const calendar = { first: years[0] ?? 0, last: years.at(-1) ?? 0, periods: layout.periods };
  const facts = [
    ["set", text("glassBox.cover.setOf", { set, count: differing })],
    ["engine", verbatim(release)],
    ["stamp", verbatim(stamp)],
    ["calendar", text("glassBox.cover.calendarOf", calendar)],
  ] as const;
  return facts.map(([id, value]) => [{ value: text(`glassBox.cover.${id}`) }, { value, style: LEFT }]);
}

function keyResult(written: Written, id: string): Row {
  const { program, layout, values } = written;
  const { sheet, row } = layout.row(id);
  const measure = program.measures.find((each) => each.id === id);
  const { label, unit } = measure ?? program.items.get(id) ?? { label: verbatim(id), unit: "1" };
  const value = measure ? written.measure(id) : (values.get(id)?.[0] ?? Number.NaN);
  const shown = shownBy(unit, [value]);
  return [
    { value: label, link: `#${sheet}!C${row + 1}`, style: LINK },
    {
      formula: `=${sheet}!$C$${row + 1}`,
      value: Number.isNaN(value) ? NONE : value,
      style: { ...RESULT, ...LEFT, numberFormat: shown.format },
    },
    { value: shown.unit, style: SUBTITLE },
  ];
}

function colours(): readonly Row[] {
  const looks = [
    ["input", INPUT],
    ["outside", { ...INPUT, ...OUTSIDE }],
    ["differs", { ...INPUT, ...DIFFERS }],
    ["computed", {}],
    ["red", WRONG],
  ] as const;
  return looks.map(([id, style]) => [
    { value: text("glassBox.colour.sample"), style: { ...style, align: "center" } },
    { value: text(`glassBox.colour.${id}`) },
  ]);
}
