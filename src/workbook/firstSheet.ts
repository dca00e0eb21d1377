import type { TargetName } from "../analysis/targets";
import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import type { Under } from "../messages/message";
import { text } from "../messages/text";
import type { Words } from "../messages/words";
import { cellAddress } from "../sheet/address";
import { unitText } from "./assumptionRow";
import { computing } from "./computation";
import type { LastValues } from "./lastValues";
import {
  DOLLARS,
  FORMULA_TEXT,
  HEADER,
  HEADING,
  HEADING_HEIGHT,
  LINK,
  RESULT,
  SUBTITLE,
  TITLE,
  TITLE_HEIGHT,
  UNIT,
} from "./looks";
import type { CellStyle, Computation, Place, PlannedCell, SheetPlan } from "./plan";
import { ASSUMPTIONS, lineOf, ofProject } from "./projectCalls";

/** What a result is, what gives it, and its unit; words have none, and are broken into lines. */
interface Answer {
  readonly id: Under<"sheet.start.answer">;
  /** A call, or the difference of two other answers. */
  readonly gives:
    | Computation
    | { readonly of: Under<"sheet.start.answer">; readonly less: Under<"sheet.start.answer"> };
  readonly unit?: string;
  readonly numberFormat?: string;
  /** How many lines its words may take. */
  readonly lines?: number;
  /** The input whose values by year, where the table has some, change what it is called. */
  readonly ofPath?: { readonly key: string; readonly called: Under<"sheet.start.answer"> };
}

/** The height in points of a line of text. */
const LINE_HEIGHT = 15;
const ANSWERS_ROW = 13;

/** A price at which something turns, called otherwise where prices differ from year to year. */
const breakeven = (
  id: Answer["id"],
  called: Under<"sheet.start.answer">,
  ...target: readonly TargetName[]
): Answer => ({
  id,
  gives: ofProject("BREAKEVEN_PRICE", ...target),
  unit: "US$/t HBI",
  numberFormat: "#,##0",
  ofPath: { key: "market.hbi_price", called },
});

/** First what can be played with; then what lenders, shareholders and the state ask, the verdict before its reasons. */
const ANSWERS: readonly Answer[] = [
  {
    id: "hbi",
    gives: { call: "HBI_OUTPUT", args: [5569595.82, 0.4, 0.67, 0.8] },
    unit: "t HBI",
    numberFormat: "#,##0",
  },
  { id: "npv", gives: ofProject("PROJECT_NPV"), unit: "US$", numberFormat: DOLLARS },
  { id: "irr", gives: ofProject("PROJECT_IRR"), unit: "1/y", numberFormat: "0.0%" },
  { id: "override", gives: ofProject("PROJECT_NPV", "market.hbi_price", 400), unit: "US$", numberFormat: DOLLARS },
  { id: "difference", gives: { of: "override", less: "npv" }, unit: "US$", numberFormat: DOLLARS },
  { id: "bankable", gives: lineOf("verdict.bankable"), lines: 4 },
  breakeven("breakeven", "breakevenOfPath"),
  breakeven("breakevenEquity", "breakevenEquityOfPath", "equity"),
  breakeven("breakevenLoan", "breakevenLoanOfPath", "dscr"),
  breakeven("breakevenBankable", "breakevenBankableOfPath", "bankable"),
  { id: "debt", gives: lineOf("debt.total"), unit: "US$", numberFormat: DOLLARS },
  { id: "gearing", gives: lineOf("debt.gearing_reached"), unit: "1", numberFormat: "0.0%" },
  { id: "dscr", gives: lineOf("cover.dscr_least"), unit: "1", numberFormat: "0.00" },
  { id: "equity", gives: ofProject("EQUITY_IRR"), unit: "1/y", numberFormat: "0.0%" },
  { id: "equityNpv", gives: ofProject("EQUITY_NPV"), unit: "US$", numberFormat: DOLLARS },
  { id: "state", gives: lineOf("state.direct_real"), unit: "US$", numberFormat: DOLLARS },
  { id: "stateAll", gives: lineOf("state.total_real"), unit: "US$", numberFormat: DOLLARS },
  { id: "claim", gives: lineOf("claim.total_ratio"), unit: "1", numberFormat: "0.0%" },
  { id: "ebitda", gives: lineOf("steady.ebitda"), unit: "US$/y", numberFormat: DOLLARS },
  { id: "delivered", gives: lineOf("steady.delivered"), unit: "US$/t HBI", numberFormat: "#,##0.0" },
];

/** Where an answer stands. */
const answerPlace = (id: Answer["id"]): Place => ({
  row: ANSWERS_ROW + ANSWERS.findIndex((answer) => answer.id === id),
  column: 1,
});

const computationOf = ({ gives }: Answer): Computation =>
  "less" in gives ? { difference: [answerPlace(gives.of), answerPlace(gives.less)] } : gives;

/** A spill leaves the rows below it free: the engine fills them. */
const LINE_ROW = ANSWERS_ROW + ANSWERS.length + 2;
const LINE_PLACE: Place = { row: LINE_ROW, column: 0 };
const LINE: Computation = { call: "PROJECT_LINE", args: ["annual.hbi", ASSUMPTIONS] };
const SUMMARY_ROW = LINE_ROW + 5;
const SUMMARY_PLACE: Place = { row: SUMMARY_ROW, column: 0 };
const SUMMARY: Computation = { call: "PROJECT_SUMMARY", args: [ASSUMPTIONS] };

const STEPS: readonly Under<"sheet.start.step">[] = ["change", "ask", "override", "line", "lines", "functions", "pane"];
const TRY_ROW = 2;
const STEPS_ROW = TRY_ROW + 1;
/** The column in which formulas are shown as text; it runs over the empty cells to its right. */
const FORMULA_COLUMN = 3;
const YEARS = 41;
/** Wide enough for a year's cash flow in US$, -1,030,499,877; units stand in the first of these columns. */
const YEAR_WIDTH = 16;

const HEADS: readonly (readonly [id: Under<"sheet.start.column">, style: CellStyle])[] = [
  ["what", {}],
  ["result", { align: "right" }],
  ["unit", { align: "center" }],
  ["formula", {}],
];
/** The header's colour goes on over the columns that a formula's text runs over. */
const HEADER_WIDTH = 8;
/** On paper a column more: small enough that the summary, which is long, ends on the second page. */
const PAPER_COLUMNS = 9;

const addressOf = ({ row, column }: Place): string => cellAddress(row, column);

/** The cells that the steps speak of. */
const CELLS = {
  hbi: addressOf(answerPlace("hbi")),
  override: addressOf(answerPlace("override")),
  line: addressOf(LINE_PLACE),
};

/** Over the results: where they are the last ones that the engine gave. */
export const lastValuesNotice = (): LastValues["notice"] => ({
  sheet: text("sheet.start"),
  row: ANSWERS_ROW - 2,
  column: 0,
  words: text("sheet.start.lastValues"),
});

/** The formula of a cell as it is now, beside it or above it. */
const formulaText = (row: number, of: Place): PlannedCell => ({
  row,
  column: FORMULA_COLUMN,
  ...computing({ formulaOf: of }),
  style: FORMULA_TEXT,
});

/** What an answer is called, by whether the table has values by year of its input. */
function calledByPath(
  plain: Words,
  { key, called }: Required<Answer>["ofPath"],
): Pick<PlannedCell, "formula" | "value"> {
  // a value by year is of a calendar year, 2000 or later
  const step = `${key}.2`;
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const found = `SUMPRODUCT(--(LEFT(${ASSUMPTIONS_NAME},${step.length})=${quoted(step)}))>0`;
  const words = quoted(text(`sheet.start.answer.${called}`));
  return { formula: `=IFERROR(IF(${found},${words},${quoted(plain)}),${quoted(plain)})`, value: plain };
}

/** The sheet a newcomer sees first: what to try, and live formulas that answer at once. */
export function firstSheet(): SheetPlan {
  const say = (id: Under<"sheet.start">, row: number, column: number, style?: CellStyle): PlannedCell => ({
    row,
    column,
    value: text(`sheet.start.${id}`, CELLS),
    ...(style && { style }),
  });
  const assumptions = text("sheet.assumptions");
  return {
    name: text("sheet.start"),
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
      ...ANSWERS.flatMap((answer): PlannedCell[] => {
        const { id, unit, numberFormat, lines, ofPath } = answer;
        const place = answerPlace(id);
        const { row } = place;
        return [
          {
            ...say(`answer.${id}`, row, 0, lines === undefined ? undefined : { wrap: true }),
            ...(ofPath && calledByPath(text(`sheet.start.answer.${id}`), ofPath)),
          },
          {
            ...place,
            ...computing(computationOf(answer)),
            style: { ...RESULT, ...(numberFormat && { numberFormat }), ...(lines && { wrap: true, align: "left" }) },
          },
          ...(unit === undefined ? [] : [{ row, column: 2, value: unitText(unit), style: UNIT } as const]),
          formulaText(row, place),
        ];
      }),
      say("line", LINE_ROW - 1, 0, HEADING),
      formulaText(LINE_ROW - 1, LINE_PLACE),
      { ...LINE_PLACE, ...computing(LINE) },
      say("summary", SUMMARY_ROW - 1, 0, HEADING),
      formulaText(SUMMARY_ROW - 1, SUMMARY_PLACE),
      { ...SUMMARY_PLACE, ...computing(SUMMARY) },
    ],
    columnWidths: [68, 36, ...Array.from({ length: YEARS }, () => YEAR_WIDTH)],
    rowHeights: [
      { row: 0, height: TITLE_HEIGHT },
      // it stands clear of the subtitle
      { row: TRY_ROW, height: TITLE_HEIGHT },
      ...ANSWERS.flatMap(({ id, lines }) =>
        lines === undefined ? [] : [{ row: answerPlace(id).row, height: lines * LINE_HEIGHT }],
      ),
      ...[LINE_ROW - 1, SUMMARY_ROW - 1].map((row) => ({ row, height: HEADING_HEIGHT })),
    ],
    gridlines: false,
    page: { orientation: "landscape", columns: PAPER_COLUMNS },
  };
}
