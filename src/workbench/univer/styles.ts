/** Fonts, fills, alignment and borders, between Excel's words and the grid's. */
import { BorderStyleTypes, BorderType, HorizontalAlign, WrapStrategy } from "@univerjs/core";
import { SetHorizontalTextAlignCommand } from "@univerjs/sheets";
import type { Area, Border, Edge, StyleName } from "../grid/grid";
import type { Book, Facade } from "./book";
import type { Gathered } from "./gathered";

interface Style {
  get(range: Facade): unknown;
  set(range: Facade, value: unknown): void;
  /** The same as a part of a cell's look; null takes it away. */
  part(value: unknown): Record<string, unknown>;
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify"];
const VERTICAL = ["Bottom", "Top", "Center", "Bottom"];
const toHorizontal: Readonly<Record<string, string>> = { Left: "left", Center: "center", Right: "normal" }; // "normal" is the grid's word for right
const toVertical: Readonly<Record<string, string>> = { Top: "top", Center: "middle", Bottom: "bottom" };

const STYLES: Readonly<Record<StyleName, Style>> = {
  bold: {
    get: (r) => r.getCellStyleData()?.bl === 1,
    set: (r, v) => r.setFontWeight(v ? "bold" : null),
    part: (v) => ({ bl: v ? 1 : null }),
  },
  italic: {
    get: (r) => r.getCellStyleData()?.it === 1,
    set: (r, v) => r.setFontStyle(v ? "italic" : null),
    part: (v) => ({ it: v ? 1 : null }),
  },
  underline: {
    get: (r) => (r.getCellStyleData()?.ul?.s ? "Single" : "None"),
    set: (r, v) => r.setFontLine(v && v !== "None" ? "underline" : null),
    part: (v) => ({ ul: v && v !== "None" ? { s: 1 } : null }),
  },
  color: {
    get: (r) => r.getCellStyleData()?.cl?.rgb ?? "#000000",
    set: (r, v) => r.setFontColor(v),
    part: (v) => ({ cl: v ? { rgb: v } : null }),
  },
  size: { get: (r) => r.getFontSize() ?? 11, set: (r, v) => r.setFontSize(v), part: (v) => ({ fs: v }) },
  font: { get: (r) => r.getFontFamily() ?? "Calibri", set: (r, v) => r.setFontFamily(v), part: (v) => ({ ff: v }) },
  fill: {
    get: (r) => r.getCellStyleData()?.bg?.rgb ?? "#FFFFFF",
    set: (r, v) => r.setBackgroundColor(v),
    part: (v) => ({ bg: v ? { rgb: v } : null }),
  },
  wrap: {
    get: (r) => Boolean(r.getWrap()),
    set: (r, v) => r.setWrap(Boolean(v)),
    part: (v) => ({ tb: v ? WrapStrategy.WRAP : null }),
  },
  horizontal: {
    get: (r) => HORIZONTAL[r.getCellStyleData()?.ht ?? 0] ?? "General",
    set: (r, v) => r.setHorizontalAlignment(toHorizontal[String(v)] ?? "left"),
    part: (v) => ({ ht: v === "General" ? null : Math.max(1, HORIZONTAL.indexOf(String(v))) }),
  },
  vertical: {
    get: (r) => VERTICAL[r.getCellStyleData()?.vt ?? 0] ?? "Bottom",
    set: (r, v) => r.setVerticalAlignment(toVertical[String(v)] ?? "bottom"),
    part: (v) => ({ vt: VERTICAL.indexOf(v === "Top" || v === "Center" ? v : "Bottom", 1) }),
  },
};

const EDGES: Readonly<Record<Edge, { readonly type: BorderType; readonly field: string }>> = {
  EdgeTop: { type: BorderType.TOP, field: "t" },
  EdgeBottom: { type: BorderType.BOTTOM, field: "b" },
  EdgeLeft: { type: BorderType.LEFT, field: "l" },
  EdgeRight: { type: BorderType.RIGHT, field: "r" },
  InsideHorizontal: { type: BorderType.HORIZONTAL, field: "b" },
  InsideVertical: { type: BorderType.VERTICAL, field: "r" },
};
const LINES: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];
const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

export class Styles {
  constructor(
    private readonly book: Book,
    private readonly gathered: Gathered,
  ) {}

  /** Of the first cell. */
  style(a: Area, name: StyleName): unknown {
    return STYLES[name].get(this.book.range({ ...a, rows: 1, cols: 1 }));
  }
  setStyle(a: Area, name: StyleName, value: unknown): void {
    if (this.gathered.takes(a)) {
      const s = STYLES[name].part(value);
      this.gathered.put(a, () => ({ s }));
      return;
    }
    // the grid's own method knows no way back to numbers at the right and texts at the left
    if (name === "horizontal" && value === "General") this.align(a, HorizontalAlign.UNSPECIFIED);
    else STYLES[name].set(this.book.range(a), value);
  }

  private align(a: Area, value: HorizontalAlign): void {
    const range = this.book.range(a);
    this.book.commands.syncExecuteCommand(SetHorizontalTextAlignCommand.id, {
      unitId: range.getUnitId(),
      subUnitId: range.getSheetId(),
      range: range.getRange(),
      value,
    });
  }

  border(a: Area, edge: Edge): Border {
    const row = edge === "EdgeBottom" ? a.row + a.rows - 1 : a.row;
    const col = edge === "EdgeRight" ? a.col + a.cols - 1 : a.col;
    const line = this.book.cell({ sheet: a.sheet, row, col }).getCellStyleData()?.bd?.[EDGES[edge].field];
    if (!line?.s) return NO_BORDER;
    const [style, weight] = LINES.find(([, , s]) => s === line.s) ?? ["Continuous", "Thin"];
    return { style, weight, color: line.cl?.rgb ?? "#000000" };
  }
  setBorder(a: Area, edge: Edge, border: Border): void {
    const line =
      border.style === "None"
        ? BorderStyleTypes.NONE
        : ((LINES.find(([style, weight]) => style === border.style && weight === border.weight) ??
            LINES.find(([style]) => style === border.style))?.[2] ?? BorderStyleTypes.THIN);
    this.book.range(a).setBorder(EDGES[edge].type, line, border.color);
  }
}
