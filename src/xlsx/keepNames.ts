import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WriteOptions } from "hucre/xlsx";
import { sheetReference } from "../sheet/address";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];
/** The names that sheets had in the file, by those they have now. */
export type Renamed = ReadonlyMap<string, string>;

/** Names of areas are the plan's; all others, and those of one sheet, are the file's. */
export function changedNames(
  file: readonly NamedRange[],
  before: readonly NamedRange[],
  now: readonly NamedRange[],
  renamed: Renamed,
): NamedRange[] {
  const known = new Set(before.map(({ name }) => name));
  const kept = file.filter(({ name, scope }) => scope !== undefined || !known.has(name));
  const formerly = new Map([...renamed].map(([name, former]) => [former, name]));
  return [
    ...kept.map((one) => ({
      ...one,
      range: withNewNames(one.range, renamed),
      ...(one.scope !== undefined && { scope: formerly.get(one.scope) ?? one.scope }),
    })),
    ...now.map((one) => ({ ...file.find(({ name, scope }) => name === one.name && scope === undefined), ...one })),
  ];
}

/** A formula of the file that speaks of sheets by names they have no more. */
function withNewNames(formula: string, renamed: Renamed): string {
  let changed = formula;
  for (const [name, former] of renamed)
    for (const spoken of [`${sheetReference(former)}!`, `'${former.replaceAll("'", "''")}'!`])
      changed = changed.replaceAll(spoken, `${sheetReference(name)}!`);
  return changed;
}

/** The charts of a file, which are kept as they were written, with the new names of sheets. */
export function withNamesInCharts(bytes: Uint8Array, renamed: Renamed): Uint8Array {
  if (renamed.size === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (/^xl\/charts\/chart[^/]*\.xml$/.test(path))
      parts[path] = strToU8(
        strFromU8(part).replace(/(<c:f>)([^<]*)/g, (_, open, formula: string) => open + withNewNames(formula, renamed)),
      );
  return zipSync(parts);
}
