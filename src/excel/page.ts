import { columnLetters } from "../sheet/address";
import type { Page } from "../workbook/plan";

const lines = ({ row, rows }: NonNullable<Page["repeatedRows"]>): string => `$${row + 1}:$${row + rows}`;
const firstColumns = (count: number): string => `$A:$${columnLetters(count - 1)}`;

/** In the foot of a page, & begins an order, and two of them are one. */
const plainFoot = (text: string): string => text.replaceAll("&", "&&");

/** How a sheet is put on paper, thing by thing: an Excel may know one and not the other, and be told twice. */
export const paperSteps: readonly ((sheet: Excel.Worksheet, page: Page) => void)[] = [
  ({ pageLayout }, { orientation, pagesWide = 1 }) => {
    pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    // one page wide, as many high as it takes
    pageLayout.zoom = { horizontalFitToPages: pagesWide };
  },
  ({ pageLayout }, { repeatedRows, repeatedColumns }) => {
    if (repeatedRows !== undefined) pageLayout.setPrintTitleRows(lines(repeatedRows));
    if (repeatedColumns !== undefined) pageLayout.setPrintTitleColumns(firstColumns(repeatedColumns));
  },
  ({ pageLayout }, { columns }) => {
    if (columns !== undefined) pageLayout.setPrintArea(firstColumns(columns));
  },
  ({ pageLayout }, { footer }) => {
    if (footer === undefined) return;
    const foot = pageLayout.headersFooters.defaultForAllPages;
    foot.leftFooter = plainFoot(footer);
    foot.rightFooter = "&P / &N";
  },
];
