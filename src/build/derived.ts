import { readFileSync, rmSync } from "node:fs";
import { manualPages } from "../help/manualPages";
import { SPILLING_FILE, spillingHelp } from "../help/spilling";
import { basePages } from "./base/basePages";
import { functionsJson } from "./functionsJson";
import { helpPages } from "./helpPages";
import { addinBaseUrl, manifest } from "./manifest";
import { COUNTING, withCounts } from "./readme";
import { referenceWorkbookFile } from "./referenceWorkbook";
import { riskPages } from "./risk/riskPages";
import { write } from "./write";

/**
 * What is derived from the formulas, the catalog and the reference data. The pages under docs/ are committed, so that they
 * can be read without a build.
 */
for (const page of COUNTING) write(page, withCounts(readFileSync(page, "utf8")));

const pages = [...helpPages(), ...manualPages(), ...basePages(), ...(await riskPages())];
for (const folder of ["docs/help", "docs/manual"]) rmSync(folder, { recursive: true, force: true });
for (const { path, text } of pages) {
  write(`docs/${path}`, text);
  write(`dist/addin/${path}`, text);
}

write("dist/addin/functions.json", functionsJson(addinBaseUrl()));
write(`dist/addin/${SPILLING_FILE}`, JSON.stringify(spillingHelp()));
write("dist/addin/manifest.xml", manifest(addinBaseUrl()));
write("dist/workbench/reference.xlsx", await referenceWorkbookFile());
