import { IronError } from "../../quantities/errors";
import { isBlank } from "../assumptions/cells";
import type { Reading } from "../assumptions/reading";
import { readCells } from "../assumptions/table";
import type { FileContent } from "./content";
import { delimitedContent } from "./delimited";
import { jsonContent } from "./json";

/**
 * The rows of a file of assumptions: JSON, or cells set apart by commas, semicolons or tabs.
 * Errors: argument, naming the file and mostly the line, for what is empty, no text, or neither of these.
 */
export function fileContent(file: string, content: string): FileContent {
  const text = content.replace(/^\uFEFF/, "");
  // what is not UTF-8 reads as replacement characters or holds zeros
  if (/[\0\uFFFD]/.test(text)) throw new IronError("argument", "file.notText").placed({ file });
  const json = /\.json$/i.test(file) || /^\s*[[{]/.test(text);
  const found = json && text.trim() !== "" ? jsonContent(file, text) : delimitedContent(file, text);
  if (found.cells.every((row) => row.every(isBlank))) throw new IronError("argument", "file.empty").placed({ file });
  return found;
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
