import * as z from "zod/mini";
import type { Cells } from "../analysis/assumptions";
import { IronError } from "../quantities/errors";
import type { Surroundings } from "./surroundings";

const keysAndValues = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
/** What the pane exports: a set, and what differs from it. */
const setAndValues = z.strictObject({ set: z.optional(z.string()), values: keysAndValues });

/** A file of assumptions as rows of key and value: a JSON object, or CSV with or without a header row. */
export function readAssumptionsFile(path: string, read: Surroundings["read"]): Cells {
  let content: string;
  try {
    content = read(path).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new IronError("argument", "cli.notAFile", { path, reason: error instanceof Error ? error.message : "" });
  }
  // what is not UTF-8 reads as replacement characters or holds zeros
  if (/[\0\uFFFD]/.test(content)) throw new IronError("argument", "cli.notText", { path });
  const cells = /^\s*[[{]/.test(content) ? jsonRows(content, path) : csvRows(content);
  if (cells.length === 0) throw new IronError("argument", "cli.notAnObject", { path });
  return cells;
}

function jsonRows(content: string, path: string): Cells {
  const given = parse(content);
  const exported = setAndValues.safeParse(given);
  const plain = keysAndValues.safeParse(given);
  if (!exported.success && !plain.success) throw new IronError("argument", "cli.notAnObject", { path });
  refuseKeyTwice(content, path);
  const { set, ...values } = exported.success
    ? { ...exported.data.values, set: exported.data.set }
    : (plain.data ?? {});
  return [...(set === undefined ? [] : [["set", set]]), ...Object.entries(values)];
}

/** Of two values for one key JSON.parse keeps the last and says nothing. */
function refuseKeyTwice(content: string, path: string): void {
  const seen = new Set<unknown>();
  for (const [word, colon] of content.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    if (colon === undefined) continue;
    const key = JSON.parse(word.slice(0, -colon.length));
    if (seen.has(key)) throw new IronError("argument", "cli.keyTwice", { path, key: String(key) });
    seen.add(key);
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new IronError("argument", "cli.notJson", { reason: error instanceof Error ? error.message : "" });
  }
}

/** One cell of CSV, quoted or not, and what ends it. */
const cellPattern = (separator: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "y");

/** Rows of a CSV file; numbers become numbers, in quotes too, which in CSV say nothing of a cell's type. */
function csvRows(content: string): Cells {
  const firstLine = content.slice(0, content.search(/\r?\n|$/));
  // the first of them separates: a key holds none
  const [separator = ","] = /[,;\t]/.exec(firstLine) ?? [];
  const cell = cellPattern(separator);
  const rows: (string | number | boolean)[][] = [[]];
  while (cell.lastIndex < content.length) {
    const [, quoted, bare = "", end] = cell.exec(content) ?? [];
    // only a text after a closing quote matches nothing
    if (end === undefined) throw new IronError("argument", "cli.badCsv", { row: rows.length });
    rows.at(-1)?.push(numberOrWord(quoted?.replaceAll('""', '"') ?? bare));
    if (end.endsWith("\n")) rows.push([]);
  }
  return rows.filter((row) => row.some((c) => c !== ""));
}

/** A decimal number as spreadsheets and programs write it. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number or TRUE or FALSE if it reads as one, else the word of a choice. */
export function numberOrWord(given: string): string | number | boolean {
  const trimmed = given.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  return DECIMAL.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}
