import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { release } from "../../quantities/release";
import { HEADING, INPUT, LINK, RESULT, SUBTITLE, TITLE, TITLE_HEIGHT } from "../looks";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan";
import { differing as differingKeys } from "./differing";
import type { InputSheet } from "./inputsSheet";
import { COVER } from "./layout";
import { shownBy } from "./shown";
import { type Engine, TOLERANCE } from "./tieSheet";
import type { Written } from "./written";

/** What a sheet is called, and what stands on it. */
export interface Contents {
  readonly sheet: string;
  readonly about: Words;
}

export interface CoverOf {
  readonly set: string;
  readonly differing: number;
  readonly stamp: string;
  readonly engine: Engine;
  readonly differences: string;
  readonly contents: readonly Contents[];
  /** Ids of the numbers that stand first. */
  readonly key: readonly string[];
}

const WHAT = 0;
const RESULT_COLUMN = 1;
const SAID = 2;

/** What is wrong, in the order in which it is told. */
type Check = "calendar" | "tie" | "checks" | "inputs";

const RED: CellStyle = { fill: "#F4B6B6", color: "#9C0006", bold: true };
const AMBER: CellStyle = { fill: "#FFE2A8", color: "#6B4A00", bold: true };
const GREEN: CellStyle = { fill: "#CDEBD3", color: "#0B5B22", bold: true };

/** The first sheet: what the workbook is, whether it holds, the numbers people ask for first, and where everything stands. */
export function coverSheet(written: Written, inputs: InputSheet, cover: CoverOf): SheetPlan {
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, cell: Omit<PlannedCell, "row" | "column">) =>
    cells.push({ row, column, ...cell });
  const { set, differing, stamp, engine } = cover;
  put(0, WHAT, { value: text("glassBox.cover.title"), style: TITLE });
  put(1, WHAT, { value: text("glassBox.cover.purpose"), style: SUBTITLE });
  const facts = [
    ["set", text("glassBox.cover.setOf", { set, count: differing })],
    ["engine", verbatim(release)],
    ["stamp", verbatim(stamp)],
    [
      "calendar",
      text("glassBox.cover.calendarOf", {
        first: yearOf(written, 0),
        last: yearOf(written, -1),
        periods: written.layout.periods,
      }),
    ],
  ] as const;
  let row = 3;
  for (const [id, value] of facts) {
    put(row, WHAT, { value: text(`glassBox.cover.${id}`) });
    put(row, RESULT_COLUMN, { value, style: { align: "left" } });
    row++;
  }
  row++;
  put(row, WHAT, { value: text("glassBox.cover.holds"), style: HEADING });
  const first = row + 1;
  const order: readonly Check[] = ["calendar", "tie", "checks", "inputs"];
  const at = new Map(order.map((check, k) => [check, first + 1 + k]));
  const cellOf = (check: Check, column: number) => `${column === SAID ? "C" : "B"}${(at.get(check) ?? 0) + 1}`;
  const checkAll = written.layout.row("check.all");
  const periods = written.layout.row(written.program.periods);
  const scalar = ({ sheet, row: there }: { sheet: string; row: number }) => `${sheet}!$C$${there + 1}`;
  const changed = differingKeys(inputs);
  const results: Readonly<
    Record<Check, { readonly formula: string; readonly value: number; readonly format: string; readonly fails: string }>
  > = {
    calendar: {
      formula: `=${scalar(periods)}`,
      value: written.layout.periods,
      format: "0",
      fails: `${cellOf("calendar", RESULT_COLUMN)}<>${written.layout.periods}`,
    },
    tie: {
      formula: `=MAX(${cover.differences})`,
      value: 0,
      format: "0.0E+00",
      fails: `${cellOf("tie", RESULT_COLUMN)}>${TOLERANCE}`,
    },
    checks: { formula: `=${scalar(checkAll)}`, value: 1, format: "0", fails: `${cellOf("checks", RESULT_COLUMN)}<>1` },
    inputs: { formula: `=${changed}`, value: 0, format: "0", fails: `${cellOf("inputs", RESULT_COLUMN)}>0` },
  };
  for (const check of order) {
    const line = at.get(check) ?? 0;
    const { formula, value, format, fails } = results[check];
    put(line, WHAT, { value: text(`glassBox.check.${check}`) });
    put(line, RESULT_COLUMN, { formula, value, style: { numberFormat: format, align: "left" } });
    // frozen numbers say nothing of other assumptions than those they were computed for
    const silent = check === "tie" && engine.from === "numbers" ? `${cellOf("inputs", RESULT_COLUMN)}>0` : undefined;
    const wrong = check === "inputs" && engine.from === "calls" ? "changed" : check;
    const judged = `IF(${fails},"${text(`glassBox.wrong.${wrong}`)}","${text("glassBox.right")}")`;
    put(line, SAID, {
      formula: `=${silent === undefined ? judged : `IF(${silent},"${text("glassBox.silent")}",${judged})`}`,
      value: text("glassBox.right"),
    });
  }
  const [calendar, tie, checks, others] = order.map((check) => results[check].fails);
  const frozen = engine.from === "numbers";
  const broken = frozen ? `OR(${calendar},AND(${tie},NOT(${others})),${checks})` : `OR(${calendar},${tie},${checks})`;
  const master = `IF(${broken},"${text("glassBox.master.red")}",${
    frozen
      ? `IF(${others},"${text("glassBox.master.amber")}","${text("glassBox.master.green")}")`
      : `"${text("glassBox.master.green")}"`
  })`;
  put(first, WHAT, { value: text("glassBox.master"), style: RESULT });
  put(first, RESULT_COLUMN, {
    formula: `=${master}`,
    value: text("glassBox.master.green"),
    style: { bold: true, align: "left" },
  });
  row = (at.get("inputs") ?? first) + 2;

  put(row++, WHAT, { value: text("glassBox.cover.key"), style: HEADING });
  for (const id of cover.key) {
    const { sheet, row: there } = written.layout.row(id);
    const measure = written.program.measures.find((each) => each.id === id);
    const { label, unit } = measure ?? written.program.items.get(id) ?? { label: verbatim(id), unit: "1" };
    const value = measure ? written.measure(id) : (written.values.get(id)?.[0] ?? Number.NaN);
    const shown = shownBy(unit, [value]);
    put(row, WHAT, { value: label, link: `#${sheet}!C${there + 1}`, style: LINK });
    put(row, RESULT_COLUMN, {
      formula: `=${sheet}!$C$${there + 1}`,
      value: Number.isNaN(value) ? "none" : value,
      style: { ...RESULT, numberFormat: shown.format, align: "left" },
    });
    put(row, SAID, { value: shown.unit, style: SUBTITLE });
    row++;
  }
  row++;
  put(row++, WHAT, { value: text("glassBox.cover.contents"), style: HEADING });
  for (const { sheet, about } of cover.contents) {
    put(row, WHAT, { value: sheet, link: `#${sheet}!A1`, style: LINK });
    put(row, RESULT_COLUMN, { value: about });
    row++;
  }
  row++;
  put(row++, WHAT, { value: text("glassBox.cover.colours"), style: HEADING });
  const looks: readonly (readonly [Words, CellStyle])[] = [
    [text("glassBox.colour.input"), INPUT],
    [text("glassBox.colour.outside"), { ...INPUT, fill: "#FFC26B" }],
    [text("glassBox.colour.differs"), { ...INPUT, bold: true, color: "#7A1FA2" }],
    [text("glassBox.colour.computed"), {}],
    [text("glassBox.colour.red"), RED],
  ];
  for (const [words, style] of looks) {
    put(row, WHAT, { value: text("glassBox.colour.sample"), style: { ...style, align: "center" } });
    put(row, RESULT_COLUMN, { value: words });
    row++;
  }
  row++;
  for (const id of ["change", "rows", "share"] as const)
    put(row++, WHAT, { value: text(`glassBox.use.${id}`), style: SUBTITLE });
  const area = { row: first, column: RESULT_COLUMN, rows: 1, columns: 2 };
  const shows = (id: "red" | "amber" | "green") => `=$B$${first + 1}="${text(`glassBox.master.${id}`)}"`;
  return {
    name: COVER,
    cells,
    columnWidths: [64, 30, 70],
    rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
    gridlines: false,
    conditional: [
      { area, when: shows("red"), style: RED },
      { area, when: shows("amber"), style: AMBER },
      { area, when: shows("green"), style: GREEN },
    ],
    tabColor: "#1F3A4D",
    page: { orientation: "portrait" },
  };
}

/** The year of a period; -1 is the last. */
const yearOf = ({ values, year }: Written, period: number): number =>
  Array.from(values.get(year ?? "") ?? []).at(period) ?? 0;
