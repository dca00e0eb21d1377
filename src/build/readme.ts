import { catalog } from "../functions/catalog";
import { projectModel } from "../model/model";
import { allAssumptions, sets } from "../reference/index";

const lines = projectModel.sections
  .flatMap(({ items }) => items)
  .filter(({ kind }) => kind === "line" || kind === "measure").length;

/** What README.md counts; lines in whole hundreds, so that not every new line is a change of the page. */
export const counts: Readonly<Record<string, number>> = {
  functions: catalog.length,
  lines: Math.floor((lines - 1) / 100) * 100,
  assumptions: allAssumptions().filter(({ step }) => step === undefined).length,
  sets: sets.length,
};

/** The text of README.md with its counts as they are today, each between `<!--count NAME-->` and `<!--/count-->`. */
export const withCounts = (readme: string): string =>
  readme.replace(/<!--count (\w+)-->.*?<!--\/count-->/g, (_, name: string) => {
    const count = counts[name];
    if (count === undefined)
      throw new RangeError(`README.md counts ${name}; known are ${Object.keys(counts).join(", ")}`);
    return `<!--count ${name}-->${count.toLocaleString("en-US")}<!--/count-->`;
  });
