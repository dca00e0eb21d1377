import { catalog } from "../functions/catalog";
import { projectModel } from "../model/model";
import { allAssumptions, sets } from "../reference/index";
import { CELLS_CARRIED, MOST_BYTES } from "../workbench/functions/carried";

const lines = projectModel.sections
  .flatMap(({ items }) => items)
  .filter(({ kind }) => kind === "line" || kind === "measure").length;

/** The pages that say how many there are of something. */
export const COUNTING = ["README.md", "docs/excel-checklist.md"];

/** What they count; lines in whole hundreds, so that not every new line is a change of the page. */
export const counts: Readonly<Record<string, number>> = {
  functions: catalog.length,
  lines: Math.floor((lines - 1) / 100) * 100,
  assumptions: allAssumptions().filter(({ step }) => step === undefined).length,
  sets: sets.length,
  cells: CELLS_CARRIED,
  megabytes: MOST_BYTES / 1e6,
};

/** The text of such a page with its counts as they are today, each between `<!--count NAME-->` and `<!--/count-->`. */
export const withCounts = (readme: string): string =>
  readme.replace(/<!--count (\w+)-->.*?<!--\/count-->/g, (_, name: string) => {
    const count = counts[name];
    if (count === undefined) throw new RangeError(`a page counts ${name}; known are ${Object.keys(counts).join(", ")}`);
    return `<!--count ${name}-->${count.toLocaleString("en-US")}<!--/count-->`;
  });
