import type { Sheet } from "./book";
import { Part } from "./charts";
import { register } from "./remote";

/** How a sheet is put on paper, as far as it is not as Excel makes it. */
export interface PaperState {
  orientation?: string;
  paperSize?: string;
  zoom?: unknown;
  titleRows?: string;
  titleColumns?: string;
  area?: string;
  leftFooter?: string;
  rightFooter?: string;
  breaks?: string[];
}

export class PageLayout extends Part<PaperState> {
  static override readonly objects = { headersFooters: "HeadersFooters" };
  get headersFooters(): HeadersFooters {
    return new HeadersFooters(this.sheet, this.state);
  }
  get orientation(): string {
    return this.state.orientation ?? "Portrait";
  }
  set orientation(orientation: string) {
    this.state.orientation = orientation;
  }
  get paperSize(): string {
    return this.state.paperSize ?? "Letter";
  }
  set paperSize(size: string) {
    this.state.paperSize = size;
  }
  get zoom(): unknown {
    return this.state.zoom ?? { scale: 100 };
  }
  set zoom(zoom: unknown) {
    this.state.zoom = zoom;
  }
  setPrintTitleRows(rows: string): void {
    this.state.titleRows = rows;
  }
  setPrintTitleColumns(columns: string): void {
    this.state.titleColumns = columns;
  }
  setPrintArea(area: string): void {
    this.state.area = area;
  }
}

class HeadersFooters extends Part<PaperState> {
  static override readonly objects = { defaultForAllPages: "HeaderFooter" };
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet, this.state);
  }
}

class HeaderFooter extends Part<PaperState> {
  get leftFooter(): string {
    return this.state.leftFooter ?? "";
  }
  set leftFooter(text: string) {
    this.state.leftFooter = text;
  }
  get rightFooter(): string {
    return this.state.rightFooter ?? "";
  }
  set rightFooter(text: string) {
    this.state.rightFooter = text;
  }
}

export class PageBreaks extends Part<PaperState> {
  static override readonly objects = { add: "PageBreak" };
  constructor(sheet: Sheet) {
    super(sheet, sheet.paper);
  }
  add(at: string): PageBreak {
    this.state.breaks = [...(this.state.breaks ?? []), at];
    return new PageBreak(this.sheet, this.state);
  }
}

class PageBreak extends Part<PaperState> {}

register(PageLayout, HeadersFooters, HeaderFooter, PageBreaks, PageBreak);
