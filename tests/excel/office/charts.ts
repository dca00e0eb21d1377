import type { Sheet } from "./book";
import type { Range } from "./range";
import { found, named, OfficeError, register, Thing } from "./remote";

/** What a chart shows, as a test sees it. */
export interface SeriesState {
  name: string;
  type: string | undefined;
  values: string;
  categories: string | undefined;
  color: string | undefined;
  lineStyle: string;
  markers: string;
}

export interface ChartState {
  name: string;
  type: string;
  title: string;
  legend: string | undefined;
  position: readonly [string, string] | undefined;
  axis: { title: string; numberFormat: string };
  readonly series: SeriesState[];
}

/** A part of a chart on a sheet that may be protected. */
export abstract class Part<T> extends Thing {
  constructor(
    protected readonly sheet: Sheet,
    protected readonly state: T,
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
}

export class Charts extends Thing {
  static override readonly objects = { add: "Chart", getItem: "Chart" };
  constructor(private readonly sheet: Sheet) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
  get items(): Chart[] {
    return this.sheet.drawn.map((state) => new Chart(this.sheet, state));
  }
  getItem(name: string): Chart {
    return found(named(this.items, name), name);
  }
  /** Excel gives a chart a name, and makes a series of each line of its cells, or of each column. */
  add(type: string, source: Range, by: "Rows" | "Columns"): Chart {
    const { rows, columns } = source.area;
    if ((by === "Rows" ? rows : columns) !== 1) throw new OfficeError("InvalidArgument", "more than one series");
    const name = `Chart ${this.sheet.drawn.length + 1}`;
    const axis = { title: "", numberFormat: "General" };
    const state = { name, type, title: "", legend: "Right", position: undefined, axis, series: [seriesOf(source)] };
    this.sheet.drawn.push(state);
    return new Chart(this.sheet, state);
  }
}

const seriesOf = (source?: Range): SeriesState => ({
  ...{ name: "", type: undefined, values: source?.address ?? "", categories: undefined, color: undefined },
  ...{ lineStyle: "Automatic", markers: "Automatic" },
});

class Chart extends Part<ChartState> {
  static override readonly objects = {
    title: "ChartTitle",
    legend: "ChartLegend",
    axes: "ChartAxes",
    series: "ChartSeriesList",
  };
  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    this.state.name = name;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.sheet, this.state);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.sheet, this.state);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.sheet, this.state);
  }
  get series(): ChartSeriesList {
    return new ChartSeriesList(this.sheet, this.state);
  }
  setPosition(from: string, to: string): void {
    this.state.position = [from, to];
  }
  delete(): void {
    this.sheet.drawn.splice(this.sheet.drawn.indexOf(this.state), 1);
  }
}

class ChartTitle extends Part<{ title: string }> {
  get text(): string {
    return this.state.title;
  }
  set text(text: string) {
    this.state.title = text;
  }
}

class ChartLegend extends Part<ChartState> {
  get visible(): boolean {
    return this.state.legend !== undefined;
  }
  set visible(visible: boolean) {
    this.state.legend = visible ? (this.state.legend ?? "Right") : undefined;
  }
  get position(): string {
    return this.state.legend ?? "Right";
  }
  set position(position: string) {
    this.state.legend = position;
  }
}

class ChartAxes extends Part<ChartState> {
  static override readonly objects = { valueAxis: "ChartAxis" };
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.sheet, this.state.axis);
  }
}

class ChartAxis extends Part<ChartState["axis"]> {
  static override readonly objects = { title: "ChartTitle" };
  get title(): ChartTitle {
    return new ChartTitle(this.sheet, this.state);
  }
  get numberFormat(): string {
    return this.state.numberFormat;
  }
  set numberFormat(format: string) {
    this.state.numberFormat = format;
  }
}

class ChartSeriesList extends Part<ChartState> {
  static override readonly objects = { add: "ChartSeries", getItemAt: "ChartSeries" };
  getItemAt(index: number): ChartSeries {
    return new ChartSeries(this.sheet, found(this.state.series[index] ?? null, String(index)));
  }
  add(name: string): ChartSeries {
    const added = { ...seriesOf(), name };
    this.state.series.push(added);
    return new ChartSeries(this.sheet, added);
  }
}

class ChartSeries extends Part<SeriesState> {
  static override readonly objects = { format: "ChartSeriesFormat" };
  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    this.state.name = name;
  }
  get chartType(): string | undefined {
    return this.state.type;
  }
  set chartType(type: string | undefined) {
    this.state.type = type;
  }
  get markerStyle(): string {
    return this.state.markers;
  }
  set markerStyle(style: string) {
    this.state.markers = style;
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.sheet, this.state);
  }
  setValues(source: Range): void {
    this.state.values = source.address;
  }
  setXAxisValues(source: Range): void {
    this.state.categories = source.address;
  }
}

class ChartSeriesFormat extends Part<SeriesState> {
  static override readonly objects = { fill: "ChartFill", line: "ChartLine" };
  get fill(): ChartFill {
    return new ChartFill(this.sheet, this.state);
  }
  get line(): ChartLine {
    return new ChartLine(this.sheet, this.state);
  }
}

class ChartFill extends Part<SeriesState> {
  setSolidColor(color: string): void {
    this.state.color = color;
  }
}

class ChartLine extends Part<SeriesState> {
  get color(): string | undefined {
    return this.state.color;
  }
  set color(color: string | undefined) {
    this.state.color = color;
  }
  get lineStyle(): string {
    return this.state.lineStyle;
  }
  set lineStyle(style: string) {
    this.state.lineStyle = style;
  }
}

register(Charts, Chart, ChartTitle, ChartLegend, ChartAxes, ChartAxis, ChartSeriesList, ChartSeries);
register(ChartSeriesFormat, ChartFill, ChartLine);
