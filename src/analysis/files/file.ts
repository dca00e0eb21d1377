import { IronError } from "../../quantities/errors";
import { isBlank } from "../assumptions/cells";
import type { Reading } from "../assumptions/reading";
import { SET_KEY } from "../assumptions/row";
import { readCells } from "../assumptions/table";
import { isTextForm, partsOf } from "../assumptions/textForm";
import { type FileContent, lineCounter } from "./content";
import { delimitedContent } from "./delimited";
import { jsonContent } from "./json";

/** What packed files begin with, .xlsx among them. */
const PACKED = "PK\u0003\u0004";

/** Whether the bytes of a file, read as text, are those of a packed one. */
export const isPacked = (content: string): boolean => content.startsWith(PACKED);

/** Files of other kinds that people give, by what they begin with when they are read as text. */
const OTHERS = [
  { begins: PACKED, id: "file.packed" },
  { begins: "\uFFFD\uFFFD\u0011\u0871", id: "file.formerWorkbook" },
  { begins: "%PDF-", id: "file.pdf" },
] as const;

/**
 * The rows of a file of assumptions: JSON, cells set apart by commas, semicolons or tabs, or `key=value` a line.
 * Errors: argument, naming the file and mostly the line, for what is empty, no text, or neither of these.
 */
export function fileContent(file: string, content: string): FileContent {
  const text = content.replace(/^\uFEFF/, "");
  const other = OTHERS.find(({ begins }) => text.startsWith(begins));
  if (other !== undefined) throw new IronError("argument", other.id).placed({ file });
  // what is not UTF-8 reads as replacement characters or holds zeros
  if (/[\0\uFFFD]/.test(text)) throw new IronError("argument", "file.notText").placed({ file });
  const json = /\.json$/i.test(file) || /^\s*[[{]/.test(text);
  const found =
    json && text.trim() !== ""
      ? jsonContent(file, text)
      : isTextForm(text)
        ? textContent(text)
        : delimitedContent(file, text);
  if (found.cells.every((row) => row.every(isBlank))) throw new IronError("argument", "file.empty").placed({ file });
  return found;
}

/** Rows of assumptions as one text. */
function textContent(text: string): FileContent {
  const lineAt = lineCounter(text);
  const parts = partsOf(text);
  return {
    cells: parts.map(({ key, given, value }) => (key === undefined ? [SET_KEY, given] : [key, value])),
    lines: parts.map(({ at }) => lineAt(at)),
    notices: [],
  };
}

/** What a file says of the assumptions, its problems with their lines. Errors: those of `fileContent`. */
export function fileReading(file: string, content: string): Reading {
  const { cells, lines, notices } = fileContent(file, content);
  const placeOf = (row: number | undefined) => {
    const line = row === undefined ? undefined : lines[row];
    return line === undefined ? { file } : { file, line };
  };
  const reading = readCells(cells, { placeOf });
  return { ...reading, notices: [...notices, ...reading.notices] };
}
