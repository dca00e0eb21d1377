/** Charts: kept as they are asked for, and drawn from that (`page/charts.ts`). What only looks otherwise is kept, not drawn. */

import { type ChartRecord, type Charts, type SeriesRecord, seriesOf } from "../grid/charts";
import type { Grid } from "../grid/grid";
import { found, type Table, type Tables } from "../protocol/kit";
import { type CollectionThing, type KeyThing, keyed, type RangeThing, worksheet } from "./things";
import type { Where } from "./where";

/** A part of a chart, or of one of its series: its members are only kept, by their path. */
interface PartThing extends KeyThing {
  readonly series?: string;
}
/** Members by their names on the wire, with what they are before they are set. */
type Members = Readonly<Record<string, unknown>>;

const FONT: Members = { Bold: false, Color: "#000000", Italic: false, Name: "Calibri", Size: 10, Underline: "None" };
const LINE: Members = { Color: "", LineStyle: "Continuous", Weight: 0.75 };
const AXIS: Members = {
  ...{ Visible: true, NumberFormat: "General", LinkNumberFormat: false, Minimum: "", Maximum: "", MajorUnit: "" },
  ...{ DisplayUnit: "None", Position: "Automatic", ReversePlotOrder: false, TickLabelPosition: "NextToAxis" },
  ...{
    TickLabelSpacing: "Auto",
    TickMarkSpacing: 1,
    CategoryType: "Automatic",
    ScaleType: "Linear",
    TextOrientation: 0,
  },
  ...{ MajorTickMark: "Outside", MinorTickMark: "None" },
};
const CHART: Members = { Top: 0, Left: 0, Width: 480, Height: 288, Style: 2, DisplayBlanksAs: "NotPlotted" };
const SERIES: Members = {
  ...{
    AxisGroup: "Primary",
    Smooth: false,
    MarkerStyle: "Automatic",
    MarkerSize: 5,
    HasDataLabels: false,
    GapWidth: 150,
  },
  ...{ MarkerBackgroundColor: "", MarkerForegroundColor: "", Overlap: 0, InvertIfNegative: false, PlotOrder: 0 },
  ...{ VaryByCategories: false, Filtered: false },
};

export function chartTables(grid: Grid, where: Where, charts: Charts): Tables {
  const chartOf = (id: string): ChartRecord => found(charts.find(undefined, id), `chart ${id}`);
  const seriesIn = (chart: ChartRecord, id: string | undefined): SeriesRecord =>
    found(
      chart.series.find((one) => one.id === id),
      `series ${id}`,
    );
  const series = (s: PartThing): SeriesRecord => seriesIn(chartOf(s.id), s.series);
  const changeSeries = (s: PartThing, part: Partial<SeriesRecord>): void => {
    const now = { ...series(s), ...part };
    charts.update(s.id, { series: chartOf(s.id).series.map((one) => (one.id === now.id ? now : one)) });
  };
  const properties = (c: PartThing): Members => (c.series === undefined ? chartOf(c.id) : series(c)).properties;
  const put = (c: PartThing, path: string, value: unknown): void => {
    const now = { ...properties(c), [path]: value };
    if (c.series === undefined) charts.update(c.id, { properties: now });
    else changeSeries(c, { properties: now });
  };
  /** A table of such a part; `calls` are its methods that set a member. */
  const part = (path: string, members: Members, nav: readonly string[] = [], calls: Members = {}): Table => {
    const full = (name: string): string => (path === "" ? name : `${path}.${name}`);
    const fields = Object.entries(members);
    return {
      get: Object.fromEntries(
        fields.map(([name, first]) => [name, (c: PartThing) => properties(c)[full(name)] ?? first]),
      ),
      set: Object.fromEntries(
        fields.map(([name]) => [name, (c: PartThing, value: unknown) => put(c, full(name), value)]),
      ),
      nav: Object.fromEntries(
        nav.map((name) => [name, (c: PartThing): PartThing => ({ ...c, type: typeOf(c, full(name)) })]),
      ),
      call: Object.fromEntries(
        Object.entries(calls).map(([name, member]) => [
          name,
          (c: PartThing, value?: unknown) => put(c, full(String(member)), value ?? ""),
        ]),
      ),
    };
  };
  const typeOf = (c: PartThing, path: string): string =>
    `Chart${c.series === undefined ? "" : "Series"}${path.replaceAll(".", "")}`;
  const format = (owner: string, path: string): Tables => ({
    [`${owner}${path}Format`]: part(`${dotted(path)}Format`, {}, ["Font", "Fill", "Line", "Border"]),
    [`${owner}${path}FormatFont`]: part(`${dotted(path)}Format.Font`, FONT),
    [`${owner}${path}FormatFill`]: part(`${dotted(path)}Format.Fill`, {}, [], {
      SetSolidColor: "Color",
      Clear: "Color",
    }),
    [`${owner}${path}FormatLine`]: part(`${dotted(path)}Format.Line`, LINE, [], { Clear: "Color" }),
    [`${owner}${path}FormatBorder`]: part(`${dotted(path)}Format.Border`, LINE, [], { Clear: "Color" }),
  });
  const axis = (name: string): Tables => ({
    [`ChartAxes${name}`]: part(`Axes.${name}`, AXIS, ["Title", "MajorGridlines", "MinorGridlines", "Format"]),
    [`ChartAxes${name}Title`]: part(`Axes.${name}.Title`, { Text: "", Visible: true, TextOrientation: 0 }, ["Format"]),
    [`ChartAxes${name}MajorGridlines`]: part(`Axes.${name}.MajorGridlines`, { Visible: name === "ValueAxis" }, [
      "Format",
    ]),
    [`ChartAxes${name}MinorGridlines`]: part(`Axes.${name}.MinorGridlines`, { Visible: false }, ["Format"]),
    ...format("Chart", `Axes${name}`),
    ...format("Chart", `Axes${name}Title`),
    ...format("Chart", `Axes${name}MajorGridlines`),
  });
  const byKey = (c: CollectionThing, key: unknown): KeyThing | null => {
    const chart = charts.find(c.sheet, key);
    return chart ? keyed("Chart", chart.id) : null;
  };
  const seriesThing = (c: KeyThing, id: string): PartThing => ({ type: "ChartSeries", id: c.id, series: id });
  const top = part("", CHART, ["Title", "Legend", "Axes", "DataLabels", "Format", "PlotArea"]);
  const one = part("", SERIES, ["Format", "DataLabels"]);
  const sourced = (source: RangeThing, seriesBy?: string) => ({
    series: seriesOf(grid, source.area, seriesBy ?? "Auto", () => charts.newId()),
  });

  return {
    Charts: {
      get: { Count: (c: CollectionThing) => charts.all(c.sheet).length },
      items: (c: CollectionThing) => charts.all(c.sheet).map((x) => keyed("Chart", x.id)),
      item: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
      call: {
        Add: (c: CollectionThing, type: string, source: RangeThing, seriesBy?: string) => {
          const sheet = c.sheet ?? grid.activeSheet();
          const id = charts.newId();
          const name = `Chart ${charts.all(sheet).length + 1}`;
          charts.add({ id, sheet, name, type, position: null, properties: {}, ...sourced(source, seriesBy) });
          return keyed("Chart", id);
        },
        GetItem: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
        GetItemOrNullObject: byKey,
        GetItemAt: (c: CollectionThing, i: number) => keyed("Chart", found(charts.all(c.sheet)[i], `chart ${i}`).id),
        GetCount: (c: CollectionThing) => charts.all(c.sheet).length,
      },
    },
    Chart: {
      id: (c: KeyThing) => ({ Id: c.id }),
      get: {
        ...top.get,
        Id: (c: KeyThing) => c.id,
        Name: (c: KeyThing) => chartOf(c.id).name,
        ChartType: (c: KeyThing) => chartOf(c.id).type,
      },
      set: {
        ...top.set,
        Name: (c: KeyThing, name: string) => charts.update(c.id, { name }),
        ChartType: (c: KeyThing, type: string) => charts.update(c.id, { type }),
      },
      nav: {
        ...top.nav,
        Worksheet: (c: KeyThing) => worksheet(chartOf(c.id).sheet),
        Series: (c: KeyThing) => keyed("ChartSeriesCollection", c.id),
      },
      call: {
        Activate: () => undefined,
        Delete: (c: KeyThing) => charts.delete(c.id),
        SetData: (c: KeyThing, source: RangeThing, seriesBy?: string) => charts.update(c.id, sourced(source, seriesBy)),
        SetPosition: (c: KeyThing, from: RangeThing | string, to?: RangeThing | string) => {
          const { sheet } = chartOf(c.id);
          charts.update(c.id, { position: [where.area(from, sheet), to === undefined ? null : where.area(to, sheet)] });
        },
      },
    },
    ChartSeriesCollection: {
      get: { Count: (c: KeyThing) => chartOf(c.id).series.length },
      items: (c: KeyThing) => chartOf(c.id).series.map((s) => seriesThing(c, s.id)),
      call: {
        Add: (c: KeyThing, name?: string, index?: number) => {
          const before = chartOf(c.id).series;
          const id = charts.newId();
          const added = {
            id,
            name: name ?? `Series${before.length + 1}`,
            values: null,
            categories: null,
            properties: {},
          };
          charts.update(c.id, { series: before.toSpliced(index ?? before.length, 0, added) });
          return seriesThing(c, id);
        },
        GetCount: (c: KeyThing) => chartOf(c.id).series.length,
        GetItemAt: (c: KeyThing, i: number) => seriesThing(c, found(chartOf(c.id).series[i], `series ${i}`).id),
      },
    },
    ChartSeries: {
      get: {
        ...one.get,
        Name: (s: PartThing) => series(s).name,
        ChartType: (s: PartThing) => properties(s).ChartType ?? chartOf(s.id).type,
      },
      set: {
        ...one.set,
        Name: (s: PartThing, name: string) => changeSeries(s, { name }),
        ChartType: (s: PartThing, type: string) => put(s, "ChartType", type),
      },
      ...(one.nav && { nav: one.nav }),
      call: {
        Delete: (s: PartThing) =>
          charts.update(s.id, { series: chartOf(s.id).series.filter(({ id }) => id !== s.series) }),
        SetValues: (s: PartThing, values: RangeThing) => changeSeries(s, { values: values.area }),
        SetXAxisValues: (s: PartThing, categories: RangeThing) => changeSeries(s, { categories: categories.area }),
      },
    },
    ...format("ChartSeries", ""),
    ChartSeriesDataLabels: part("DataLabels", { ShowValue: false, NumberFormat: "General", Position: "Invalid" }),
    ChartTitle: part("Title", { Text: "", Visible: true, Overlay: false, Position: "Top" }, ["Format"]),
    ...format("Chart", "Title"),
    ChartLegend: part("Legend", { Position: "Right", Visible: true, Overlay: false }, ["Format"]),
    ...format("Chart", "Legend"),
    ...format("Chart", ""),
    ChartPlotArea: part("PlotArea", {}, ["Format"]),
    ...format("Chart", "PlotArea"),
    ChartDataLabels: part("DataLabels", { ShowValue: false, NumberFormat: "General", Position: "Invalid" }),
    ChartAxes: part("Axes", {}, ["CategoryAxis", "ValueAxis"]),
    ...axis("CategoryAxis"),
    ...axis("ValueAxis"),
  };
}

/** "AxesValueAxisTitle" as the path of its members begins: "Axes.ValueAxis.Title.". */
const dotted = (path: string): string => {
  const parts = /^(Axes)?(CategoryAxis|ValueAxis)?(.*)$/.exec(path)?.slice(1).filter(Boolean) ?? [];
  return parts.map((one) => `${one}.`).join("");
};
