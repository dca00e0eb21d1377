import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs;

/**
 * A file in which somebody has typed numbers and words over cells of one sheet, by address; their looks stay. Many files that differ in
 * some values need not be written anew each.
 */
export function typedInto(file: Uint8Array, sheet: number, values: ReadonlyMap<string, number | string>): Uint8Array {
  const parts = unzipSync(file);
  const path = `xl/worksheets/sheet${sheet + 1}.xml`;
  const left = new Set(values.keys());
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(CELL, (cell, address: string, attributes: string) => {
    const value = values.get(address);
    if (value === undefined) return cell;
    left.delete(address);
    const looks = attributes.replace(/ t="[^"]*"/, "");
    return typeof value === "number"
      ? `<c r="${address}"${looks}><v>${value}</v></c>`
      : `<c r="${address}"${looks} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  });
  if (left.size > 0) throw new Error(`there is no cell ${[...left].join(", ")} in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(xml) }, { level: 1 });
}
