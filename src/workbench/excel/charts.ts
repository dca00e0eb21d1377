/** Charts: recorded as they are asked for, not drawn. */
import type { Area, Grid } from "../grid/grid";
import { found, type Tables } from "../protocol/kit";
import { type CollectionThing, type KeyThing, keyed, type RangeThing, worksheet } from "./things";
import type { Where } from "./where";

export interface ChartRecord {
  readonly id: string;
  readonly sheet: string;
  source: Area;
  seriesBy: string;
  name: string;
  type: string;
  position: readonly [Area, Area | null] | null;
  /** What else was set, by path: "title.text", "axes.value.numberFormat". */
  readonly properties: Map<string, unknown>;
}

interface PartThing extends KeyThing {
  readonly path: string;
}

export function chartTables(grid: Grid, where: Where, charts: ChartRecord[]): Tables {
  let next = 1;
  const inScope = (c: CollectionThing): ChartRecord[] => charts.filter((x) => x.sheet === c.sheet);
  const byKey = (c: CollectionThing, key: unknown): KeyThing | null => {
    const chart = inScope(c).find((x) => x.id === key || x.name === key);
    return chart ? keyed("Chart", chart.id) : null;
  };
  const chart = (c: KeyThing): ChartRecord =>
    found(
      charts.find((x) => x.id === c.id),
      `chart ${c.id}`,
    );
  const recorded = (path: string, initial: unknown) => ({
    get: (c: KeyThing) => chart(c).properties.get(path) ?? initial,
    set: (c: KeyThing, value: unknown) => void chart(c).properties.set(path, value),
  });
  /** A part of a chart whose members are only kept: names on the wire with what they are before they are set. */
  const part = (prefix: string, members: Readonly<Record<string, unknown>>, nav: readonly string[] = []) => {
    const fields = Object.entries(members).map(
      ([name, initial]) => [name, recorded(`${prefix}${name}`, initial)] as const,
    );
    return {
      get: Object.fromEntries(fields.map(([name, f]) => [name, f.get])),
      set: Object.fromEntries(fields.map(([name, f]) => [name, f.set])),
      nav: Object.fromEntries(
        nav.map((name) => [
          name,
          (c: KeyThing): PartThing => ({ type: `Chart${prefix}${name}`, id: c.id, path: name }),
        ]),
      ),
    };
  };
  const top = part("", { Top: 0, Left: 0, Width: 480, Height: 288, Style: 2 }, [
    "Title",
    "Legend",
    "Axes",
    "DataLabels",
  ]);
  const axis = { Visible: true, NumberFormat: "General", Minimum: "", Maximum: "", DisplayUnit: "None" };

  return {
    Charts: {
      get: { Count: (c: CollectionThing) => inScope(c).length },
      items: (c: CollectionThing) => inScope(c).map((x) => keyed("Chart", x.id)),
      item: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
      call: {
        Add: (c: CollectionThing, type: string, source: RangeThing, seriesBy?: string) => {
          const sheet = c.sheet ?? grid.activeSheet();
          const id = `chart${next++}`;
          charts.push({
            id,
            sheet,
            source: source.area,
            seriesBy: seriesBy ?? "Auto",
            name: `Chart ${charts.length + 1}`,
            type,
            position: null,
            properties: new Map(),
          });
          return keyed("Chart", id);
        },
        GetItem: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
        GetItemOrNullObject: byKey,
        GetItemAt: (c: CollectionThing, i: number) => keyed("Chart", found(inScope(c)[i], `chart ${i}`).id),
        GetCount: (c: CollectionThing) => inScope(c).length,
      },
    },
    Chart: {
      id: (c: KeyThing) => ({ Id: c.id }),
      get: {
        ...top.get,
        Id: (c: KeyThing) => c.id,
        Name: (c: KeyThing) => chart(c).name,
        ChartType: (c: KeyThing) => chart(c).type,
      },
      set: {
        ...top.set,
        Name: (c: KeyThing, name: string) => {
          chart(c).name = name;
        },
        ChartType: (c: KeyThing, type: string) => {
          chart(c).type = type;
        },
      },
      nav: { ...top.nav, Worksheet: (c: KeyThing) => worksheet(chart(c).sheet) },
      call: {
        Activate: () => undefined,
        Delete: (c: KeyThing) => void charts.splice(charts.indexOf(chart(c)), 1),
        SetData: (c: KeyThing, source: RangeThing, seriesBy?: string) => {
          chart(c).source = source.area;
          chart(c).seriesBy = seriesBy ?? "Auto";
        },
        SetPosition: (c: KeyThing, from: RangeThing | string, to?: RangeThing | string) => {
          const { sheet } = chart(c);
          chart(c).position = [where.area(from, sheet), to === undefined ? null : where.area(to, sheet)];
        },
      },
    },
    ChartTitle: part("Title", { Text: "", Visible: true, Overlay: false }),
    ChartLegend: part("Legend", { Position: "Right", Visible: true, Overlay: false }),
    ChartDataLabels: part("DataLabels", { ShowValue: false, NumberFormat: "General", Position: "Invalid" }),
    ChartAxes: part("Axes", {}, ["CategoryAxis", "ValueAxis"]),
    ChartAxesCategoryAxis: part("AxesCategoryAxis", axis, ["Title"]),
    ChartAxesCategoryAxisTitle: part("AxesCategoryAxisTitle", { Text: "", Visible: true }),
    ChartAxesValueAxis: part("AxesValueAxis", axis, ["Title"]),
    ChartAxesValueAxisTitle: part("AxesValueAxisTitle", { Text: "", Visible: true }),
  };
}
