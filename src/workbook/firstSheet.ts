import { type Language, text } from "../messages/text";
import { cellAddress } from "../sheet/address";
import { unitText } from "./assumptionRow";
import { ASSUMPTIONS_TABLE } from "./assumptionsTable";
import {
  ASIDE,
  FORMULA_TEXT,
  HEADER,
  HEADING,
  HEADING_HEIGHT,
  LINK,
  RESULT,
  SUBTITLE,
  TITLE,
  TITLE_HEIGHT,
} from "./looks";
import type { CellStyle, PlannedCell, SheetPlan } from "./plan";

/** What a result is, the formula that gives it, and its unit; words have none, and run over its empty cell. */
interface Answer {
  readonly id: string;
  readonly formula: string;
  readonly unit?: string;
  readonly numberFormat?: string;
}

const DOLLARS = "#,##0;[Red]-#,##0";
const NPV = `=IRON.PROJECT_NPV(${ASSUMPTIONS_TABLE})`;
/** One number, or word, of the model in one cell. */
const lineOf = (id: string): string => `=IRON.PROJECT_LINE("${id}",${ASSUMPTIONS_TABLE},"headers",FALSE)`;
/** The first row of answers; a later answer may refer to an earlier one. */
const ANSWERS_ROW = 13;

/** First what can be played with; then what lenders, shareholders and the state ask, the verdict before its reasons. */
const ANSWERS: readonly Answer[] = [
  { id: "hbi", formula: "=IRON.HBI_OUTPUT(5569595.82,0.4,0.67,0.8)", unit: "t HBI", numberFormat: "#,##0" },
  { id: "npv", formula: NPV, unit: "US$", numberFormat: DOLLARS },
  { id: "irr", formula: `=IRON.PROJECT_IRR(${ASSUMPTIONS_TABLE})`, unit: "1/y", numberFormat: "0.0%" },
  {
    id: "override",
    formula: `=IRON.PROJECT_NPV(${ASSUMPTIONS_TABLE},"market.hbi_price",350)`,
    unit: "US$",
    numberFormat: DOLLARS,
  },
  { id: "difference", formula: `=B${ANSWERS_ROW + 4}-B${ANSWERS_ROW + 2}`, unit: "US$", numberFormat: DOLLARS },
  { id: "bankable", formula: lineOf("verdict.bankable") },
  {
    id: "breakeven",
    formula: `=IRON.BREAKEVEN_PRICE(${ASSUMPTIONS_TABLE})`,
    unit: "US$/t HBI",
    numberFormat: "#,##0",
  },
  { id: "debt", formula: lineOf("debt.total"), unit: "US$", numberFormat: DOLLARS },
  { id: "gearing", formula: lineOf("debt.gearing_reached"), unit: "1", numberFormat: "0.0%" },
  { id: "dscr", formula: lineOf("cover.dscr_least"), unit: "1", numberFormat: "0.00" },
  { id: "equity", formula: `=IRON.EQUITY_IRR(${ASSUMPTIONS_TABLE})`, unit: "1/y", numberFormat: "0.0%" },
  { id: "equityNpv", formula: `=IRON.EQUITY_NPV(${ASSUMPTIONS_TABLE})`, unit: "US$", numberFormat: DOLLARS },
  { id: "state", formula: lineOf("state.direct_real"), unit: "US$", numberFormat: DOLLARS },
  { id: "stateAll", formula: lineOf("state.total_real"), unit: "US$", numberFormat: DOLLARS },
  { id: "claim", formula: lineOf("claim.total_ratio"), unit: "1", numberFormat: "0.0%" },
];

/** A spill leaves the rows below it free: the engine fills them. */
const LINE_ROW = ANSWERS_ROW + ANSWERS.length + 2;
const LINE_FORMULA = `=IRON.PROJECT_LINE("annual.hbi",${ASSUMPTIONS_TABLE})`;
const SUMMARY_ROW = LINE_ROW + 5;
const SUMMARY_FORMULA = `=IRON.PROJECT_SUMMARY(${ASSUMPTIONS_TABLE})`;

const STEPS = ["change", "ask", "override", "line", "lines", "functions", "pane"];
const TRY_ROW = 2;
const STEPS_ROW = TRY_ROW + 1;
/** The column in which formulas are shown as text; it runs over the empty cells to its right. */
const FORMULA_COLUMN = 3;
const YEARS = 41;
/** Wide enough for a year's cash flow in US$, -1,030,499,877; units stand in the first of these columns. */
const YEAR_WIDTH = 16;

const HEADS: readonly (readonly [id: string, style: CellStyle])[] = [
  ["what", {}],
  ["result", { align: "right" }],
  ["unit", { align: "center" }],
  ["formula", {}],
];
/** The header's colour goes on over the columns that a formula's text runs over. */
const HEADER_WIDTH = 8;

const answerCell = (id: string): string =>
  cellAddress(ANSWERS_ROW + ANSWERS.findIndex((answer) => answer.id === id), 1);

/** The cells that the steps speak of. */
const CELLS = { hbi: answerCell("hbi"), override: answerCell("override"), line: cellAddress(LINE_ROW, 0) };

/** The formula of a cell as it is now, beside it or above it. */
const formulaText = (row: number, of: string): PlannedCell => ({
  row,
  column: FORMULA_COLUMN,
  formula: `=FORMULATEXT(${of})`,
  style: FORMULA_TEXT,
});

/** The sheet a newcomer sees first: what to try, and live formulas that answer at once. */
export function firstSheet(language: Language = "en"): SheetPlan {
  const say = (id: string, row: number, column: number, style?: CellStyle): PlannedCell => ({
    row,
    column,
    value: text(`sheet.start.${id}`, CELLS, language),
    ...(style && { style }),
  });
  const assumptions = text("sheet.assumptions", {}, language);
  return {
    name: text("sheet.start", {}, language),
    cells: [
      say("title", 0, 0, TITLE),
      say("subtitle", 1, 0, SUBTITLE),
      say("try", TRY_ROW, 0, HEADING),
      ...STEPS.map((id, index) => say(`step.${id}`, STEPS_ROW + index, 0)),
      { ...say("table", STEPS_ROW + STEPS.length, 0, LINK), link: `#'${assumptions}'!A1` },
      ...HEADS.map(([id, style], column) => say(`column.${id}`, ANSWERS_ROW - 1, column, { ...HEADER, ...style })),
      ...Array.from({ length: HEADER_WIDTH - HEADS.length }, (_, i) => ({
        row: ANSWERS_ROW - 1,
        column: HEADS.length + i,
        style: HEADER,
      })),
      ...ANSWERS.flatMap(({ id, formula, unit, numberFormat }, index): PlannedCell[] => {
        const row = ANSWERS_ROW + index;
        return [
          say(`answer.${id}`, row, 0),
          { row, column: 1, formula, style: { ...RESULT, ...(numberFormat && { numberFormat }) } },
          ...(unit === undefined
            ? []
            : [{ row, column: 2, value: unitText(unit, language), style: { ...ASIDE, align: "center" } } as const]),
          formulaText(row, cellAddress(row, 1)),
        ];
      }),
      say("line", LINE_ROW - 1, 0, HEADING),
      formulaText(LINE_ROW - 1, CELLS.line),
      { row: LINE_ROW, column: 0, formula: LINE_FORMULA },
      say("summary", SUMMARY_ROW - 1, 0, HEADING),
      formulaText(SUMMARY_ROW - 1, cellAddress(SUMMARY_ROW, 0)),
      { row: SUMMARY_ROW, column: 0, formula: SUMMARY_FORMULA },
    ],
    columnWidths: [52, 36, ...Array.from({ length: YEARS }, () => YEAR_WIDTH)],
    rowHeights: [
      { row: 0, height: TITLE_HEIGHT },
      // it stands clear of the subtitle
      { row: TRY_ROW, height: TITLE_HEIGHT },
      ...[LINE_ROW - 1, SUMMARY_ROW - 1].map((row) => ({ row, height: HEADING_HEIGHT })),
    ],
    gridlines: false,
  };
}
