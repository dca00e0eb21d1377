import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { type AssumptionRow, rowFormat, unitText } from "./assumptionRow";
import { ASIDE, HEADER, INPUT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { PlannedCell, SheetPlan } from "./plan";

const HEADER_ROW = 3;
/** Years stand right of key, value, unit and label. */
const FIRST_YEAR = 4;
const NUMBER_WIDTH = 11;

/**
 * A table of inputs with years across, to be typed into: the years that `rows` hold values for. Every row of a value by
 * year stands with the row of its input.
 */
export function schedulesTable(rows: readonly AssumptionRow[], table: string): SheetPlan {
  const paths = rows.filter(({ key }) => rows.some(({ step }) => step?.of === key));
  const steps = rows.flatMap(({ step, current }) => (step === undefined ? [] : [{ ...step, current }]));
  const years = [...new Set(steps.map(({ n }) => n))].sort((a, b) => a - b);
  const first = HEADER_ROW + 1;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: text("sheet.schedules"), style: TITLE },
    { row: 1, column: 0, value: text("sheet.schedules.table", { table }), style: SUBTITLE },
    ...(["key", "value", "unit", "label"] as const).map((id, column) => ({
      row: HEADER_ROW,
      column,
      value: text(`sheet.column.${id}`),
      style: HEADER,
    })),
    // the head of a table's column is a text
    ...years.map((n, k) => ({ row: HEADER_ROW, column: FIRST_YEAR + k, value: verbatim(String(n)), style: HEADER })),
    ...paths.flatMap((path, k): PlannedCell[] => {
      const style = { ...INPUT, numberFormat: rowFormat(path) };
      const row = first + k;
      return [
        { row, column: 0, value: path.key },
        { row, column: 1, value: path.current, style },
        { row, column: 2, value: unitText(path.unit), style: ASIDE },
        { row, column: 3, value: path.label },
        ...years.map((n, place) => ({
          row,
          column: FIRST_YEAR + place,
          value: steps.find((step) => step.of === path.key && step.n === n)?.current ?? null,
          style,
        })),
      ];
    }),
  ];
  return {
    name: text("sheet.schedules"),
    cells,
    columnWidths: [34, NUMBER_WIDTH, 2 * NUMBER_WIDTH, 60, ...years.map(() => NUMBER_WIDTH)],
    rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
    frozenRows: first,
    frozenColumns: FIRST_YEAR,
    tables: [
      {
        name: table,
        area: { row: HEADER_ROW, column: 0, rows: paths.length + 1, columns: FIRST_YEAR + years.length },
        style: "TableStyleLight1",
      },
    ],
  };
}
