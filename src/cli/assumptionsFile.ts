import * as z from "zod/mini";
import { type Cells, readTable } from "../analysis/assumptions";
import { IronError } from "../quantities/errors";
import { sets } from "../reference/index";
import { jsonFault } from "./jsonFault";
import { sentence } from "./sentence";
import type { Surroundings } from "./surroundings";

const keysAndValues = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
/** What the pane exports: a set, and what differs from it. */
const setAndValues = z.strictObject({ set: z.optional(z.string()), values: keysAndValues });

/**
 * A file of assumptions as rows of key and value: a JSON object, or CSV with or without a header row.
 * Errors: argument, naming the file, and the line where it fails.
 */
export function readAssumptionsFile(path: string, read: Surroundings["read"]): Cells {
  let content: string;
  try {
    content = read(path).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new IronError("argument", "cli.notAFile", { path, reason: error instanceof Error ? error.message : "" });
  }
  // what is not UTF-8 reads as replacement characters or holds zeros
  if (/[\0\uFFFD]/.test(content)) throw new IronError("argument", "cli.notText", { path });
  const cells = /^\s*[[{]/.test(content) ? jsonRows(content, path) : csvRows(content, path);
  if (cells.length === 0) throw new IronError("argument", "cli.notAnObject", { path });
  check(cells, content, path);
  return cells;
}

/** What the table itself refuses, an unknown key or set, is told with the file and its line. */
function check(cells: Cells, content: string, path: string): void {
  try {
    readTable(cells);
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    const { key, name } = error.values;
    const about = String(key ?? name ?? "");
    const line = about === "" ? 0 : content.split("\n").findIndex((one) => one.includes(about)) + 1;
    const reason = sentence(error);
    throw new IronError("argument", line > 0 ? "cli.inLine" : "cli.inFile", { path, line, reason });
  }
}

/** Lines count from 1. */
const lineAt = (content: string, at: number): number => content.slice(0, at).split("\n").length;

function jsonRows(content: string, path: string): Cells {
  const given = parse(content, path);
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

function parse(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    const { at, comma } = jsonFault(content);
    const line = lineAt(content, comma ?? at);
    if (comma !== undefined) throw new IronError("argument", "cli.jsonComma", { path, line });
    if (at >= content.trimEnd().length) throw new IronError("argument", "cli.jsonEnd", { path, line });
    throw new IronError("argument", "cli.jsonFault", { path, line, found: start(content.slice(at)) });
  }
}

/** The beginning of a text, enough to find it by. */
const start = (text: string): string => (/^[^\r\n]{0,40}/.exec(text)?.[0] ?? "").trim();

/** One cell of CSV, quoted or not, and what ends it. */
const cellPattern = (separator: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "y");

/** Rows of a CSV file; numbers become numbers, in quotes too, which in CSV say nothing of a cell's type. */
function csvRows(content: string, path: string): Cells {
  const firstLine = content.slice(0, content.search(/\r?\n|$/));
  // the first of them separates: a key holds none
  const [separator = ","] = /[,;\t]/.exec(firstLine) ?? [];
  const cell = cellPattern(separator);
  const rows: { readonly at: number; readonly cells: (string | number | boolean)[] }[] = [{ at: 0, cells: [] }];
  while (cell.lastIndex < content.length) {
    const at = cell.lastIndex;
    const [, quoted, bare = "", end] = cell.exec(content) ?? [];
    // only a quote that does not end, or a text after one that does, matches nothing
    if (end === undefined) throw new IronError("argument", "cli.badCsv", { path, line: lineAt(content, at) });
    rows.at(-1)?.cells.push(numberOrWord(quoted?.replaceAll('""', '"') ?? bare));
    if (end.endsWith("\n")) rows.push({ at: cell.lastIndex, cells: [] });
  }
  const filled = rows.filter(({ cells }) => cells.some((one) => one !== ""));
  return filled.map(({ at, cells }, index) => {
    const [only = "", ...others] = cells;
    if (others.length > 0) return cells;
    if (index === 0 && sets.some(({ name }) => name === only)) return ["set", only];
    const line = lineAt(content, at);
    throw new IronError("argument", "cli.notKeyValue", { path, line, found: start(String(only)) });
  });
}

/** A decimal number as spreadsheets and programs write it. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number or TRUE or FALSE if it reads as one, else the word of a choice. */
export function numberOrWord(given: string): string | number | boolean {
  const trimmed = given.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  return DECIMAL.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}
