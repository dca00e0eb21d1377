import * as z from "zod/mini";
import type { Cells } from "../analysis/assumptions";
import { IronError } from "../quantities/errors";
import type { Surroundings } from "./surroundings";

const object = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));

/** A file of assumptions as rows of key and value: a JSON object, or CSV with or without a header row. */
export function readAssumptionsFile(path: string, read: Surroundings["read"]): Cells {
  let content: string;
  try {
    content = read(path).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new IronError("argument", "cli.notAFile", { path, reason: error instanceof Error ? error.message : "" });
  }
  const cells = content.trimStart().startsWith("{") ? jsonRows(content, path) : csvRows(content);
  if (cells.length === 0) throw new IronError("argument", "cli.notAnObject", { path });
  return cells;
}

function jsonRows(content: string, path: string): Cells {
  const parsed = object.safeParse(parse(content));
  if (!parsed.success) throw new IronError("argument", "cli.notAnObject", { path });
  const { set, ...values } = parsed.data;
  return [...(set === undefined ? [] : [["set", set]]), ...Object.entries(values)];
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

/** Rows of a CSV file; numbers become numbers. The first line tells what separates: a comma, a semicolon or a tab. */
function csvRows(content: string): Cells {
  const firstLine = content.slice(0, content.search(/\r?\n|$/));
  const separator = [",", ";", "\t"].find((s) => firstLine.includes(s)) ?? ",";
  const cell = cellPattern(separator);
  const rows: (string | number)[][] = [[]];
  while (cell.lastIndex < content.length) {
    const [, quoted, bare = "", end] = cell.exec(content) ?? [];
    // only a text after a closing quote matches nothing
    if (end === undefined) throw new IronError("argument", "cli.badCsv", { row: rows.length });
    rows.at(-1)?.push(quoted === undefined ? numberOrWord(bare) : quoted.replaceAll('""', '"'));
    if (end.endsWith("\n")) rows.push([]);
  }
  return rows.filter((row) => row.some((c) => c !== ""));
}

/** A number if it reads as one, else the word of a choice. */
export function numberOrWord(given: string): string | number {
  const trimmed = given.trim();
  return trimmed !== "" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}
