import { SET_KEY } from "../analysis/assumptions/row";
import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { atOnce, type Pieces } from "../quantities/pieces";
import type { ReferenceSet } from "../reference/index";
import { columnsReference } from "../sheet/tableColumns";
import { type AssumptionRow, rowFormat, shownValue, unitText } from "./assumptionRow";
import { assumptionRule, setRule } from "./assumptionRules";
import { ASIDE, HEADER, INPUT, LINK, NAMED, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { Area, CellStyle, CellValue, PlannedCell, PlannedName, SheetPlan, Validation } from "./plan";

/** Excel lets no name of a workbook be a table's: the name in formulas stands for columns of this table. */
export const ASSUMPTIONS_TABLE = "Assumptions_table";

/** Whether a table was written by us, the first or a further one: formulas are given its keys and values, and no other columns. */
export const isOwnTable = (table: string): boolean => new RegExp(`^${ASSUMPTIONS_TABLE}(?:_\\d+)?$`).test(table);

const HEADER_ROW = 3;

/** What the reference says of a source without a date. */
const UNDATED = "undated";

type ColumnId = Under<"sheet.column">;

interface Column {
  readonly id: ColumnId;
  readonly width: number;
  readonly cell: (row: AssumptionRow) => Pick<PlannedCell, "value" | "style" | "link">;
}

/** A text, or nothing where there is none. */
const words = (value: string | undefined, style?: CellStyle) =>
  value === undefined || value === "" ? {} : { value, ...(style && { style }) };

const number = (row: AssumptionRow, value: number, look: CellStyle) => {
  const align = { align: "right" } as const;
  const shown: CellValue = shownValue(row, value);
  return typeof shown === "string"
    ? { value: shown, style: { ...look, ...align } }
    : { value: shown, style: { ...look, numberFormat: rowFormat(row) } };
};

/** Between two columns of numbers a text stands clear of both. */
const CENTRED: CellStyle = { ...ASIDE, align: "center" };

/** How the head of a column stands over what is below it. */
const HEADS: Readonly<Partial<Record<ColumnId, CellStyle>>> = {
  value: { align: "right" },
  unit: { align: "center" },
  low: { align: "right" },
  base: { align: "right" },
  high: { align: "right" },
  kind: { align: "center" },
  date: { align: "center" },
};

/** Key and Value stand first, side by side: a formula that is given them without their header finds them there. */
const COLUMNS: readonly Column[] = [
  { id: "key", width: 34, cell: ({ key }) => words(key) },
  { id: "value", width: 21, cell: (row) => number(row, row.current, INPUT) },
  {
    id: "unit",
    width: 21,
    cell: ({ unit, choices }) => words(choices === undefined ? unitText(unit) : undefined, CENTRED),
  },
  { id: "label", width: 68, cell: ({ label }) => words(label) },
  { id: "section", width: 25, cell: ({ section }) => words(section.short, ASIDE) },
  { id: "low", width: 14, cell: (row) => number(row, row.low, ASIDE) },
  { id: "base", width: 14, cell: (row) => number(row, row.value, ASIDE) },
  { id: "high", width: 14, cell: (row) => number(row, row.high, ASIDE) },
  {
    id: "kind",
    width: 11,
    cell: ({ source }) => words(text(`sheet.kind.${source.kind}`), CENTRED),
  },
  { id: "date", width: 12, cell: ({ source: { date } }) => words(date === UNDATED ? "" : date, CENTRED) },
  {
    id: "source",
    width: 95,
    cell: ({ source: { title, url } }) => (url === undefined ? words(title) : { ...words(title, LINK), link: url }),
  },
  { id: "note", width: 80, cell: ({ note }) => words(note, ASIDE) },
];

/** Where the rows of a table begin, the row of its set first, and how many columns it has. */
export const FIRST_OF_TABLE = HEADER_ROW + 1;
export const COLUMNS_OF_TABLE = COLUMNS.length;

/** How a formula refers to the keys and values of a table of assumptions, and to nothing else of it: a call carries little. */
export const keysAndValues = (table: string): string =>
  columnsReference({ table, first: text("sheet.column.key"), last: text("sheet.column.value") });

/** The name that formulas use. It grows with its table, as a plain area would not. */
export const assumptionsName = (table: string = ASSUMPTIONS_TABLE): PlannedName => ({
  name: ASSUMPTIONS_NAME,
  formula: `=${keysAndValues(table)}`,
});

/**
 * The first row names the set: a table with rows taken out still says where the others come from. While every key has a
 * row another name changes nothing, so it does not look like an input.
 */
function setRow(set: string, row: number): PlannedCell[] {
  const place = (id: ColumnId) => COLUMNS.findIndex((column) => column.id === id);
  return [
    { row, column: place("key"), value: SET_KEY },
    { row, column: place("value"), value: set, style: { ...NAMED, align: "right" } },
    { row, column: place("label"), value: text("sheet.set.label") },
    { row, column: place("section"), value: text("sheet.set.section"), style: ASIDE },
  ];
}

/** A cell of an assumption's row, below the title of its column. */
export interface TitledCell extends Pick<PlannedCell, "value" | "style" | "link"> {
  readonly column: string;
  readonly title: string;
}

/** One assumption as a row of a table whose columns may stand in any order, with what may be typed as its value. */
export function assumptionTableRow(row: AssumptionRow) {
  const cells: TitledCell[] = COLUMNS.map(({ id, cell }) => {
    return { column: id, title: text(`sheet.column.${id}`), ...cell(row) };
  });
  const validation = (area: Area): Validation => assumptionRule(row, area);
  return { cells, validation };
}

/** What a table of assumptions is made of. */
interface TableOf {
  readonly set: Pick<ReferenceSet, "name" | "description">;
  readonly rows: readonly AssumptionRow[];
  /** The names of sets that exist. */
  readonly sets: readonly string[];
  readonly tableName: string;
  /** What a formula that reads the table says. */
  readonly inFormulas: string;
}

/** The sheet of a set's assumptions: one table, a row each, in the order given. `sets` are the names that exist. */
export const assumptionsTable = (
  set: TableOf["set"],
  rows: readonly AssumptionRow[],
  sets: readonly string[],
  tableName: string = ASSUMPTIONS_TABLE,
  inFormulas: string = ASSUMPTIONS_NAME,
): SheetPlan => atOnce(assumptionsTableInPieces({ set, rows, sets, tableName, inFormulas }));

/** The same, a row a piece. */
export function* assumptionsTableInPieces({ set, rows, sets, tableName, inFormulas }: TableOf): Pieces<SheetPlan> {
  const first = FIRST_OF_TABLE;
  const valueArea = (row: number) => ({ row, column: 1, rows: 1, columns: 1 });
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: text("sheet.assumptions.title", { set: set.name }), style: TITLE },
    { row: 1, column: 0, value: set.description, style: SUBTITLE },
    { row: 2, column: 0, value: text("sheet.assumptions.use", { table: inFormulas }), style: SUBTITLE },
    ...COLUMNS.map(({ id }, column) => {
      return { row: HEADER_ROW, column, value: text(`sheet.column.${id}`), style: { ...HEADER, ...HEADS[id] } };
    }),
    ...setRow(set.name, first),
  ];
  const validations: Validation[] = [setRule(sets, valueArea(first))];
  for (const [index, row] of rows.entries()) {
    yield;
    const at = first + 1 + index;
    validations.push(assumptionRule(row, valueArea(at)));
    for (const [column, { cell }] of COLUMNS.entries()) {
      const content = cell(row);
      if (content.value !== undefined) cells.push({ row: at, column, ...content });
    }
  }
  return {
    name: text("sheet.assumptions"),
    cells,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
    frozenRows: first,
    frozenColumns: 2,
    tables: [
      {
        name: tableName,
        area: { row: HEADER_ROW, column: 0, rows: rows.length + 2, columns: COLUMNS.length },
        style: "TableStyleLight1",
      },
    ],
    validations,
    page: {
      orientation: "landscape",
      repeatedRows: { row: HEADER_ROW, rows: 1 },
      columns: COLUMNS.findIndex(({ id }) => id === "source"),
    },
  };
}
