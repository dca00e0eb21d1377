import type { Argument } from "../functions/args";
import type { FunctionDefinition } from "../functions/define";
import { limitText } from "../functions/limits";
import type { Words } from "../messages/words";

/** An argument as programs read it. */
interface Described {
  readonly name: string;
  readonly shape: Argument["shape"];
  readonly doc: Words;
  readonly unit?: string;
  readonly limits?: Words;
  readonly choices?: readonly string[];
  readonly optional: boolean;
  readonly default?: unknown;
}

function described(
  name: string,
  { shape, doc, unit, interval, choices, optional, default: other }: Argument,
): Described {
  const limits = interval && limitText(interval);
  return {
    name,
    shape,
    doc,
    ...(unit !== undefined && { unit }),
    ...(limits && { limits }),
    ...(choices && { choices }),
    optional,
    ...(other !== undefined && { default: other }),
  };
}

/** All that a program needs to call a function: arguments in order with units and limits, result, errors, worked values. */
export const signatureOf = ({
  id,
  family,
  summary,
  args,
  returns,
  formula,
  notes,
  errors,
  examples,
}: FunctionDefinition) => ({
  id,
  family,
  summary,
  args: Object.entries(args).map(([name, argument]) => described(name, argument)),
  returns,
  ...(formula !== undefined && { formula }),
  ...(notes && { notes }),
  errors,
  examples: examples.map(({ args: given, gives }) => ({ args: given, gives })),
});
