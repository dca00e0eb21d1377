import { type GivenNumber, withNumbers } from "../../analysis/explanation/withNumbers";
import { describe } from "../../messages/text";
import type { Words } from "../../messages/words";
import { IronError } from "../../quantities/errors";
import type { Called, GivenArgument } from "./explain";

/** The formula of a function with the numbers that a call gives it, what is left out included; nothing where one is no number. */
export function calledWithNumbers({ definition, args }: Called): Words | undefined {
  const { formula } = definition;
  if (formula === undefined) return undefined;
  const given = new Map(
    args.flatMap((each) => {
      const number = numberOf(each);
      return number === undefined ? [] : [[each.name, number] as const];
    }),
  );
  const said = withNumbers(formula, given);
  return said && describe(said);
}

/** What the function reads of an argument. */
function numberOf({ name, argument, value }: GivenArgument): GivenNumber | undefined {
  try {
    const read = argument.read(value, name);
    if (typeof read === "number") return { value: read, unit: argument.unit ?? "1" };
    return typeof read === "string" ? { word: read } : undefined;
  } catch (error) {
    // what is refused is said of the call
    if (error instanceof IronError) return undefined;
    throw error;
  }
}
