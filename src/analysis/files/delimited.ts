import Papa from "papaparse";
import { IronError } from "../../quantities/errors";
import { cellOf } from "../assumptions/cellText";
import { decimalSignOf } from "../assumptions/decimals";
import { headerOf } from "../assumptions/header";
import { isKeyShaped } from "../assumptions/names";
import { isSetKey } from "../assumptions/row";
import { type FileContent, lineCounter } from "./content";

/** What sets cells apart; of two that fit a file as well the first in its text is meant. */
const SEPARATORS = [",", ";", "\t"] as const;
type Separator = (typeof SEPARATORS)[number];

const NO_COLUMNS = { key: -1, value: -1 };

/** Lines from which the separator is judged. */
const JUDGED = 200;

/**
 * Rows of a file of cells set apart by commas, semicolons or tabs, some of them in quotes. Numbers become numbers, in
 * quotes too, which say nothing of a cell's type there; TRUE and FALSE become what they say. Where commas do not set cells
 * apart they may begin decimals. Errors: argument with the line, for a quote that does not end.
 */
export function delimitedContent(file: string, text: string): FileContent {
  const plain = text.replaceAll(/\r\n?/g, "\n");
  const lineAt = lineCounter(plain);
  // the line by which Excel is told the separator
  const [hint = "", told] = /^sep=(.)\n/i.exec(plain) ?? [];
  const body = plain.slice(hint.length);
  const separator = SEPARATORS.find((one) => one === told) ?? separatorOf(body);
  const { rows, from } = parsed(body, separator, (at) => {
    throw new IronError("argument", "file.quote").placed({ file, line: lineAt(hint.length + at) });
  });
  const people = separator === "," ? undefined : { sign: decimalSignOf(rows) };
  const lines = from.map((at) => lineAt(hint.length + at));
  return {
    cells: rows.map((row) => row.map((cell) => cellOf(cell, people))),
    lines,
    notices: people?.sign === "," ? [{ id: "file.decimalComma", values: {}, place: { file } }] : [],
  };
}

/** Rows of trimmed texts, and where in the text each begins. */
function parsed(text: string, separator: Separator, refuse: (at: number) => void, preview = 0) {
  const rows: string[][] = [];
  const from: number[] = [];
  let next = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: "\n",
    preview,
    step: ({ data, errors, meta }) => {
      if (errors.length > 0) refuse(next);
      rows.push(data.map(unquoted));
      from.push(next);
      next = meta.cursor;
    },
  });
  return { rows, from };
}

/** A text without spaces around it; quotes that stand behind a space are quotes all the same. */
function unquoted(cell: string): string {
  const trimmed = cell.trim();
  const [, inside] = /^"(.*)"$/s.exec(trimmed) ?? [];
  return inside?.replaceAll('""', '"').trim() ?? trimmed;
}

/** The separator by which most rows hold something like a key and something beside it. */
function separatorOf(text: string): Separator {
  const start = text.split("\n", JUDGED).join("\n");
  const says = (cells: readonly string[]): boolean =>
    cells.length > 1 &&
    (headerOf(cells, NO_COLUMNS) !== undefined || cells.some((cell) => isKeyShaped(cell) || isSetKey(cell)));
  const judged = SEPARATORS.map((separator) => {
    const at = start.indexOf(separator);
    const rows = parsed(start, separator, () => {}).rows.filter(says).length;
    return { separator, rows, at: at < 0 ? start.length : at };
  });
  return judged.reduce((best, next) =>
    next.rows > best.rows || (next.rows === best.rows && next.at < best.at) ? next : best,
  ).separator;
}
