import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "../../src/sheet/address";
import { sheetPaths } from "../../src/xlsx/sheetParts";
import { escaped } from "../../src/xlsx/xml";

/** A value for a cell that holds one already. */
export interface NewValue {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/** How to write a file again and again with other values in one of its sheets: everything else is unpacked once. */
export function valuesIn(bytes: Uint8Array, sheet: string): (cells: readonly NewValue[]) => Uint8Array {
  const parts = unzipSync(bytes);
  const path = sheetPaths(parts).get(sheet);
  if (path === undefined) throw new Error(`the file has no sheet ${sheet}`);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  return (cells) => {
    const values = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]));
    const changed = xml.replace(/<c\s[^>]*?r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, (cell, address: string) => {
      const value = values.get(address);
      values.delete(address);
      return value === undefined ? cell : withValue(cell, address, value);
    });
    const [missing] = values.keys();
    if (missing !== undefined) throw new Error(`the sheet ${sheet} has no cell ${missing}`);
    // packed fast: such a file is read once and thrown away
    return zipSync({ ...parts, [path]: strToU8(changed) }, { level: 1 });
  };
}

/** A copy of a file with other values in cells of one of its sheets. */
export const withValues = (bytes: Uint8Array, sheet: string, cells: readonly NewValue[]): Uint8Array =>
  valuesIn(bytes, sheet)(cells);

function withValue(cell: string, address: string, value: NewValue["value"]): string {
  if (/<f[\s/>]/.test(cell)) throw new Error(`the cell ${address} holds a formula`);
  const style = /\ss="\d+"/.exec(cell)?.[0] ?? "";
  if (typeof value === "number") return `<c r="${address}"${style}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
