/** Open and save: .xlsx files to the grid and back, by way of the workbook plan. The reader and writer load when first needed. */
import { text } from "../../messages/text";
import type { Grid } from "../grid/grid";
import type { WorkbookPlan } from "../grid/plan";
import { fromTexts, type Settings, toTexts } from "./settings";

/** Why a file could not be opened, as a person reads it. */
export class FileProblem extends Error {}

export class Files {
  constructor(
    private readonly grid: Grid,
    private readonly settings: Settings,
    /** The add-in's functions by their sheet names: files keep them in a form of their own. */
    private readonly functionNames: () => readonly string[],
    /** The workbook was replaced. */
    private readonly replaced: () => void,
  ) {}

  /** Nothing is touched until the whole file has been read. */
  async open(bytes: Uint8Array): Promise<void> {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileProblem(text("workbench.file.notWorkbook")); // "PK": a zip archive
    const { readWorkbook } = await import("../../xlsx/index");
    const plan = await readWorkbook(bytes, this.functionNames());
    if (plan.sheets.length === 0) throw new FileProblem(text("workbench.file.noSheets"));
    this.show(plan);
  }

  show(plan: WorkbookPlan): void {
    this.grid.load(plan);
    fromTexts(this.settings, plan.settings ?? {});
    this.replaced();
  }

  async save(): Promise<Uint8Array> {
    const { writeWorkbook } = await import("../../xlsx/index");
    return writeWorkbook({ ...this.grid.plan(), settings: toTexts(this.settings) }, this.functionNames());
  }
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
