import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import type { Inputs } from "../../model/inputs/keys";
import type { Pieces } from "../../quantities/pieces";
import { assumptionsOf, formerSets, sets } from "../../reference/index";
import { columnLetters } from "../../sheet/address";
import { type AssumptionRow, rowFormat, shownValue } from "../assumptionRow";
import { notReplaced, rowsBeyond, together } from "../assumptionRows";
import { assumptionsTableInPieces, COLUMNS_OF_TABLE, FIRST_OF_TABLE } from "../assumptionsTable";
import { ASIDE, DIFFERS, HEADER, OUTSIDE } from "../looks";
import type { ConditionalFormat, PlannedCell, SheetPlan } from "../plan";
import { INPUTS, type InputRows } from "./layout";

/** Rows below the table in which further keys may be typed: Excel takes them into the table. */
const ROOM = 200;

/** Beside the table: what stood there when the sheet was written, what the set says, and the number of a choice. */
const PRINTED = COLUMNS_OF_TABLE + 1;
const OF_SET = PRINTED + 1;
const NUMBER = OF_SET + 1;

/** The sheet of inputs, and where it holds each. */
export interface InputSheet extends InputRows {
  readonly plan: SheetPlan;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly keyColumn: number;
  readonly printedColumn: number;
  readonly setColumn: number;
  /** The rows in their order, the first on `firstRow`. */
  readonly rows: readonly AssumptionRow[];
}

/** The inputs of a project: those of its set with the values that stand, and whatever else was given. */
export function inputRowsOf(set: string, values: Inputs): readonly AssumptionRow[] {
  const standing = new Map(Object.entries(values));
  const own = assumptionsOf(set);
  const kept = notReplaced(own, standing).filter(({ key }) => standing.has(key));
  const valued = kept.map((row) => ({ ...row, current: standing.get(row.key) ?? row.current }));
  return together(valued, rowsBeyond(kept, standing));
}

/** The assumptions as a sheet that every formula of the model reads: the same table as everywhere, and beside it what it was written with. */
export function* inputsSheet(set: string, values: Inputs, tableName: string): Pieces<InputSheet> {
  const rows = inputRowsOf(set, values);
  const all = [...sets, ...formerSets];
  const description = all.find(({ name }) => name === set)?.description ?? verbatim("");
  const ofSet = new Map(assumptionsOf(set).map(({ key, current }) => [key, current]));
  yield;
  const plan = yield* assumptionsTableInPieces({
    set: { name: set, description },
    rows,
    sets: all.map(({ name }) => name),
    tableName,
    inFormulas: tableName,
  });
  const first = FIRST_OF_TABLE + 1;
  const rowOf = new Map(rows.map(({ key }, k) => [key, first + k]));
  const cells: PlannedCell[] = [
    ...(["printed", "ofSet", "number"] as const).map((id, k) => ({
      row: FIRST_OF_TABLE - 1,
      column: PRINTED + k,
      value: text(`glassBox.inputs.${id}`),
      style: HEADER,
    })),
    ...rows.flatMap((row, k) => besideRow(row, first + k, ofSet.get(row.key))),
  ];
  const lastRow = first + rows.length - 1 + ROOM;
  return {
    plan: {
      ...plan,
      name: INPUTS,
      cells: [...plan.cells, ...cells],
      columnWidths: [...(plan.columnWidths ?? []), 3, 12, 12, 12],
      conditional: looks(first, rows.length),
    },
    rowOf: (key) => rowOf.get(key),
    valueColumn: 1,
    keyColumn: 0,
    numberColumn: NUMBER,
    printedColumn: PRINTED,
    setColumn: OF_SET,
    firstRow: first,
    lastRow,
    rows,
  };
}

function besideRow(row: AssumptionRow, at: number, ofSet: number | undefined): PlannedCell[] {
  const style = { ...ASIDE, numberFormat: rowFormat(row) };
  const value = shownValue(row, row.current);
  const words = row.choices?.map((word) => `"${word}"`).join(",");
  return [
    { row: at, column: PRINTED, value, style },
    ...(ofSet === undefined ? [] : [{ row: at, column: OF_SET, value: shownValue(row, ofSet), style }]),
    ...(words === undefined
      ? []
      : [{ row: at, column: NUMBER, formula: `=MATCH(B${at + 1},{${words}},0)-1`, value: row.current, style: ASIDE }]),
  ];
}

/** Amber: outside its range. Bold in violet: not what its set says. */
function looks(first: number, rows: number): ConditionalFormat[] {
  const area = { row: first, column: 1, rows, columns: 1 };
  const row = first + 1;
  const [low, high, ofSet] = [5, 7, OF_SET].map((column) => `$${columnLetters(column)}${row}`);
  return [
    {
      area,
      when: `=AND(ISNUMBER($B${row}),ISNUMBER(${low}),OR($B${row}<${low},$B${row}>${high}))`,
      style: OUTSIDE,
    },
    { area, when: `=$B${row}<>${ofSet}`, style: DIFFERS },
  ];
}
