import { message } from "../../messages/message";
import { choiceWord } from "../../model/choiceWord";
import { IronError } from "../../quantities/errors";
import { type Cells, isIdle, shown, textOf } from "../assumptions/cells";
import { headerOf } from "../assumptions/header";
import { keyNamed } from "../assumptions/names";
import { isRelative } from "../assumptions/relative";
import { type Question, standardCases } from "./standardCases";

/** A case of a table of cases. */
export interface Case {
  readonly name: string;
  readonly asks: Question;
  /** Its row in the table, from 1; undefined of a standard case. */
  readonly row?: number;
}

const standardNamed: ReadonlyMap<string, Case> = new Map(
  standardCases.map(({ name, asks }) => [choiceWord(name), { name, asks }]),
);

/** The columns of the first pair of a row. */
const FIRST_PAIR = { key: 1, value: 2 };

/**
 * Reads a table of cases: a row each, its name, then pairs of key and value; a standard case by its name alone. Blank rows
 * and cells say nothing, and a first row that heads Key and Value is passed over.
 * Errors: argument for a row without a name, a name alone that no standard case has, and a table without a case. What pairs
 * say is judged by whoever runs them, for keys may change what stands. Rows are told by `rowOf`: of a file by their lines.
 */
export function readCases(cells: Cells, rowOf = (index: number): number => index + 1): readonly Case[] {
  const filled = cells.flatMap((row, index) => (row.every(isIdle) ? [] : [index]));
  const [first] = filled;
  const headed = first !== undefined && headerOf(cells[first] ?? [], FIRST_PAIR) !== undefined;
  const cases = (headed ? filled.slice(1) : filled).map((index) => caseOf(cells[index] ?? [], rowOf(index)));
  if (cases.length === 0) throw new IronError("argument", "cases.none");
  return cases;
}

function caseOf([nameCell, ...pairs]: readonly unknown[], row: number): Case {
  const name = shown(nameCell);
  if (isIdle(nameCell) || keyNamed(name) !== undefined || isRelative(name))
    throw inCell(row, 1, message("cases.noName", { given: name }));
  if (!pairs.every(isIdle)) return { name, asks: { changes: pairs }, row };
  const standard = standardNamed.get(choiceWord(name));
  if (standard === undefined)
    throw inCell(
      row,
      1,
      message("cases.noStandard", { given: name, names: standardCases.map(({ name }) => name).join(", ") }),
    );
  return standard;
}

const inCell = (row: number, cell: number, what: ReturnType<typeof message>): IronError =>
  new IronError("argument", "cases.cell", { row, cell, what });

/** The same error, told with the row and the cell of the case that it is of; `wrong` says of a pair alone whether it is to blame. */
export function placedInCase(
  { name, asks, row = 0 }: Case,
  error: IronError,
  wrong: (pair: readonly unknown[]) => boolean,
): IronError {
  const what = { id: error.id, values: error.values };
  const changes = "changes" in asks ? asks.changes : [];
  for (let k = 0; k < changes.length; k += 2) {
    if (!wrong(changes.slice(k, k + 2))) continue;
    const key = textOf(changes[k]);
    const known = keyNamed(key) !== undefined || isRelative(key);
    return inCell(row, k + (known ? 3 : 2), what);
  }
  return new IronError("argument", "cases.row", { row, name, what });
}
