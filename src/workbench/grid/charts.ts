/** The charts of a workbook as they were asked for. A record is never changed but replaced, so that every change can be undone. */
import { sameText } from "./address";
import type { Area, Cell, Grid } from "./grid";

export interface SeriesRecord {
  readonly id: string;
  readonly name: string;
  readonly values: Area | null;
  readonly categories: Area | null;
  /** What else was set, by path: "Format.Line.Color". */
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface ChartRecord {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  /** Excel's name of its kind, "ColumnStacked". */
  readonly type: string;
  /** The first cell that it covers, and the last, if it was said. */
  readonly position: readonly [Area, Area | null] | null;
  readonly series: readonly SeriesRecord[];
  /** What else was set, by path: "Title.Text", "Axes.ValueAxis.NumberFormat". */
  readonly properties: Readonly<Record<string, unknown>>;
}

export class Charts {
  private records: readonly ChartRecord[] = [];
  private readonly listeners: (() => void)[] = [];
  private next = 1;

  constructor(private readonly grid: Grid) {}

  /** Of a sheet, or of all sheets. A sheet that comes back when its removal is undone has its charts again. */
  all(sheet?: string): readonly ChartRecord[] {
    const sheets = new Set(this.grid.sheets().map(({ id }) => id));
    return this.records.filter((one) => sheets.has(one.sheet) && (sheet === undefined || one.sheet === sheet));
  }
  find(sheet: string | undefined, key: unknown): ChartRecord | null {
    return this.all(sheet).find(({ id, name }) => id === key || sameText(name, key)) ?? null;
  }
  newId(): string {
    return `chart${this.next++}`;
  }
  add(record: ChartRecord): void {
    this.change([...this.records, record]);
  }
  update(id: string, part: Partial<ChartRecord>): void {
    this.change(this.records.map((one) => (one.id === id ? { ...one, ...part } : one)));
  }
  delete(id: string): void {
    this.change(this.records.filter((one) => one.id !== id));
  }
  /** Another workbook is open. */
  replace(records: readonly ChartRecord[]): void {
    this.records = records;
    this.tell();
  }
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private change(now: readonly ChartRecord[]): void {
    const before = this.records;
    const put = (records: readonly ChartRecord[]) => (): void => this.replace(records);
    this.grid.perform(put(now), put(before));
  }
  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const isNumber = (value: Cell | undefined): boolean => typeof value === "number" || value === null;

/** The series that Excel reads out of a block of cells: heads in its first row, categories in its first column, where they are none. */
export function seriesOf(grid: Grid, source: Area, seriesBy: string, id: () => string): SeriesRecord[] {
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && source.cols > source.rows);
  const values = grid.values(source);
  const head = (cells: readonly (Cell | undefined)[]): boolean =>
    (cells.length > 1 ? cells.slice(1) : cells).some((v) => !isNumber(v));
  const top = source.rows > 1 && (head(values[0] ?? []) || values[0]?.[0] === null) ? 1 : 0;
  const left =
    source.cols > 1 && (head(values.map(([first]) => first)) || (top === 1 && values[0]?.[0] === null)) ? 1 : 0;
  const body = {
    ...source,
    row: source.row + top,
    col: source.col + left,
    rows: source.rows - top,
    cols: source.cols - left,
  };
  const names = byRows
    ? values.slice(top).map(([first]) => (left ? first : null))
    : (values[0] ?? []).slice(left).map((v) => (top ? v : null));
  const categories = byRows
    ? top && { ...body, row: source.row, rows: 1 }
    : left && { ...body, col: source.col, cols: 1 };
  return Array.from({ length: byRows ? body.rows : body.cols }, (_, k) => ({
    id: id(),
    name: String(names[k] ?? `Series${k + 1}`),
    values: byRows ? { ...body, row: body.row + k, rows: 1 } : { ...body, col: body.col + k, cols: 1 },
    categories: categories || null,
    properties: {},
  }));
}
