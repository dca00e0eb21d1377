/** Open and save: .xlsx files to the grid and back, by way of the workbook plan. The reader and writer load when first needed. */
import { text } from "../../messages/text";
import { cellAddress } from "../grid/address";
import type { Charts } from "../grid/charts";
import type { Grid } from "../grid/grid";
import type { WorkbookPlan } from "../grid/plan";
import { MOST_COLS, MOST_ROWS } from "../grid/size";
import { recordsOf, withCharts } from "./charts";
import { fromTexts, type Settings, toTexts } from "./settings";
import { displaced, lost } from "./words";

/** Why a file could not be opened, as a person reads it. */
export class FileProblem extends Error {}

/** A workbook to be saved, and what of the file it was opened from it would not keep, in words. */
export interface Saved {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
}

/** The file that the workbook was opened from: what the grid does not know stays in it. */
interface Source {
  readonly bytes: Uint8Array;
  /** What the grid made of it, before anything was changed. */
  readonly plan: WorkbookPlan;
  /** The names of its sheets by the grid's ids, which stay when a sheet is renamed. */
  readonly names: ReadonlyMap<string, string>;
}

export interface FilesGrid extends Grid {
  /** Rows, columns or cells of a sheet were inserted, removed or moved. */
  onMoved(listener: (sheet: string) => void): void;
}

export class Files {
  private source: Source | null = null;
  private readonly moved = new Set<string>();

  constructor(
    private readonly grid: FilesGrid,
    private readonly charts: Charts,
    private readonly settings: Settings,
    /** The add-in's functions by their sheet names: files keep them in a form of their own. */
    private readonly functionNames: () => readonly string[],
    /** The workbook was replaced. */
    private readonly replaced: () => void,
  ) {
    grid.onMoved((sheet) => this.moved.add(sheet));
  }

  /** Nothing is touched until the whole file has been read. */
  async open(bytes: Uint8Array): Promise<void> {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileProblem(text("workbench.file.notWorkbook")); // "PK": a zip archive
    const { readWorkbook } = await import("../../xlsx/index");
    const plan = await readWorkbook(bytes, this.functionNames(), MOST_ROWS + 1);
    if (plan.sheets.length === 0) throw new FileProblem(text("workbench.file.noSheets"));
    const shown = withinReach(plan);
    this.show(shown);
    const names = new Map(this.grid.sheets().map(({ id, name }) => [id, name]));
    this.source = { bytes, plan: this.plan(), names };
  }

  show(plan: WorkbookPlan): void {
    this.source = null;
    this.grid.load(plan);
    this.charts.replace(recordsOf(plan, this.grid.sheets(), this.charts));
    this.moved.clear();
    fromTexts(this.settings, plan.settings ?? {});
    this.replaced();
  }

  async save(): Promise<Saved> {
    const { writeOver, writeWorkbook, featuresOf } = await import("../../xlsx/index");
    const { source } = this;
    if (source === null) return { bytes: await writeWorkbook(this.plan(), this.functionNames()), losses: [] };
    const now = this.grid.sheets();
    const renamed = new Map(
      now.flatMap(({ id, name }) => {
        const former = source.names.get(id);
        return former === undefined || former === name ? [] : [[name, former] as const];
      }),
    );
    const { bytes, losses } = await writeOver(source, this.plan(), renamed, this.functionNames());
    const shifted = now.filter(({ id }) => this.moved.has(id) && source.names.has(id)).map(({ name }) => name);
    return { bytes, losses: [...losses.map(lost), ...displaced(shifted, featuresOf(source.bytes), source.plan)] };
  }

  private plan(): WorkbookPlan {
    const plan = withCharts(this.grid.plan(), this.grid.sheets(), this.charts);
    return { ...plan, settings: toTexts(this.settings) };
  }
}

/** What the workbench's sheets can hold; looks of empty cells further out are left to the file. */
function withinReach(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const far = sheet.cells.filter(({ row, column }) => row >= MOST_ROWS || column >= MOST_COLS);
    const [held] = far.filter(({ value, formula }) => value !== undefined || formula !== undefined);
    if (held !== undefined)
      throw new FileProblem(
        text("workbench.file.tooLarge", {
          sheet: sheet.name,
          cell: cellAddress(held.row, held.column),
          rows: MOST_ROWS,
          columns: MOST_COLS,
        }),
      );
    return far.length === 0 ? sheet : { ...sheet, cells: sheet.cells.filter((cell) => !far.includes(cell)) };
  });
  return { ...plan, sheets };
}

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
