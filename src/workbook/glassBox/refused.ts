import { text } from "../../messages/text";
import { keyOf, spreads, wholes } from "../../model/inputs/keys";
import { rules } from "../../model/judgement/feasibility";
import { SUM_TOLERANCE } from "../../model/schema";
import type { Interval } from "../../quantities/interval";
import { columnLetters } from "../../sheet/address";
import { ASIDE, HEADER, WRONG } from "../looks";
import type { ConditionalFormat, PlannedCell } from "../plan";
import { COLUMN } from "./columns";
import type { InputSheet } from "./inputsSheet";
import { INPUTS, type Layout, STEPS } from "./layout";
import { canBeYear, LIMITS } from "./lookupLimits";

/** What stands beside the inputs, to tell those for which the engine refuses a run. */
export interface Refused {
  readonly cells: readonly PlannedCell[];
  readonly looks: readonly ConditionalFormat[];
  /** How many inputs and rules refuse; part of a formula. */
  readonly count: string;
}

/** 1 is shown as a word, and 0 as nothing. */
const MARK = { ...ASIDE, align: "right", numberFormat: `"${text("glassBox.inputs.refusedMark")}";;` } as const;

/**
 * An input beyond its limits, parts of a whole that do not add up to it, and a row that was added below the table and that no
 * formula reads: the formulas would go on with all of these, and the engine refuses them.
 */
export function refused(layout: Layout, inputs: InputSheet): Refused {
  const { firstRow, lastRow, rows, setColumn } = inputs;
  const column = setColumn + 3;
  const whole = wholesOf(inputs);
  const mark = (row: number, formula: string): PlannedCell => ({
    row,
    column,
    formula: `=${formula}`,
    value: 0,
    style: MARK,
  });
  const added = firstRow + rows.length;
  const cells: PlannedCell[] = [
    { row: firstRow - 1, column, value: text("glassBox.inputs.refused"), style: HEADER },
    ...rows.map(({ key }, k) => {
      const conditions = [...limitsOf(key, firstRow + k, inputs), ...(whole.get(key) ?? [])];
      return mark(firstRow + k, `IF(IFERROR(AND(${conditions.join(",")}),FALSE),0,1)`);
    }),
  ];
  for (let row = added; row <= lastRow; row++) cells.push(...addedRow(layout, inputs, row, column, mark));
  const letters = columnLetters(column);
  const area = { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 };
  return {
    cells,
    looks: [{ area, when: `=$${letters}${firstRow + 1}=1`, style: WRONG }],
    count: `SUM(${INPUTS}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1})+${brokenRules(layout)}`,
  };
}

/** What must hold of a number in a cell, by the limits of its input. */
function conditionsOf({ above, min, below, max, whole }: Interval, cell: string): string[] {
  return [
    ...(above === undefined ? [] : [`${cell}>${above}`]),
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(below === undefined ? [] : [`${cell}<${below}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
}

function limitsOf(key: string, row: number, { valueColumn, numberColumn, rowOf }: InputSheet): string[] {
  const definition = keyOf(key);
  if (definition === undefined) return ["FALSE"];
  const { interval, choices, entry, ascending } = definition;
  if (choices !== undefined) return [`ISNUMBER($${columnLetters(numberColumn)}${row + 1})`];
  const letters = columnLetters(valueColumn);
  const cell = `$${letters}${row + 1}`;
  const before = entry && ascending ? rowOf(`${entry.of}.${entry.n - 1}`) : undefined;
  return [
    `ISNUMBER(${cell})`,
    ...conditionsOf(interval, cell),
    ...(before === undefined ? [] : [`${cell}>$${letters}${before + 1}`]),
  ];
}

/** Of each whole the condition that its parts add up to it, at the first of them. */
function wholesOf({ rowOf, valueColumn }: InputSheet): ReadonlyMap<string, readonly string[]> {
  const letters = columnLetters(valueColumn);
  const all = [...wholes.values(), ...spreads.values()].flatMap((keys) => {
    const given = keys.flatMap((key) => {
      const row = rowOf(key);
      return row === undefined ? [] : [{ key, cell: `$${letters}$${row + 1}` }];
    });
    const [first] = given;
    const sum = given.map(({ cell }) => cell).join("+");
    return first ? [[first.key, [`ABS(${sum}-1)<=${SUM_TOLERANCE}`]] as const] : [];
  });
  return new Map(all);
}

/**
 * A row below the table is read where its key is one that is looked up, once, in a year that can be, with a value that can be. Beside
 * its mark stand the parts of its key: the input, and the year or the number of the entry.
 */
function addedRow(
  { firstColumn, periods, sheets }: Layout,
  { firstRow, lastRow, keyColumn, valueColumn }: InputSheet,
  row: number,
  column: number,
  mark: (row: number, formula: string) => PlannedCell,
): PlannedCell[] {
  const cell = (at: number): string => `$${columnLetters(at)}${row + 1}`;
  const [key, value] = [cell(keyColumn), cell(valueColumn)] as const;
  const [of, number] = [cell(column + 1), cell(column + 2)] as const;
  const keys = `$${columnLetters(keyColumn)}$${firstRow + 1}:$${columnLetters(keyColumn)}$${lastRow + 1}`;
  const places = (sheets.get(STEPS) ?? []).map((entry) => entry.row);
  const down = (at: number): string => {
    const letters = columnLetters(at);
    return `${STEPS}!$${letters}$${Math.min(...places) + 1}:$${letters}$${Math.max(...places) + 1}`;
  };
  const limit = (which: keyof typeof LIMITS): string => down(firstColumn + periods + LIMITS[which]);
  const known = `(${down(COLUMN.total)}=${of})*(${limit("from")}<=${number})*(${limit("to")}>=${number})`;
  const within = `(${limit("least")}<=N(${value}))*(${limit("most")}>=N(${value}))`;
  const once = `(COUNTIF(${keys},${key})=1)*(${value}<>"")*${canBeYear(number)}`;
  const style = { ...ASIDE, numberFormat: ";;;" };
  return [
    mark(row, `IF(${key}="",0,1-MIN(1,${once}*SUMPRODUCT(${known}*${within})))`),
    // ids have one dot: what stands behind a second one is a year or the number of an entry
    {
      row,
      column: column + 1,
      formula: `=IFERROR(LEFT(${key},FIND("|",SUBSTITUTE(${key},".","|",2))-1),${key}&"")`,
      value: "",
      style,
    },
    { row, column: column + 2, formula: `=IFERROR(VALUE(MID(${key},LEN(${of})+2,9)),0)`, value: 0, style },
  ];
}

/** How many rules are broken that refuse a run: lines of their sheet whose names begin with the code of an error. */
function brokenRules(layout: Layout): string {
  const places = rules
    .filter(({ severity }) => severity === "error")
    .flatMap(({ line, yearly }) => [line, ...(yearly ? [yearly.years] : [])].map((id) => layout.row(id)));
  const [{ sheet } = { sheet: "" }] = places;
  const rows = places.map(({ row }) => row + 1);
  const down = (at: number): string => {
    const letters = columnLetters(at);
    return `${sheet}!$${letters}$${Math.min(...rows)}:$${letters}$${Math.max(...rows)}`;
  };
  return `SUMPRODUCT((LEFT(${down(COLUMN.label)},2)="E-")*(${down(COLUMN.constant)}<>0))`;
}
