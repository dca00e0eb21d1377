import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetReference } from "../sheet/address";
import { attribute, escaped, unescaped } from "./xml";

/** The part of a file that holds its names; among them are the columns and rows that each sheet prints. */
const WORKBOOK = "xl/workbook.xml";
const PRINTED = /(<definedName\s[^>]*name="_xlnm\.Print_(?:Area|Titles)"[^>]*>)([^<]*)/g;
const QUOTED = /'(?:[^']|'')*'!/g;

/** The library names the sheet of what is printed as it is called: a name that needs quotes gets them. */
export const withQuotedSheets = (workbook: string, sheets: readonly string[]): string =>
  workbook.replace(PRINTED, (whole, element: string, areas: string) => {
    const name = sheets[Number(attribute(element, "localSheetId"))];
    const plain = unescaped(areas);
    if (name === undefined || sheetReference(name) === name || plain.startsWith("'")) return whole;
    return element + escaped(plain.replaceAll(`${name}!`, `${sheetReference(name)}!`));
  });

/** A file that the library can read: it looks for commas between areas, and finds those in a sheet's name. */
export function withoutCommasInSheets(bytes: Uint8Array): Uint8Array {
  const workbook = textOf(bytes);
  const plain = workbook.replace(PRINTED, (whole, element: string, areas: string) => {
    const meant = unescaped(areas);
    return /'[^']*,/.test(meant) ? element + escaped(meant.replace(QUOTED, "")) : whole;
  });
  if (plain === workbook) return bytes;
  return zipSync({ ...unzipSync(bytes), [WORKBOOK]: strToU8(plain) }, { level: 1 });
}

/** Bytes that are no archive are left to the library, which says what is wrong with them. */
function textOf(bytes: Uint8Array): string {
  try {
    return strFromU8(unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK })[WORKBOOK] ?? new Uint8Array());
  } catch {
    return "";
  }
}
