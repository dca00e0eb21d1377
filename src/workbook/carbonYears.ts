import { text } from "../messages/text";
import { inputKeys } from "../model/inputs/keys";
import { writtenLine } from "../model/lines";
import { STAGES } from "../model/process/carbon";
import { labelled, shown } from "./carbonFigures";
import { computing } from "./computation";
import { HEADER, HEADING, INPUT, RESULT, SUBTITLE } from "./looks";
import type { CellStyle, Computation, Place, PlannedCell, Row } from "./plan";
import { lineOf } from "./projectCalls";

const LABEL = 0;
const UNIT = 1;
const LIFE = 2;
const FIRST_SHOWN = 3;
/** Years of operation on paper: the ramp-up and the end of free allocation, then every ten. */
const SHOWN = [1, 2, 3, 5, 10, 20, 30];
/** So many columns go to paper. All years stand right of them, behind a free one: what is on paper is picked from them. */
export const PAPER_COLUMNS = FIRST_SHOWN + SHOWN.length;
const FIRST_YEAR = PAPER_COLUMNS + 1;
const mostOf = (key: string): number => inputKeys.get(key)?.interval.max ?? Number.NaN;
/** The most years that a plan can have. */
export const YEARS = mostOf("project.construction_years") + mostOf("project.life_cap");

/** A row of the table. */
interface Line {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly style?: CellStyle;
  /** Two other rows, or the model's line of the id. */
  readonly made?: { readonly sum: readonly [string, string] } | { readonly ratio: readonly [string, string] };
  /** What stands for the whole life where the years do not add up: another line, or nothing. */
  readonly life?: string | undefined;
}

const line = (id: string, rest: Pick<Line, "style" | "life"> = {}): Line => {
  const { label, unit } = writtenLine(id);
  return { id, label, unit, ...rest };
};

const [SCOPE_1, SCOPE_2, HBI] = ["annual.co2_scope_1", "annual.co2_scope_2", "annual.hbi"];
const BOTH = { id: "both", label: text("sheet.carbon.both"), unit: "t CO2", style: RESULT };
const perHbi = (id: string, label: string, of: string, style?: CellStyle): Line => ({
  id,
  label,
  unit: "t CO2/t HBI",
  ...(style && { style }),
  made: { ratio: [of, HBI] },
});

/** The concentrator burns nothing. */
const EMITTED: readonly Line[] = [
  ...STAGES.filter(({ id }) => id !== "concentrator").map(({ id }) => line(`annual.co2_${id}`)),
  line(SCOPE_1, { style: RESULT }),
  ...STAGES.map(({ id }) => line(`annual.co2_power_${id}`)),
  line(SCOPE_2, { style: RESULT }),
  { ...BOTH, made: { sum: [SCOPE_1, SCOPE_2] } },
  line(HBI),
  perHbi("perHbi.direct", text("sheet.carbon.perHbi.direct"), SCOPE_1),
  perHbi("perHbi.both", text("sheet.carbon.perHbi.both"), BOTH.id, RESULT),
  line("annual.co2_hydrogen"),
  line("annual.co2_avoided"),
];
const CHARGED: readonly Line[] = [
  line("carbon.cbam_intensity", { life: undefined }),
  line("carbon.free_part", { life: undefined }),
  line("carbon.cbam_per_hbi", { life: "border.average" }),
  line("annual.hbi_eu"),
  line("border.cost", { style: RESULT }),
  line("annual.cbam_seller"),
  line("border.buyer"),
];

/** Where the table begins: its title. */
const TITLE_ROW = 3;
const OPERATION_ROW = TITLE_ROW + 1;
const HEAD_ROW = OPERATION_ROW + 1;
const BORDER_ROW = HEAD_ROW + EMITTED.length + 2;
/** The rows of titles, and where the next table begins, one row free between. */
export const TITLE_ROWS = [TITLE_ROW, BORDER_ROW];
export const YEARS_END = BORDER_ROW + CHARGED.length + 2;

const ROWS: ReadonlyMap<string, number> = new Map([
  ...EMITTED.map(({ id }, k) => [id, HEAD_ROW + 1 + k] as const),
  ...CHARGED.map(({ id }, k) => [id, BORDER_ROW + 1 + k] as const),
]);
const rowOf = (id: string): number => ROWS.get(id) ?? Number.NaN;

const allYears = (row: number): Row => ({ row, column: FIRST_YEAR, columns: YEARS });

/** What a row has in the year that the head of a column names. */
const inYear = (row: number, column: number): Computation => ({
  under: { row: OPERATION_ROW, column },
  heads: allYears(OPERATION_ROW),
  row: allYears(row),
});

function computed(one: Line, column: number): Computation | undefined {
  const row = rowOf(one.id);
  const at = (id: string): Place => ({ row: rowOf(id), column });
  if (one.made !== undefined)
    return "sum" in one.made
      ? { sum: [at(one.made.sum[0]), at(one.made.sum[1])] }
      : { ratio: [at(one.made.ratio[0]), at(one.made.ratio[1])] };
  if (column !== LIFE) return inYear(row, column);
  if (!("life" in one)) return { total: allYears(row) };
  return one.life === undefined ? undefined : lineOf(one.life);
}

const columns = Array.from({ length: PAPER_COLUMNS - LIFE }, (_, k) => LIFE + k);

function cellsOf(one: Line): PlannedCell[] {
  const row = rowOf(one.id);
  const [label, unit] = labelled(one.label, one.unit, one.style);
  return [
    { row, column: LABEL, ...label },
    { row, column: UNIT, ...unit },
    ...(one.made === undefined ? [{ row, column: FIRST_YEAR, ...computing(lineOf(one.id)) }] : []),
    ...columns.flatMap((column) => {
      const computes = computed(one, column);
      return computes === undefined ? [] : [{ row, column, ...shown(computes, one.unit, one.style) }];
    }),
  ];
}

const right = { ...HEADER, align: "right" } as const;

const heads: readonly PlannedCell[] = [
  { row: TITLE_ROW, column: LABEL, value: text("sheet.carbon.years"), style: HEADING },
  { row: TITLE_ROW, column: FIRST_YEAR, value: text("sheet.carbon.everyYear"), style: HEADING },
  { row: OPERATION_ROW, column: LABEL, value: text("sheet.carbon.operation"), style: SUBTITLE },
  ...SHOWN.map((value, k) => ({ row: OPERATION_ROW, column: FIRST_SHOWN + k, value, style: INPUT })),
  { row: OPERATION_ROW, column: FIRST_YEAR, ...computing(lineOf("calendar.operating_year")) },
  { row: HEAD_ROW, column: LABEL, value: text("sheet.carbon.year"), style: HEADER },
  { row: HEAD_ROW, column: UNIT, value: text("sheet.carbon.unit"), style: { ...HEADER, align: "center" } },
  { row: HEAD_ROW, column: LIFE, value: text("sheet.carbon.life"), style: right },
  { row: HEAD_ROW, column: FIRST_YEAR, ...computing(lineOf("calendar.date")) },
  ...SHOWN.map((_, k) => {
    const column = FIRST_SHOWN + k;
    return { row: HEAD_ROW, column, ...computing(inYear(HEAD_ROW, column)), style: { ...right, numberFormat: "0" } };
  }),
  { row: BORDER_ROW, column: LABEL, value: text("sheet.carbon.border"), style: HEADING },
];

/** What is emitted by stage, and what the border costs, over the life and in years of operation. */
export const carbonYears: readonly PlannedCell[] = [...heads, ...[...EMITTED, ...CHARGED].flatMap(cellsOf)];
