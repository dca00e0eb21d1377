import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attribute } from "./xml";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

type Parts = Readonly<Record<string, Uint8Array>>;

const textOf = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
/** The parts of a file's sheets by their names, in the order of the workbook: what a part is called says nothing of it. */
export function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(
    [...textOf(parts, RELATIONS).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([relation]) => [
      attribute(relation, "Id") ?? "",
      attribute(relation, "Target") ?? "",
    ]),
  );
  const sheets = [...textOf(parts, WORKBOOK).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)];
  return new Map(
    sheets.map(([sheet]) => {
      const target = targets.get(attribute(sheet, "(?:\\w+:)?id") ?? "") ?? "";
      return [attribute(sheet, "name") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

/** What the parts of a file are called. */
export function partNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  unzipSync(bytes, { filter: ({ name }) => !names.add(name) });
  return names;
}

/**
 * A file whose sheets' parts, and their drawings, are numbered by the places they will have: hucre finds a sheet's charts and pivot
 * tables by the number of its place, and gives drawings it makes such numbers. A place without a name belongs to a sheet that the
 * file has not.
 */
export function numberedByPlace(bytes: Uint8Array, places: readonly (string | undefined)[]): Uint8Array {
  const parts = unzipSync(bytes);
  const paths = sheetPaths(parts);
  const gone = [...paths.keys()].filter((name) => !places.includes(name));
  const names = new Map<string, string>();
  [...places, ...gone].forEach((name, place) => {
    const path = name === undefined ? undefined : paths.get(name);
    if (!path?.startsWith("xl/worksheets/")) return;
    names.set(path, `xl/worksheets/sheet${place + 1}.xml`);
    const drawing = /\sTarget="(?:\.\.|\/xl)(\/drawings\/drawing[^"]*\.xml)"/.exec(
      textOf(parts, relationsOf(path)),
    )?.[1];
    if (drawing !== undefined) names.set(`xl${drawing}`, `xl/drawings/drawing${place + 1}.xml`);
  });
  const others = Object.keys(parts).filter(
    (path) => /^xl\/drawings\/drawing[^/]*\.xml$/.test(path) && !names.has(path),
  );
  others.forEach((path, index) => {
    names.set(path, `xl/drawings/drawing${places.length + gone.length + index + 1}.xml`);
  });
  for (const [path, name] of [...names]) names.set(relationsOf(path), relationsOf(name));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => {
        const told = path.endsWith(".rels") ? strToU8(withTargets(path, strFromU8(part), names)) : part;
        return [names.get(path) ?? path, told];
      }),
    ),
    { level: 1 },
  );
}

/** The part that holds the relationships of another. */
export const relationsOf = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");

/** The relationships of a part with the new names of those it leads to. */
function withTargets(path: string, relations: string, names: ReadonlyMap<string, string>): string {
  const folder = path.replace(/_rels\/[^/]*$/, "");
  return relations.replace(/(\sTarget=")([^"]*)(")/g, (whole, open, target: string, close) => {
    if (/^[a-z]+:/i.test(target)) return whole;
    const name = names.get(new URL(target, `file:///${folder}`).pathname.slice(1));
    return name === undefined ? whole : `${open}/${name}${close}`;
  });
}
