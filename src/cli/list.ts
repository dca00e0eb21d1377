import { catalog } from "../functions/catalog";
import { keyFacts } from "../help/keyFacts";
import { type Entry, LISTINGS } from "../help/listing";
import { signatureOf } from "../help/signature";
import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";
import { asTable } from "./table";

const listings: Readonly<Record<string, () => readonly Entry[]>> = LISTINGS;

/** What a program is told more of than a table has room for. */
const inFull: Readonly<Record<string, () => readonly object[]>> = {
  functions: () => catalog.map(signatureOf),
  keys: () => keyFacts(),
};

/** `list`: what exists, as a table or as JSON. */
export function list(words: readonly string[], { print }: Surroundings): void {
  const [what = "", ...rest] = words;
  const entries = Object.hasOwn(listings, what) ? listings[what]?.() : undefined;
  if (entries === undefined) {
    const words = Object.keys(listings).join(", ");
    throw new IronError("argument", what === "" ? "cli.nothingToList" : "cli.whatToList", {
      words,
      given: shortened(what),
    });
  }
  const { options, others } = readWords(rest, { format: "once" });
  noMore(others);
  const [format = "table"] = options.get("format") ?? [];
  if (format === "json") {
    const full = inFull[what]?.() ?? [];
    print(
      JSON.stringify(
        entries.map((entry, k) => ({ ...entry, ...full[k] })),
        null,
        2,
      ),
    ); // both in one order
  } else if (format === "table") print(table(entries));
  else throw new IronError("argument", "cli.listFormat", { given: shortened(format) });
}

function table(entries: readonly Entry[]): string {
  // every entry has the same columns, and the compiler knows that they are columns
  const columns = Object.keys(entries[0] ?? {}) as Under<"cli.column">[];
  const head = columns.map((column) => text(`cli.column.${column}`));
  const rows = entries.map((entry) => columns.map((column) => String(entry[column] ?? "")));
  const numbers = columns.findIndex((column) => entries.every((entry) => typeof entry[column] === "number"));
  return asTable([head, ...rows], (column) => numbers < 0 || column < numbers);
}
