import { implausible } from "../../analysis/assumptions/implausible";
import { type Message, message } from "../../messages/message";
import type { Words } from "../../messages/words";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import type { ResultCell } from "../values";

/** The line that says whether lenders would take the project. */
export const VERDICT = "verdict.bankable";

/** Keys, or properties of HBI, that the verdict names. */
const NAMED = 3;

/** Warnings of a product that misses its specification. */
const MISSED = "W-SPEC";

/** What is said, be it of all years or of one. */
const ofAnyYear = (said: Message): Message => {
  const { what } = said.values;
  return typeof what === "object" && "id" in what ? what : said;
};

/** What of HBI misses its specification, where only some years do in the first of them. */
const missesIn = ({ warnings }: ProjectRun): readonly Message[] =>
  warnings
    .filter(({ code }) => code === MISSED)
    .map((warning) => {
      const { what = "", given = "" } = ofAnyYear(warning).values;
      return message("spec.miss", { what, given });
    });

/** The verdict; before it what HBI misses of its specification, for who would pay the price then? */
function onTheProduct(run: ProjectRun, { id, read }: Pick<NamedLine, "id" | "read">): number | Words | Message {
  const verdict = read(run.value(id));
  const misses = missesIn(run);
  return misses.length === 0 ? verdict : message("spec.verdict", { misses: named(misses), verdict });
}

/** The first few, and how many more. */
const named = <What>(all: readonly What[]): readonly (What | Message)[] =>
  all.length > NAMED ? [...all.slice(0, NAMED), message("inputs.more", { count: all.length - NAMED })] : all;

/** The same; before it the inputs that are hardly meant, where there are any: no verdict on them is one on the project. */
export function verdictOf(run: ProjectRun, line: Pick<NamedLine, "id" | "read">): ResultCell {
  const verdict = onTheProduct(run, line);
  const keys = implausible(run.inputs).map(({ key }) => key);
  return keys.length === 0 ? verdict : message("inputs.verdict", { count: keys.length, keys: named(keys), verdict });
}
