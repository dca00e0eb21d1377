import type { Sheet, WriteSheet } from "hucre/xlsx";
import { columnIndex, columnLetters } from "../sheet/address";
import type { Area, Page } from "../workbook/plan";

/** In inches: what office printers reach, so that type is as large as it may be. */
const MARGINS = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 };

/** How small the foot of a page is written, in points; the space keeps a text that begins with a digit apart from it. */
const SMALL = "&8 ";
const NUMBERS = `&R${SMALL}&P / &N`;
/** What Excel holds of a header or a footer, its codes counted. */
const MOST_FOOTER = 255;
const FOOTER = /^&L&8 ([\s\S]*)&R&8 &P \/ &N$/;

const rowsAddress = ({ row, rows }: Pick<Area, "row" | "rows">): string => `$${row + 1}:$${row + rows}`;

/** A page as a file keeps it. */
export function toFilePage(page: Page): Partial<WriteSheet> {
  const { orientation, repeatedRows, repeatedColumns, columns, pagesWide = 1, breaks, footer } = page;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      margins: MARGINS,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      ...(repeatedRows && { printTitlesRow: rowsAddress(repeatedRows) }),
      ...(repeatedColumns && { printTitlesColumn: `$A:$${columnLetters(repeatedColumns - 1)}` }),
      ...(columns && { printArea: `$A:$${columnLetters(columns - 1)}` }),
    },
    ...(footer !== undefined && { headerFooter: { oddFooter: toFileFooter(footer) } }),
    // of rows behind which a page ends
    ...(breaks && { rowBreaks: breaks.map((row) => row - 1) }),
  };
}

/** The text on the left, cut where a file holds no more of it, and the page's number on the right. */
function toFileFooter(text: string): string {
  const room = MOST_FOOTER - `&L${SMALL}${NUMBERS}`.length;
  let shown = "";
  for (const sign of text) {
    const coded = sign === "&" ? "&&" : sign;
    if (shown.length + coded.length > room - 1) {
      shown = `${shown.trimEnd()}…`;
      break;
    }
    shown += coded;
  }
  return `&L${SMALL}${shown}${NUMBERS}`;
}

/** The text of a foot of the page that is written as ours are. */
const fromFileFooter = (footer: string | undefined): string | undefined =>
  FOOTER.exec(footer ?? "")?.[1]?.replaceAll("&&", "&");

/** How many columns of the left an address holds; nothing where it is none of whole columns from A on. */
function columnsIn(address = ""): number | undefined {
  const last = /^\$?A:\$?([A-Z]{1,3})$/.exec(address)?.[1];
  return last === undefined ? undefined : columnIndex(last) + 1;
}

function rowsIn(address = ""): Page["repeatedRows"] {
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(address) ?? [];
  return first === undefined ? undefined : { row: Number(first) - 1, rows: Number(last) - Number(first) + 1 };
}

/** A file's page as a plan says it; undefined where it says nothing a plan can hold. */
export function fromFilePage({
  pageSetup,
  rowBreaks,
  headerFooter,
}: Pick<Sheet, "pageSetup" | "rowBreaks" | "headerFooter">): Page | undefined {
  if (pageSetup?.orientation === undefined) return undefined;
  const { orientation, printTitlesRow, printTitlesColumn, printArea, fitToWidth = 1 } = pageSetup;
  const repeatedRows = rowsIn(printTitlesRow);
  const repeatedColumns = columnsIn(printTitlesColumn);
  const columns = columnsIn(printArea);
  const footer = fromFileFooter(headerFooter?.oddFooter);
  return {
    orientation,
    ...(repeatedRows && { repeatedRows }),
    ...(repeatedColumns && { repeatedColumns }),
    ...(columns && { columns }),
    ...(fitToWidth > 1 && { pagesWide: fitToWidth }),
    ...(rowBreaks && { breaks: rowBreaks.map((row) => row + 1) }),
    ...(footer !== undefined && { footer }),
  };
}
