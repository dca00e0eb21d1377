import { wordsOf } from "../../formula/language/model";
import { itemOf } from "../../formula/program/program";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { lifeTotal } from "../../model/lifeTotal";
import { type NamedLine, namedLine, sectionLines } from "../../model/lines";
import { projectModel } from "../../model/model";
import type { ProjectRun } from "../../model/run";
import type { Pieces } from "../../quantities/pieces";
import { areaAddress, cellAddress } from "../../sheet/address";
import { ASIDE, HEADER, HEADING, LINK, SUBTITLE, TITLE, TITLE_HEIGHT, WRONG } from "../looks";
import { resultFormat } from "../numberFormat";
import type { CellValue, ConditionalFormat, PlannedCell, PlannedRow, SheetPlan } from "../plan";
import { COLUMN, FIRST_LINE, HEAD } from "./columns";
import { type LineSheet, STEPS, TIE } from "./layout";
import { earlyYear } from "./lookupRow";
import { NONE, type Written } from "./written";

/** Where the engine's values come from: calls of its functions on a table, or the numbers of the run, for whoever has no add-in. */
export type Engine = { readonly from: "calls"; readonly assumptions: string } | { readonly from: "numbers" };

/** So far a cell may be from the engine's, of 1 + its size. */
export const TOLERANCE = 1e-9;

/** The tie-out of every line, and where its differences stand. */
export interface TieSheet {
  readonly plan: SheetPlan;
  /** "Tie!$D$6:$D$1990". */
  readonly differences: string;
}

const APART = { numberFormat: "0.0E+00" } as const;

/** A line whose numbers stand for words, and where its formula's numbers and the engine's words stand. */
interface InWords {
  readonly at: number;
  readonly label: string;
  readonly words: readonly string[];
  readonly own: string;
  readonly engineCells: string;
}

/** A line against the engine: its own cells, the difference, and what the engine has. */
interface Tied {
  readonly id: string;
  readonly label: string;
}

/** A section a piece. */
export function* tieSheet(
  written: Written,
  run: ProjectRun,
  sheets: readonly LineSheet[],
  engine: Engine,
): Pieces<TieSheet> {
  const { layout } = written;
  const { firstColumn, periods } = layout;
  // the engine's one number stands where its table has it, left of the years
  const engineColumn = firstColumn - 1;
  const cells: PlannedCell[] = [];
  const rows: PlannedRow[] = [];
  let row = FIRST_LINE;
  const done = new Set<string>();
  const inWords: InWords[] = [];

  const tied = ({ id, label }: Tied, at: number): void => {
    done.add(id);
    // a table for lenders shows inputs too, which stand on their own sheet and are no formulas
    if (!layout.has(id)) {
      cells.push(
        { row: at, column: COLUMN.label, value: label },
        { row: at, column: COLUMN.unit, value: id, style: ASIDE },
      );
      return;
    }
    const { sheet, row: there } = layout.row(id);
    const own = (column: number, columns: number) =>
      `${sheet}!${areaAddress({ row: there, column, rows: 1, columns })}`;
    cells.push(
      { row: at, column: COLUMN.label, value: label, link: `#${sheet}!A${there + 1}`, style: LINK },
      {
        row: at,
        column: COLUMN.unit,
        value: id,
        style: ASIDE,
      },
    );
    const values = Array.from(written.program.items.has(id) ? run.values(id) : [run.value(id)]);
    const isRow = written.program.items.get(id)?.shape === "series";
    const engineCells = areaAddress({
      row: at,
      column: isRow ? firstColumn : engineColumn,
      rows: 1,
      columns: isRow ? periods : 1,
    });
    const difference = isRow
      ? `=IFERROR(SUMPRODUCT(MAX(ABS(${own(firstColumn, periods)}-${engineCells})/(1+ABS(${engineCells})))),1)`
      : `=IF(ISNUMBER(${engineCells}),IFERROR(ABS(${own(COLUMN.constant, 1)}-${engineCells})/(1+ABS(${engineCells})),1),N(ISNUMBER(${own(COLUMN.constant, 1)})))`;
    if (!isRow)
      cells.push({
        row: at,
        column: COLUMN.constant,
        formula: `=${own(COLUMN.constant, 1)}`,
        value: shown(values[0]),
        style: {
          ...ASIDE,
          align: "right",
          numberFormat: resultFormat(unitOf(written, id), values.filter(Number.isFinite)),
        },
      });
    const words = engine.from === "calls" ? wordsOf(written.program.items.get(id)?.item) : undefined;
    if (words === undefined) cells.push({ row: at, column: COLUMN.total, formula: difference, value: 0, style: APART });
    else
      inWords.push({ at, label, words, own: isRow ? own(firstColumn, periods) : own(COLUMN.constant, 1), engineCells });
    if (engine.from === "calls") return;
    if (isRow) cells.push(...values.map((value, k) => ({ row: at, column: firstColumn + k, value, style: ASIDE })));
    else cells.push({ row: at, column: engineColumn, value: shown(values[0]), style: ASIDE });
  };

  /** What the engine gives for a line, as its functions show it. */
  const given = ({ id, row: isRow, read }: NamedLine): CellValue[] => {
    const numbers = written.program.items.has(id) ? Array.from(run.values(id)) : [run.value(id)];
    const cellsOf = numbers.map((value) => (Number.isNaN(value) ? "#N/A" : read(value)));
    return isRow ? cellsOf : cellsOf.slice(0, 1);
  };

  const call = (at: number, fn: string, argument: string, values: readonly (readonly CellValue[])[]): void => {
    if (engine.from !== "calls") return;
    const columns = values[0]?.length ?? 1;
    cells.push({
      row: at,
      column: columns === periods ? firstColumn : engineColumn,
      formula: `=IRON.${fn}("${argument}",${engine.assumptions},"headers",FALSE)`,
      spill: { rows: values.length, columns, values },
      style: ASIDE,
    });
  };

  for (const section of sheets.flatMap(({ sections }) => sections)) {
    const lines = sectionLines(section);
    const title = projectModel.sections.find(({ id }) => id === section)?.title ?? section;
    cells.push({ row, column: COLUMN.label, value: title, style: HEADING });
    row += 1;
    const blanks = (count: number) => Array.from({ length: count }, () => "");
    const years = lines.some((line) => line.row) ? periods : 0;
    call(
      row,
      "PROJECT_TABLE",
      title,
      lines.map((line) =>
        line.row ? [lifeTotal(run, line.id) ?? "", ...given(line)] : [...given(line), ...blanks(years)],
      ),
    );
    for (const { id, label } of lines) tied({ id, label }, row++);
    row += 1;
    yield;
  }
  const missed = [...layout.sheets].flatMap(([name, entries]) =>
    name === STEPS ? [] : entries.flatMap((entry) => (entry.kind === "line" && !done.has(entry.id) ? [entry.id] : [])),
  );
  if (missed.length > 0) {
    cells.push({ row, column: COLUMN.label, value: text("glassBox.tie.others"), style: HEADING });
    row += 1;
    for (const id of missed) {
      call(row, "PROJECT_LINE", id, [given(namedLine(run, id))]);
      tied({ id, label: labelOf(written, id) }, row++);
    }
  }
  row = wordsBelow(inWords, row, cells);
  row = headed(written, row, cells);
  if (engine.from === "numbers") row = looked(written, row, cells);
  const area = { row: FIRST_LINE, column: COLUMN.total, rows: row - FIRST_LINE, columns: 1 };
  return {
    plan: {
      name: TIE,
      cells: [
        { row: HEAD.title, column: 0, value: text("glassBox.tie.title"), style: TITLE },
        { row: HEAD.about, column: 0, value: text(`glassBox.tie.${engine.from}`), style: SUBTITLE },
        { row: HEAD.about + 1, column: 0, value: text("glassBox.tie.difference"), style: SUBTITLE },
        ...(["label", "id", "native", "difference"] as const).map((id, column) => ({
          row: HEAD.year,
          column,
          value: text(`glassBox.column.${id}`),
          style: { ...HEADER, ...(column >= COLUMN.constant && ({ align: "right" } as const)) },
        })),
        { row: HEAD.year, column: engineColumn, value: text("glassBox.column.engine"), style: HEADER },
        ...run.years.map((value, k) => ({
          row: HEAD.year,
          column: firstColumn + k,
          value,
          style: { ...HEADER, numberFormat: "0" },
        })),
        ...cells,
      ],
      rows,
      columnWidths: [96, 30, 15, 11, ...Array.from({ length: periods + layout.openings }, () => 12)],
      rowHeights: [{ row: HEAD.title, height: TITLE_HEIGHT }],
      frozenRows: HEAD.year + 1,
      frozenColumns: COLUMN.total + 1,
      gridlines: false,
      conditional: [red(area)],
      page: {
        orientation: "portrait",
        columns: COLUMN.total + 1,
        repeatedRows: { row: HEAD.year, rows: 1 },
      },
    },
    differences: `${TIE}!$D$${FIRST_LINE + 1}:$D$${row}`,
  };
}

const red = (area: ConditionalFormat["area"]): ConditionalFormat => {
  const first = `$D${area.row + 1}`;
  return {
    area,
    when: `=AND(ISNUMBER(${first}),${first}>${TOLERANCE})`,
    style: WRONG,
  };
};

const shown = (value: number | undefined): CellValue => (value === undefined || Number.isNaN(value) ? NONE : value);

const unitOf = ({ program }: Written, id: string): string =>
  program.measures.find((measure) => measure.id === id)?.unit ?? itemOf(program, id).unit;

const labelOf = ({ program }: Written, id: string): string =>
  program.measures.find((measure) => measure.id === id)?.label ?? itemOf(program, id).label;

/**
 * The engine gives words where a line's numbers stand for words, so that these are compared: the lists stand below, a row a
 * word, and the engine's text must hold the word of the formula's number.
 */
function wordsBelow(all: readonly InWords[], from: number, cells: PlannedCell[]): number {
  let row = from;
  for (const { at, label, words, own, engineCells } of all) {
    cells.push({ row: ++row, column: COLUMN.label, value: label, style: HEADING });
    const first = ++row;
    words.forEach((word, number) => {
      cells.push({ row, column: COLUMN.label, value: verbatim(word) }, { row, column: COLUMN.unit, value: number });
      row++;
    });
    const list = (column: number) => areaAddress({ row: first, column, rows: words.length, columns: 1 });
    const word = `LOOKUP(${own},${list(COLUMN.unit)},${list(COLUMN.label)})`;
    const formula = `=SUMPRODUCT(--ISERROR(SEARCH(${word},${engineCells})))`;
    cells.push({ row: at, column: COLUMN.total, formula, value: 0, style: APART });
  }
  return row;
}

/** What stands above the lines of each sheet: periods counted from 0, and the years of the calendar. */
function headed({ layout, year }: Written, from: number, cells: PlannedCell[]): number {
  let row = from + 1;
  cells.push({ row: row++, column: COLUMN.label, value: text("glassBox.tie.heads"), style: HEADING });
  const { firstColumn, periods } = layout;
  const across = (sheet: string, at: number) =>
    `${sheet}!${areaAddress({ row: at, column: firstColumn, rows: 1, columns: periods })}`;
  const calendar = year === undefined ? undefined : layout.row(year);
  for (const sheet of layout.sheets.keys()) {
    const counted = across(sheet, HEAD.period);
    const unlike = [`SUMPRODUCT(--(${counted}<>COLUMN(${counted})-MIN(COLUMN(${counted}))))`];
    if (calendar !== undefined)
      unlike.push(`SUMPRODUCT(--(${across(sheet, HEAD.year)}<>${across(calendar.sheet, calendar.row)}))`);
    cells.push(
      { row, column: COLUMN.label, value: verbatim(sheet), link: `#${sheet}!A1`, style: LINK },
      { row, column: COLUMN.total, formula: `=${unlike.join("+")}`, value: 0, style: APART },
    );
    row++;
  }
  return row;
}

/** What is looked up of the inputs, against what stood there: the same to the last digit, or blank. */
function looked(written: Written, from: number, cells: PlannedCell[]): number {
  const { layout, values } = written;
  let row = from + 1;
  cells.push({ row: row++, column: COLUMN.label, value: text("glassBox.tie.looked"), style: HEADING });
  const { firstColumn, periods } = layout;
  for (const entry of layout.sheets.get(STEPS) ?? []) {
    if (entry.kind !== "line") continue;
    const { item, label } = itemOf(layout.program, entry.id);
    if (item.kind === "table" && item.sparse !== true) continue;
    // what may be left out is one number, and stands where the engine's one number does
    const one = item.kind === "input";
    const size = { rows: 1, columns: one ? 1 : periods };
    const there = areaAddress({ row: entry.row, column: one ? COLUMN.constant : firstColumn, ...size });
    const here = areaAddress({ row, column: one ? firstColumn - 1 : firstColumn, ...size });
    const steps = item.kind === "table" ? item.stepsOf : undefined;
    const year = steps === undefined ? undefined : earlyYear(written, steps);
    const otherYear =
      year === undefined
        ? ""
        : `+(${STEPS}!${cellAddress(entry.row, COLUMN.constant)}<>${cellAddress(row, firstColumn - 1)})`;
    if (year !== undefined) cells.push({ row, column: firstColumn - 1, value: year, style: ASIDE });
    cells.push(
      { row, column: COLUMN.label, value: label, link: `#${STEPS}!${cellAddress(entry.row, 0)}`, style: LINK },
      { row, column: COLUMN.unit, value: entry.id, style: ASIDE },
      {
        row,
        column: COLUMN.total,
        formula: `=SUMPRODUCT(--(${STEPS}!${there}<>${here}))${otherYear}`,
        value: 0,
        style: { numberFormat: "0.0E+00" },
      },
    );
    const own = values.get(entry.id);
    if (one) cells.push({ row, column: firstColumn - 1, value: own?.[0] ?? null, style: ASIDE });
    for (let k = 0; k < periods && !one; k++) {
      const value = own?.[k];
      if (value !== undefined && !Number.isNaN(value))
        cells.push({ row, column: firstColumn + k, value, style: ASIDE });
      else if (item.kind === "profile") cells.push({ row, column: firstColumn + k, value: 0, style: ASIDE });
    }
    row++;
  }
  return row;
}
