import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Runs LibreOffice on a file and gives every file it wrote, by name. */
function convert(bytes: Uint8Array, format: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const words = [profile, "--headless", "--convert-to", format, "--outdir", out, join(folder, "book.xlsx")];
    execFileSync("soffice", words, { stdio: "ignore", timeout: 100_000 });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An .xlsx file as LibreOffice gives it back in another format ("csv", "xlsx"), its formulas computed. */
export function converted(bytes: Uint8Array, format: string): Uint8Array {
  const [file = Buffer.alloc(0)] = convert(bytes, format).values();
  return file;
}

/** Comma, quotes, UTF-8, values as they are rather than as shown, and every sheet to a file of its own. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** The cells of every sheet after LibreOffice has computed the formulas, as text, by the sheets' names. */
export function recalculated(bytes: Uint8Array): Map<string, string[][]> {
  const cells = (text: string): string[][] =>
    text
      .split("\n")
      .map((row) => (row.match(/"[^"]*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? []).map((c) => c.replaceAll('"', "")));
  return new Map(
    [...convert(bytes, EVERY_SHEET)].map(([name, file]) => [
      name.replace(/^book-|\.csv$/g, ""),
      cells(file.toString("utf8")),
    ]),
  );
}
