import { text } from "../messages/text";
import { covenantSection, LENDERS_TABLES } from "../model/company/lenders";
import { inputKeys } from "../model/inputs/keys";
import { addsUp } from "../model/lifeTotal";
import { writtenLine } from "../model/lines";
import { computing } from "./computation";
import { figure, inRow, labelled, shown } from "./lendersFigures";
import { HEADER, HEADING, INPUT, SUBTITLE } from "./looks";
import type { Computation, PlannedCell, Row } from "./plan";
import { lineOf } from "./projectCalls";

/** Years of operation on paper: a loan is open for hardly more. */
const SHOWN = Array.from({ length: 13 }, (_, k) => k + 1);

const mostOf = (key: string): number => inputKeys.get(key)?.interval.max ?? Number.NaN;
/** The most years that a plan can have. */
export const YEARS = mostOf("project.construction_years") + mostOf("project.life_cap");

const LIFE = 2;
const FIRST_SHOWN = 3;
const lines = (LENDERS_TABLES[covenantSection.id] ?? []).map(writtenLine);
const ROWS = lines.filter(({ row }) => row);
/** What is one number for all years. */
const COUNTS = lines.filter(({ row }) => !row);

/** Rows of the table: title, year of operation, head, lines, counts, and a free one. */
export const COVENANT_ROWS = 3 + ROWS.length + COUNTS.length + 1;

/** Covenants by year from a row on, in the years that its head names, picked from all years from a column on. */
export function covenantYears(top: number, firstYear: number): readonly PlannedCell[] {
  const [operation, head] = [top + 1, top + 2];
  const allYears = (row: number): Row => ({ row, column: firstYear, columns: YEARS });
  const inYear = (row: number, column: number): Computation => ({
    under: { row: operation, column },
    heads: allYears(operation),
    row: allYears(row),
  });
  const right = { ...HEADER, align: "right" } as const;
  const years = SHOWN.map((year, k) => ({ year, column: FIRST_SHOWN + k }));
  return [
    { row: top, column: 0, value: text("sheet.lenders.covenants"), style: HEADING },
    { row: top, column: firstYear, value: text("sheet.lenders.everyYear"), style: HEADING },
    { row: operation, column: 0, value: text("sheet.lenders.operation"), style: SUBTITLE },
    ...years.map(({ year, column }) => ({ row: operation, column, value: year, style: INPUT })),
    { row: operation, column: firstYear, ...computing(lineOf("calendar.operating_year")) },
    { row: head, column: 0, value: text("sheet.lenders.year"), style: HEADER },
    { row: head, column: 1, value: text("sheet.lenders.unit"), style: { ...HEADER, align: "center" } },
    { row: head, column: LIFE, value: text("sheet.lenders.life"), style: right },
    { row: head, column: firstYear, ...computing(lineOf("calendar.date")) },
    ...years.map(({ column }) => ({
      row: head,
      column,
      ...computing(inYear(head, column)),
      style: { ...right, numberFormat: "0" },
    })),
    ...ROWS.flatMap((line, k): PlannedCell[] => {
      const row = head + 1 + k;
      const life = addsUp(line.id) ? shown(line.id, { total: allYears(row) }) : undefined;
      return [
        { row, column: firstYear, ...computing(lineOf(line.id)) },
        ...inRow(row, [...labelled(line.id), life, ...years.map(({ column }) => shown(line.id, inYear(row, column)))]),
      ];
    }),
    ...COUNTS.flatMap(({ id }, k) => inRow(head + 1 + ROWS.length + k, [...labelled(id), figure(id)])),
  ];
}
