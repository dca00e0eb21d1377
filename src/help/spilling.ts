import { catalog } from "../functions/catalog";
import type { FunctionDefinition } from "../functions/define";
import type { Words } from "../messages/words";
import { argumentText } from "./syntax";

/** What is said of a function that fills more than its cell to whoever inserts one. */
export interface SpillingHelp {
  readonly id: string;
  readonly summary: Words;
  /** The arguments of its first example, as a formula writes them. */
  readonly example: readonly string[];
}

/** Whether a function's result fills more than its cell. */
export const isSpilling = ({ returns }: Pick<FunctionDefinition, "returns">): boolean => returns.shape === "matrix";

/** Of all functions that spill: written by the build, since what Excel loads first has neither summaries nor examples. */
export const spillingHelp = (): SpillingHelp[] =>
  catalog.filter(isSpilling).map(({ id, summary, args, examples }) => {
    const example = examples.find(({ gives }) => typeof gives !== "object" || !("raises" in gives));
    return { id, summary, example: Object.keys(args).map((_, at) => argumentText(example?.args[at])) };
  });

/** The file they are written to, beside the add-in's page. */
export const SPILLING_FILE = "spilling.json";
