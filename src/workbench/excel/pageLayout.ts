/** How a sheet goes to paper: kept for the file, not shown. */
import type { Area, Grid, Paper } from "../grid/grid";
import type { Table, Tables } from "../protocol/kit";
import { onSheet, type RangeThing, range, type SheetThing } from "./things";
import type { Where } from "./where";

type Page = NonNullable<Paper["page"]>;

/** Excel's members that no plan says, with what they are before they are set: kept by their names. */
const LAYOUT: Readonly<Record<string, unknown>> = {
  ...{ PaperSize: "A4", BlackAndWhite: false, CenterHorizontally: false, CenterVertically: false, DraftMode: false },
  ...{ BottomMargin: 54, TopMargin: 54, LeftMargin: 50.4, RightMargin: 50.4, HeaderMargin: 21.6, FooterMargin: 21.6 },
  ...{ FirstPageNumber: "", PrintComments: "NoComments", PrintErrors: "AsDisplayed", PrintGridlines: false },
  ...{ PrintHeadings: false, PrintOrder: "DownThenOver" },
};
const TEXTS = { CenterFooter: "", RightFooter: "", LeftHeader: "", CenterHeader: "", RightHeader: "" };

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export function pageLayoutTables(grid: Grid, where: Where): Tables {
  const page = (p: SheetThing): Page => grid.paper(p.sheet).page ?? { orientation: "portrait" };
  const setPage = (p: SheetThing, part: { readonly [K in keyof Page]?: Page[K] | undefined }): void => {
    const entries = Object.entries({ ...page(p), ...part }).filter(([, value]) => value !== undefined);
    grid.setPaper(p.sheet, { ...grid.paper(p.sheet), page: Object.fromEntries(entries) as unknown as Page });
  };
  const more = (p: SheetThing, name: string): unknown => grid.paper(p.sheet).more?.[name];
  const setMore = (p: SheetThing, name: string, value: unknown): void => {
    const before = grid.paper(p.sheet);
    grid.setPaper(p.sheet, { ...before, more: { ...before.more, [name]: value } });
  };
  const kept = (members: Readonly<Record<string, unknown>>): Required<Pick<Table, "get" | "set">> => {
    const entries = Object.entries(members);
    return {
      get: Object.fromEntries(entries.map(([name, first]) => [name, (p: SheetThing) => more(p, name) ?? first])),
      set: Object.fromEntries(entries.map(([name]) => [name, (p: SheetThing, v: unknown) => setMore(p, name, v)])),
    };
  };
  const whole = (p: SheetThing, part: Partial<Area>): RangeThing => range({ ...where.whole(p.sheet), ...part });
  const titleRows = (p: SheetThing): RangeThing | null => {
    const rows = page(p).repeatedRows;
    return rows === undefined ? null : whole(p, rows);
  };
  const titleColumns = (p: SheetThing): RangeThing | null => {
    const cols = page(p).repeatedColumns;
    return cols === undefined ? null : whole(p, { cols });
  };
  const printArea = (p: SheetThing): RangeThing | null => {
    const area = more(p, "PrintArea") as Area | undefined;
    return area === undefined ? null : range({ ...area, sheet: p.sheet });
  };
  const layout = kept(LAYOUT);
  const texts = kept(TEXTS);

  return {
    PageLayout: {
      get: {
        ...layout.get,
        Orientation: (p: SheetThing) => (page(p).orientation === "landscape" ? "Landscape" : "Portrait"),
        Zoom: (p: SheetThing): Zoom =>
          (more(p, "Zoom") as Zoom | undefined) ?? { horizontalFitToPages: page(p).pagesWide ?? 1 },
      },
      set: {
        ...layout.set,
        Orientation: (p: SheetThing, v: string) =>
          setPage(p, { orientation: v === "Landscape" ? "landscape" : "portrait" }),
        Zoom: (p: SheetThing, zoom: Zoom) => {
          setPage(p, { pagesWide: zoom.horizontalFitToPages === 1 ? undefined : zoom.horizontalFitToPages });
          setMore(p, "Zoom", zoom);
        },
      },
      nav: { HeadersFooters: (p: SheetThing) => onSheet("HeaderFooterGroup", p.sheet) },
      call: {
        SetPrintTitleRows: (p: SheetThing, place: RangeThing | string) => {
          const { row, rows } = where.area(place, p.sheet);
          setPage(p, { repeatedRows: { row, rows } });
        },
        SetPrintTitleColumns: (p: SheetThing, place: RangeThing | string) => {
          const { col, cols } = where.area(place, p.sheet);
          setPage(p, { repeatedColumns: col + cols });
        },
        SetPrintArea: (p: SheetThing, place: RangeThing | string) => {
          const area = where.area(place, p.sheet);
          setPage(p, { columns: area.col + area.cols });
          setMore(p, "PrintArea", area);
        },
        GetPrintArea: printArea,
        GetPrintAreaOrNullObject: printArea,
        GetPrintTitleRows: titleRows,
        GetPrintTitleRowsOrNullObject: titleRows,
        GetPrintTitleColumns: titleColumns,
        GetPrintTitleColumnsOrNullObject: titleColumns,
      },
    },
    HeaderFooterGroup: {
      ...kept({ State: "Default", UseSheetMargins: true, UseSheetScale: true }),
      nav: { DefaultForAllPages: (p: SheetThing) => onSheet("HeaderFooter", p.sheet) },
    },
    HeaderFooter: {
      get: { ...texts.get, LeftFooter: (p: SheetThing) => (page(p).footer ?? "").replaceAll("&", "&&") },
      set: {
        ...texts.set,
        // in Excel's own writing "&" begins a code, and "&&" is the character
        LeftFooter: (p: SheetThing, v: string) =>
          setPage(p, { footer: v === "" ? undefined : v.replaceAll("&&", "&") }),
      },
    },
  };
}
