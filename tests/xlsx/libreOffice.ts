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

/** An .xlsx file as LibreOffice gives it back in another format ("csv", "xlsx"), its formulas computed. */
export function converted(bytes: Uint8Array, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-xlsx-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", format, "--outdir", out, join(folder, "book.xlsx")],
      {
        stdio: "ignore",
        timeout: 100_000,
      },
    );
    const [file = ""] = readdirSync(out);
    return readFileSync(join(out, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
