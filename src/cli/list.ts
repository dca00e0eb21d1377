import { catalog } from "../functions/catalog";
import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { labelledKeys } from "../model/inputs/labels";
import { projectModel } from "../model/model";
import { IronError } from "../quantities/errors";
import { allAssumptions, defaultSet, sets } from "../reference/index";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";
import { asTable } from "./table";

/** What is known of one thing, by column; a number that does not exist is null. */
type Entry = Readonly<Partial<Record<Under<"cli.column">, string | number | null>>>;

const LISTS: Readonly<Record<string, () => readonly Entry[]>> = {
  functions: () =>
    catalog.map(({ id, returns, family, summary }) => ({ id, unit: returns.unit ?? "", family, summary })),
  lines: () =>
    projectModel.sections.flatMap(({ title, file = "", items }) =>
      items.flatMap((item) =>
        item.kind === "line" || item.kind === "measure"
          ? [{ id: item.id, unit: item.unit, label: item.label, section: title, file }]
          : [],
      ),
    ),
  keys: () => {
    const known = new Map(allAssumptions().map(({ key, value }) => [key, value]));
    return [...labelledKeys.values()].map(({ key, unit, label, choices, section }) => {
      const value = known.get(key) ?? null;
      return {
        key,
        unit,
        reference: (value === null ? undefined : choices?.[value]) ?? value,
        label,
        section: section.title,
      };
    });
  },
  sets: () =>
    [...sets]
      .sort((a, b) => Number(b.name === defaultSet) - Number(a.name === defaultSet))
      .map(({ name, label, description }) => ({ name, label, description })),
  sections: () => {
    const keys = [...labelledKeys.values()];
    const known = allAssumptions();
    return projectModel.sections.map(({ id, title, items }) => ({
      section: title,
      keys: keys.filter(({ section }) => section.id === id).length,
      withReference: known.filter(({ section }) => section.id === id).length,
      lines: items.filter(({ kind }) => kind === "line" || kind === "measure").length,
    }));
  },
};

/** `list`: what exists, as a table or as JSON. */
export function list(words: readonly string[], { print }: Surroundings): void {
  const [what = "", ...rest] = words;
  const entries = Object.hasOwn(LISTS, what) ? LISTS[what]?.() : undefined;
  if (entries === undefined) {
    const words = Object.keys(LISTS).join(", ");
    throw new IronError("argument", what === "" ? "cli.nothingToList" : "cli.whatToList", { words, given: what });
  }
  const { options, others } = readWords(rest, { format: "once" });
  noMore(others);
  const [format = "table"] = options.get("format") ?? [];
  if (format === "json") print(JSON.stringify(entries, null, 2));
  else if (format === "table") print(table(entries));
  else throw new IronError("argument", "cli.listFormat", { given: format });
}

function table(entries: readonly Entry[]): string {
  // every entry has the same columns, and the compiler knows that they are columns
  const columns = Object.keys(entries[0] ?? {}) as Under<"cli.column">[];
  const head = columns.map((column) => text(`cli.column.${column}`));
  const rows = entries.map((entry) => columns.map((column) => String(entry[column] ?? "")));
  const numbers = columns.findIndex((column) => entries.every((entry) => typeof entry[column] === "number"));
  return asTable([head, ...rows], numbers < 0 ? columns.length : numbers);
}
