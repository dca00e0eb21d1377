import { IronError } from "../quantities/errors";

/** Options of the form --name value or --name=value; those that may stand several times collect their values. */
export function readOptions<const N extends string>(
  words: readonly string[],
  names: readonly N[],
  several: readonly N[] = [],
): ReadonlyMap<N, readonly string[]> {
  const found = new Map<N, string[]>();
  for (let k = 0; k < words.length; k++) {
    const word = words[k] ?? "";
    const [option = "", ...joined] = word.split("=");
    const name = names.find((n) => `--${n}` === option);
    if (name === undefined) throw new IronError("argument", "cli.unknownOption", { option: word });
    let value: string | undefined = joined.join("=");
    if (joined.length === 0) {
      k += 1;
      value = words[k];
    }
    if (value === undefined || value === "") throw new IronError("argument", "cli.optionWithoutValue", { option });
    if (found.has(name) && !several.includes(name)) throw new IronError("argument", "cli.optionTwice", { option });
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}
