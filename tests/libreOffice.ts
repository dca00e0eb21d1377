import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is at hand: a second program, beside Excel, that reads what is written here. */
export const hasLibreOffice = (() => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
})();

/** Starting takes some seconds, a workbook of a whole model as many. */
const START = 90_000;
const A_FILE = 30_000;

/** Runs LibreOffice once on several files and gives what it wrote for each: files by name, without the name of the book. */
function convert(books: readonly Uint8Array[], format: string): Map<string, Buffer>[] {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  const out = join(folder, "out");
  try {
    mkdirSync(out);
    const paths = books.map((bytes, number) => {
      const path = join(folder, `${number}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const words = [profile, "--headless", "--convert-to", format, "--outdir", out, ...paths];
    execFileSync("soffice", words, { stdio: "ignore", timeout: START + A_FILE * books.length });
    const written = readdirSync(out);
    return books.map((_, number) => {
      const own = written.filter((name) => new RegExp(`^${number}[-.]`).test(name));
      return new Map(own.map((name) => [name.slice(`${number}`.length), readFileSync(join(out, name))]));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An .xlsx file as LibreOffice gives it back in another format ("csv", "xlsx"), its formulas computed. */
export function converted(bytes: Uint8Array, format: string): Uint8Array {
  const [file = Buffer.alloc(0)] = convert([bytes], format)[0]?.values() ?? [];
  return file;
}

/** Comma, quotes, UTF-8, values as they are rather than as shown, and every sheet to a file of its own. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** The cells of every sheet after LibreOffice has computed the formulas, as text, by the sheets' names. */
export type Recalculated = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Several workbooks computed by one process: it starts once. */
export const allRecalculated = (books: readonly Uint8Array[]): Recalculated[] =>
  convert(books, EVERY_SHEET).map(
    (sheets) =>
      new Map([...sheets].map(([name, file]) => [name.replace(/^-|\.csv$/g, ""), cellsOf(file.toString("utf8"))])),
  );

export const recalculated = (bytes: Uint8Array): Recalculated => allRecalculated([bytes])[0] ?? new Map();

/** A cell that is quoted may hold commas, quotes and ends of lines. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
