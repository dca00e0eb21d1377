/** What a range looks like: fonts, fills, borders, alignment, widths. */
import type { Border, Edge, Grid, StyleName } from "../grid/grid";
import { invalid, type Tables, type Thing } from "../protocol/kit";
import { onArea, type RangeThing } from "./things";

const EDGES: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

interface BorderThing extends RangeThing {
  readonly edge: Edge;
}

export function formatTables(grid: Grid): Tables {
  const style = (name: StyleName) => ({
    get: (f: RangeThing) => grid.style(f.area, name),
    set: (f: RangeThing, value: unknown) => grid.setStyle(f.area, name, value),
  });
  const [bold, italic, underline, color] = [style("bold"), style("italic"), style("underline"), style("color")];
  const [size, font, fill, wrap] = [style("size"), style("font"), style("fill"), style("wrap")];
  const [horizontal, vertical] = [style("horizontal"), style("vertical")];
  const borderAt = (b: RangeThing, edge: unknown): BorderThing => {
    const known = EDGES.find((e) => e === edge) ?? invalid(`The workbench does not draw the border "${String(edge)}".`);
    return { type: "Border", area: b.area, edge: known };
  };
  const border = (b: BorderThing): Border => grid.border(b.area, b.edge);
  const change = (b: BorderThing, part: Partial<Border>): void => {
    const before = border(b);
    // a weight or a colour alone makes a line, as in Excel
    const line = before.style === "None" && part.style === undefined ? { ...before, style: "Continuous" } : before;
    grid.setBorder(b.area, b.edge, { ...line, ...part });
  };

  return {
    RangeFormat: {
      get: {
        ColumnWidth: (f: RangeThing) => grid.columnWidth(f.area),
        RowHeight: (f: RangeThing) => grid.rowHeight(f.area),
        WrapText: wrap.get,
        HorizontalAlignment: horizontal.get,
        VerticalAlignment: vertical.get,
      },
      set: {
        ColumnWidth: (f: RangeThing, points: number) => grid.setColumnWidth(f.area, points),
        RowHeight: (f: RangeThing, points: number) => grid.setRowHeight(f.area, points),
        WrapText: wrap.set,
        HorizontalAlignment: horizontal.set,
        VerticalAlignment: vertical.set,
      },
      nav: {
        Fill: (f: RangeThing) => onArea("RangeFill", f.area),
        Font: (f: RangeThing) => onArea("RangeFont", f.area),
        Borders: (f: RangeThing) => onArea("Borders", f.area),
      },
      call: {
        AutofitColumns: (f: RangeThing) => grid.setColumnWidth(f.area, "auto"),
        AutofitRows: (f: RangeThing) => grid.setRowHeight(f.area, "auto"),
      },
    },
    RangeFill: {
      get: { Color: fill.get },
      set: { Color: fill.set },
      call: { Clear: (f: RangeThing) => fill.set(f, null) },
    },
    RangeFont: {
      get: {
        Bold: bold.get,
        Italic: italic.get,
        Underline: underline.get,
        Color: color.get,
        Size: size.get,
        Name: font.get,
      },
      set: {
        Bold: bold.set,
        Italic: italic.set,
        Underline: underline.set,
        Color: color.set,
        Size: size.set,
        Name: font.set,
      },
    },
    Borders: {
      get: { Count: () => EDGES.length },
      items: (b: RangeThing): Thing[] => EDGES.map((edge) => borderAt(b, edge)),
      item: borderAt,
      call: { GetItem: borderAt, GetItemAt: (b: RangeThing, i: number) => borderAt(b, EDGES[i]) },
    },
    Border: {
      id: (b: BorderThing) => ({ SideIndex: b.edge }),
      get: {
        SideIndex: (b: BorderThing) => b.edge,
        Style: (b: BorderThing) => border(b).style,
        Weight: (b: BorderThing) => border(b).weight,
        Color: (b: BorderThing) => border(b).color,
      },
      set: {
        Style: (b: BorderThing, v: string) => change(b, { style: v }),
        Weight: (b: BorderThing, v: string) => change(b, { weight: v }),
        Color: (b: BorderThing, v: string) => change(b, { color: v }),
      },
    },
  };
}
