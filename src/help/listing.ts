import { catalog } from "../functions/catalog";
import type { Under } from "../messages/message";
import { projectModel } from "../model/model";
import { allAssumptions, defaultSet, formerSets, sets } from "../reference/index";
import { listedKeys } from "./listedKeys";

/** What is known of one thing, by column; a number that does not exist is null. */
export type Entry = Readonly<Partial<Record<Under<"cli.column">, string | number | null>>>;

/** What exists, by kind: what the command line lists and an agent reads. */
export const LISTINGS = {
  functions: () =>
    catalog.map(({ id, returns, family, summary }) => ({ id, unit: returns.unit ?? "", family, summary })),
  lines: () =>
    projectModel.sections.flatMap(({ title, file = "", items }) =>
      items.flatMap((item) =>
        item.kind === "line" || item.kind === "measure"
          ? [{ id: item.id, unit: item.unit, label: item.label, section: title, file: item.file ?? file }]
          : [],
      ),
    ),
  keys: () => {
    const known = new Map(allAssumptions().map(({ key, value }) => [key, value]));
    return listedKeys().map(({ key, unit, label, choices, section }) => {
      const value = known.get(key) ?? null;
      return {
        key,
        unit,
        reference: (value === null ? undefined : choices?.[value]) ?? value,
        label,
        section: section.title,
        file: section.file ?? "",
      };
    });
  },
  sets: () =>
    [...[...sets].sort((a, b) => Number(b.name === defaultSet) - Number(a.name === defaultSet)), ...formerSets].map(
      ({ name, label, description }) => ({ name, label, description }),
    ),
  sections: () => {
    const keys = listedKeys();
    const known = allAssumptions();
    return projectModel.sections.map(({ id, title, items }) => ({
      section: title,
      keys: keys.filter(({ section }) => section.id === id).length,
      withReference: known.filter(({ section }) => section.id === id).length,
      lines: items.filter(({ kind }) => kind === "line" || kind === "measure").length,
    }));
  },
} satisfies Readonly<Record<string, () => readonly Entry[]>>;
