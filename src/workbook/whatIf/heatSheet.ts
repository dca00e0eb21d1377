import { cellAddress } from "../../sheet/address";
import { LEAF, PLUM, RUST, SIGNAL, SLATE, STEEL } from "../charts/colours";
import type { Area, ConditionalFormat, SheetPlan } from "../plan";
import { type Asked, areaOn, CHART, type Spilled, withChart } from "./sheet";

const COLOURS = [STEEL, RUST, LEAF, PLUM, SLATE, SIGNAL];
/** From the lowest fifth of the numbers to the highest: dark letters can be read on all of them. */
const HEAT = ["#F6C9A8", "#FBE6D5", "#FFFFFF", "#DCE9F1", "#A9CBDF"];

/** A table of two inputs with its heat, and a line for each of the values across, as many as can be told apart. */
export function heatSheet(
  name: string,
  spilled: Spilled,
  { line, across }: Asked & { readonly across: string },
): SheetPlan {
  const [head = [], ...body] = spilled.rows;
  const [rows, columns] = [body.length, head.length - 1];
  const column = (at: number) => areaOn(name, { row: 1, column: at, rows, columns: 1 });
  return {
    ...withChart(spilled, name, {
      cells: [],
      rows: [],
      charts: [
        {
          kind: "line",
          title: name,
          place: { row: rows + 2, column: 0, rows: CHART.rows, columns: CHART.columns },
          categories: column(0),
          series: COLOURS.slice(0, columns).map((colour, k) => ({
            name: `${across} ${head[k + 1] ?? ""}`,
            values: column(k + 1),
            color: colour.onLight,
          })),
          values: { title: `${line.label}, ${line.unit}`, numberFormat: "#,##0" },
        },
      ],
      widths: [],
    }),
    conditional: heatOf({ row: 1, column: 1, rows, columns }),
  };
}

/** Fifths of the numbers of an area, each in its colour. */
function heatOf(area: Area): readonly ConditionalFormat[] {
  const { row, column, rows, columns } = area;
  const first = cellAddress(row, column);
  const fixed = (r: number, c: number) => cellAddress(r, c).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const all = `${fixed(row, column)}:${fixed(row + rows - 1, column + columns - 1)}`;
  const share = (k: number) => `AGGREGATE(16,6,${all},${k / HEAT.length})`;
  return HEAT.map((fill, k) => ({
    area,
    when: `=IF(ISNUMBER(${first}),AND(${first}>=${k === 0 ? `${first}` : share(k)},${k === HEAT.length - 1 ? "TRUE" : `${first}<${share(k + 1)}`}),FALSE)`,
    style: { fill, color: "#1F1F1F" },
  }));
}
