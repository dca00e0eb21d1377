import { parseArgs } from "node:util";
import { meantBy } from "../model/suggestions";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";

/** How often an option may stand, each time with a value; a flag has none. */
type Kind = "once" | "several" | "flag";

/** The words behind a command: the values of its options, and the words that belong to none. */
export interface Words<N extends string> {
  readonly options: ReadonlyMap<N, readonly string[]>;
  readonly others: readonly string[];
}

/**
 * Reads --name value, --name=value and flags.
 * Errors: argument for an option that does not exist, with the one that may be meant; for one without its value, a flag
 * with one, and an option given twice that may stand once.
 */
export function readWords<const K extends Readonly<Record<string, Kind>>>(
  words: readonly string[],
  kinds: K,
): Words<keyof K & string> {
  const names = Object.keys(kinds);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      names.map((name) => [name, { type: kinds[name] === "flag" ? "boolean" : "string", multiple: true } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<keyof K & string, string[]>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") others.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option, value, inlineValue } = token;
    const kind = option.startsWith("--") ? kinds[name] : undefined;
    if (kind === undefined) throw unknown(option, names);
    const before = options.get(name) ?? [];
    if (kind === "flag" && value !== undefined) throw new IronError("argument", "cli.optionWithValue", { option });
    // another option behind it is no value
    if (kind !== "flag" && (value === undefined || value === "" || (!inlineValue && value.startsWith("--"))))
      throw new IronError("argument", "cli.optionWithoutValue", { option });
    if (kind !== "several" && before.length > 0) throw new IronError("argument", "cli.optionTwice", { option });
    options.set(name, [...before, value ?? ""]);
  }
  return { options, others };
}

function unknown(option: string, names: readonly string[]): IronError {
  const known = new Map(names.map((name) => [name, { label: name }]));
  const [meant] = meantBy(option.replace(/^-+/, ""), known);
  if (meant === undefined) return new IronError("argument", "cli.unknownOption", { option });
  return new IronError("argument", "cli.unknownOptionMeant", { option, meant: `--${meant}` });
}

/** Refuses words that a command has no use for. Errors: argument, naming the first. */
export function noMore([first]: readonly string[]): void {
  if (first === undefined) return;
  const id = first.includes("=") ? "cli.wordMeantOverride" : "cli.word";
  throw new IronError("argument", id, { word: shortened(first) });
}
