import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";

type Cells = NonNullable<WriteSheet["cells"]>;

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A dot of a picture. */
const PICTURE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

/** Parts put into a file as another program would have written them. */
function withParts(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (text: string) => string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  for (const [path, edit] of Object.entries(edits))
    files[path] = strToU8(edit(strFromU8(files[path] ?? new Uint8Array())));
  return zipSync(files);
}

const related =
  (id: string, type: string, target: string) =>
  (text: string): string =>
    text.replace("</Relationships>", `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`);

/** One sheet with everything that hucre writes, and what it does not, put in by hand. */
export async function richWorkbook(): Promise<Uint8Array> {
  const cells: Cells = new Map([
    [
      "0,0",
      {
        value: "Name",
        style: {
          font: { bold: true, color: { theme: 4 } },
          border: { bottom: { style: "thin", color: { rgb: "FF0000" } } },
          fill: { type: "pattern", pattern: "solid", fgColor: { theme: 5, tint: 0.4 } },
        },
      },
    ],
    ["0,1", { value: "Amount", comment: { author: "Ada", text: "a note" } }],
    ["1,0", { value: "x", hyperlink: { target: "https://example.org/" } }],
    ["1,1", { value: 1 }],
    ["2,0", { value: "y" }],
    ["2,1", { value: 2 }],
    ["3,1", { formula: "SUM(B2:B3)", formulaResult: 3, style: { numFmt: "0.00" } }],
    ["4,0", { value: "rich", richText: [{ text: "ri", font: { bold: true } }, { text: "ch" }] }],
    ["5,1", { value: 5 }],
  ]);
  const one: WriteSheet = {
    name: "One",
    cells,
    merges: [{ startRow: 6, startCol: 0, endRow: 6, endCol: 2 }],
    conditionalRules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formula: "1",
        range: "B2:B3",
        priority: 1,
        style: { font: { color: { rgb: "FF0000" } } },
      },
    ],
    autoFilter: { range: "A1:B3" },
    protection: { sheet: true, password: "secret" },
    pageSetup: { orientation: "landscape", printArea: "$A$1:$C$9", printTitlesRow: "$1:$1", margins: { left: 0.3 } },
    headerFooter: { oddHeader: "&CHello" },
    columns: [{ width: 20 }, { width: 12, hidden: true }, { outlineLevel: 1 }],
    rowDefs: new Map([
      [2, { hidden: true }],
      [3, { outlineLevel: 1, height: 30 }],
    ]),
    view: { tabColor: { rgb: "00FF00" } },
    rowBreaks: [3],
    dataValidations: [{ type: "whole", operator: "between", formula1: "0", formula2: "9", range: "B6" }],
    charts: [
      {
        type: "column",
        title: "T",
        series: [{ name: "s", values: "B2:B3", categories: "A2:A3" }],
        anchor: { from: { row: 8, col: 0 }, to: { row: 18, col: 5 } },
      },
    ],
  };
  const picture = { data: PICTURE, type: "png" as const, anchor: { from: { row: 0, col: 0 }, to: { row: 2, col: 2 } } };
  const bytes = await writeXlsx({
    sheets: [
      one,
      {
        name: "Two",
        rows: [
          ["Key", "Value"],
          ["a", 1],
        ],
        tables: [{ name: "Keys", range: "A1:B2", columns: [{ name: "Key" }, { name: "Value" }] }],
        images: [picture],
        hidden: true,
      },
    ],
    namedRanges: [
      { name: "Rate", range: "0.1" },
      { name: "Area", range: "One!$A$1:$B$2" },
      { name: "Local", range: "One!$A$1", scope: "One" },
    ],
    properties: { title: "My book", creator: "Ada" },
    workbookProtection: { lockStructure: true },
  });
  return withParts(
    bytes,
    {
      "xl/worksheets/sheet1.xml": (text) =>
        text
          .replace(
            "<pageMargins",
            '<protectedRanges><protectedRange name="r" sqref="A1"/></protectedRanges><pageMargins',
          )
          .replace(
            "<drawing",
            '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing',
          )
          .replace(
            "</worksheet>",
            '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="9" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
          ),
      "xl/styles.xml": (text) =>
        text
          .replace('<cellStyles count="1">', '<cellStyles count="2">')
          .replace("</cellStyles>", '<cellStyle name="Input" xfId="0" builtinId="20"/></cellStyles>'),
      "xl/drawings/drawing1.xml": (text) =>
        text.replace(
          "</xdr:wsDr>",
          '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""/><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
        ),
      "xl/_rels/workbook.xml.rels": related("rId90", `${DOCUMENT}/connections`, "connections.xml"),
      "_rels/.rels": related("rId91", `${DOCUMENT}/custom-properties`, "docProps/custom.xml"),
    },
    { "xl/connections.xml": "<connections/>", "docProps/custom.xml": "<Properties/>" },
  );
}

/** A workbook of one sheet, with these rows as its file has them. */
export async function withRows(rows: string): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: [{ name: "One", rows: [[1]] }] });
  const put = (sheet: string): string => sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);
  return withParts(bytes, { "xl/worksheets/sheet1.xml": put });
}
