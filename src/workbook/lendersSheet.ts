import { standardCases } from "../analysis/cases/standardCases";
import { LENDER_COLUMNS } from "../functions/debt/lenderRows";
import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { debtSummarySection, LENDERS_TABLES, SOURCES_AND_USES } from "../model/company/lenders";
import { computing } from "./computation";
import { figure, formatOf, inRow, labelled } from "./lendersFigures";
import { COVENANT_ROWS, covenantYears, YEARS } from "./lendersYears";
import { HEADER, HEADING, HEADING_HEIGHT, RESULT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { CellStyle, Place, PlannedCell, SheetPlan } from "./plan";
import { lineOf, ofProject } from "./projectCalls";

type Id = Under<"sheet.lenders">;

const words = (id: Id, row: number): PlannedCell => ({ row, column: 0, value: text(`sheet.lenders.${id}`) });

const say = (id: Id, row: number, column = 0, style: CellStyle = HEADING): PlannedCell => ({
  ...words(id, row),
  column,
  style,
});

/** Case, figures and remark, as LENDER_CASES spills them. */
const CASE_COLUMNS = LENDER_COLUMNS.length + 2;
/** All years stand right of what goes to paper, behind a free column. */
const FIRST_YEAR = CASE_COLUMNS + 1;

/** Tables stand one below the other, a free row between. */
const SOURCES_ROW = 3;
const sourceLines = SOURCES_AND_USES.flatMap(({ parts, total }) => [
  ...parts.map((id) => ({ id, of: total, style: undefined })),
  { id: total, of: total, style: RESULT },
]);
const GAP_ROW = SOURCES_ROW + 2 + sourceLines.length;
const SUMMARY_ROW = GAP_ROW + 2;
const summaryLines = LENDERS_TABLES[debtSummarySection.id] ?? [];
const COVENANTS_ROW = SUMMARY_ROW + 3 + summaryLines.length;
const NOT_MODELLED: readonly Under<"sheet.lenders.not">[] = [
  "completion",
  "letter",
  "swap",
  "refinancing",
  "phases",
  "quarters",
];
const NOT_ROW = COVENANTS_ROW + COVENANT_ROWS;
const WHY_ROW = NOT_ROW + NOT_MODELLED.length + 2;
/** Last, for what is to be known of the assumptions makes it longer or shorter. */
const CASES_ROW = WHY_ROW + standardCases.length + 2;
const SPILL_ROW = CASES_ROW + 1;
/** So many rows of remarks may follow the cases. */
const REMARK_ROWS = 30;

const [TOTAL, SHARE, YEARS_FROM] = [2, 3, 4];

function sources(): readonly PlannedCell[] {
  const row = (k: number): number => SOURCES_ROW + 2 + k;
  const totalOf = (id: string): Place => ({ row: row(sourceLines.findIndex((line) => line.id === id)), column: TOTAL });
  const right = { ...HEADER, align: "right" } as const;
  const years = (id: string, at: number, style: CellStyle): readonly PlannedCell[] =>
    Array.from({ length: YEARS }, (_, t) => ({
      row: at,
      column: YEARS_FROM + t,
      ...(t === 0 && computing(lineOf(id))),
      style,
    }));
  const inAll = (id: string, at: number, style?: CellStyle) => ({
    ...computing({ total: { row: at, column: YEARS_FROM, columns: YEARS } }),
    style: { ...style, numberFormat: formatOf(id), align: "right" } as const,
  });
  return [
    say("sources", SOURCES_ROW),
    say("sources.years", SOURCES_ROW, YEARS_FROM, SUBTITLE),
    say("line", SOURCES_ROW + 1, 0, HEADER),
    say("unit", SOURCES_ROW + 1, 1, { ...HEADER, align: "center" }),
    say("total", SOURCES_ROW + 1, TOTAL, right),
    say("share", SOURCES_ROW + 1, SHARE, right),
    ...years("calendar.date", SOURCES_ROW + 1, { ...right, numberFormat: "0" }),
    // totals read the years of their rows, and shares the totals of theirs
    ...sourceLines.flatMap(({ id, style }, k) => years(id, row(k), { ...style, numberFormat: formatOf(id) })),
    ...sourceLines.flatMap(({ id, style }, k) => inRow(row(k), [...labelled(id, style), inAll(id, row(k), style)])),
    ...sourceLines.map(({ id, of, style }, k) => ({
      row: row(k),
      column: SHARE,
      ...computing({ ratio: [totalOf(id), totalOf(of)] }),
      style: { ...style, numberFormat: "0.0%", align: "right" } as const,
    })),
    ...inRow(GAP_ROW, [
      ...labelled("sources.gap"),
      {
        ...computing({ difference: [totalOf("sources.total"), totalOf("uses.total")] }),
        style: { numberFormat: formatOf("sources.gap"), align: "right" },
      },
    ]),
  ];
}

/** Words stand left, where they may run on. */
const summaryFigure = (id: string) => {
  const cell = figure(id);
  return id === "debt.limit" ? { ...cell, style: { align: "left" } as const } : cell;
};

const summary = (): readonly PlannedCell[] => [
  say("summary", SUMMARY_ROW),
  say("line", SUMMARY_ROW + 1, 0, HEADER),
  say("unit", SUMMARY_ROW + 1, 1, { ...HEADER, align: "center" }),
  say("value", SUMMARY_ROW + 1, 2, { ...HEADER, align: "right" }),
  ...summaryLines.flatMap((id, k) => inRow(SUMMARY_ROW + 2 + k, [...labelled(id), summaryFigure(id)])),
];

const notModelled = (): readonly PlannedCell[] => [
  say("notModelled", NOT_ROW),
  ...NOT_MODELLED.map((id, k) => words(`not.${id}`, NOT_ROW + 1 + k)),
];

/** The column of a case's source, behind its reason. */
const SOURCE = 12;

const why = (): readonly PlannedCell[] => [
  say("why", WHY_ROW),
  ...standardCases.flatMap(({ name, why: reason, source }, k) => [
    { row: WHY_ROW + 1 + k, column: 0, value: verbatim(name) },
    { row: WHY_ROW + 1 + k, column: 1, value: reason, style: SUBTITLE },
    { row: WHY_ROW + 1 + k, column: SOURCE, value: source, style: SUBTITLE },
  ]),
];

const IRR = LENDER_COLUMNS.findIndex(({ id }) => id === "equity_irr") + 1;

const cases = (): readonly PlannedCell[] => [
  say("cases", CASES_ROW),
  { row: SPILL_ROW, column: 0, ...computing(ofProject("LENDER_CASES")), style: { wrap: true } },
  // heads and remarks are longer than their columns are wide
  ...Array.from({ length: CASE_COLUMNS - 1 }, (_, k) => ({ row: SPILL_ROW, column: k + 1, style: { wrap: true } })),
  ...standardCases.flatMap((_, k) => [
    { row: SPILL_ROW + 1 + k, column: IRR, style: { numberFormat: "0.0%" } },
    { row: SPILL_ROW + 1 + k, column: CASE_COLUMNS - 1, style: { align: "left" } as const },
  ]),
  ...Array.from({ length: REMARK_ROWS }, (_, k) => ({
    row: SPILL_ROW + 1 + standardCases.length + k,
    column: 0,
    style: { wrap: true },
  })),
];

const LABEL_WIDTH = 57;
/** Figures of cases; over them stand units, cover and years of other tables. */
const WIDTHS: Readonly<Record<string, number>> = {
  price: 9,
  debt: 14,
  reserve_drawn: 12,
  support: 14,
  unpaid: 14,
  equity_npv: 15,
  npv: 15,
};
const WIDTH = 8;
const REMARK_WIDTH = 20;
const YEAR_WIDTH = 15;

const LINE_HEIGHT = 15;

/** What the project borrows, how it is covered, and what becomes of the loan in the cases that lenders ask for. */
export const lendersSheet = (): SheetPlan => ({
  name: text("sheet.lenders"),
  cells: [
    { row: 0, column: 0, value: text("sheet.lenders.title"), style: TITLE },
    { row: 1, column: 0, value: text("sheet.lenders.subtitle"), style: SUBTITLE },
    ...sources(),
    ...summary(),
    ...covenantYears(COVENANTS_ROW, FIRST_YEAR),
    ...notModelled(),
    ...why(),
    ...cases(),
  ],
  columnWidths: [
    LABEL_WIDTH,
    ...LENDER_COLUMNS.map(({ id }) => WIDTHS[id] ?? WIDTH),
    REMARK_WIDTH,
    YEAR_WIDTH,
    ...Array.from({ length: YEARS }, () => YEAR_WIDTH),
  ],
  rowHeights: [
    { row: 0, height: TITLE_HEIGHT },
    ...[SOURCES_ROW, SUMMARY_ROW, COVENANTS_ROW, NOT_ROW, WHY_ROW, CASES_ROW].map((row) => ({
      row,
      height: HEADING_HEIGHT,
    })),
    { row: SPILL_ROW, height: 3.2 * LINE_HEIGHT },
    ...Array.from({ length: REMARK_ROWS }, (_, k) => ({
      row: SPILL_ROW + 1 + standardCases.length + k,
      height: 2 * LINE_HEIGHT,
    })),
  ],
  gridlines: false,
  page: { orientation: "landscape", columns: CASE_COLUMNS, breaks: [COVENANTS_ROW, CASES_ROW] },
});
