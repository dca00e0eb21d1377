import type { CellState } from "./cells";
import type { Range } from "./range";
import { register, Thing } from "./remote";

/** A property that all cells of a range have in common; null where they differ. */
const common = <T>(cells: readonly CellState[], of: (cell: CellState) => T): T | null => {
  const [first, ...others] = cells.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : null;
};

export class Format extends Thing {
  static override readonly objects = { font: "Font", fill: "Fill" };
  constructor(private readonly range: Range) {
    super();
  }
  override get locked(): boolean {
    return this.range.locked;
  }
  get font(): Font {
    return new Font(this.range);
  }
  get fill(): Fill {
    return new Fill(this.range);
  }
  get wrapText(): boolean | null {
    return common(this.range.cells, ({ look }) => look.wrapText);
  }
  set wrapText(wrap: boolean) {
    for (const { look } of this.range.cells) look.wrapText = wrap;
  }
  get horizontalAlignment(): string | null {
    return common(this.range.cells, ({ look }) => look.horizontalAlignment);
  }
  set horizontalAlignment(side: string) {
    for (const { look } of this.range.cells) look.horizontalAlignment = side;
  }
  get columnWidth(): number {
    return this.range.sheet.widths.get(this.range.area.column) ?? 48;
  }
  get rowHeight(): number {
    return this.range.sheet.heights.get(this.range.area.row) ?? 15;
  }
  set rowHeight(height: number) {
    const { row, rows } = this.range.area;
    for (let r = 0; r < rows; r++) this.range.sheet.heights.set(row + r, height);
  }
  set columnWidth(width: number) {
    const { column, columns } = this.range.area;
    for (let c = 0; c < columns; c++) this.range.sheet.widths.set(column + c, width);
  }
}

class Font extends Thing {
  constructor(private readonly range: Range) {
    super();
  }
  override get locked(): boolean {
    return this.range.locked;
  }
  get bold(): boolean | null {
    return common(this.range.cells, ({ look }) => look.bold);
  }
  set bold(bold: boolean) {
    for (const { look } of this.range.cells) look.bold = bold;
  }
  get italic(): boolean | null {
    return common(this.range.cells, ({ look }) => look.italic);
  }
  set italic(italic: boolean) {
    for (const { look } of this.range.cells) look.italic = italic;
  }
  get color(): string | null {
    return common(this.range.cells, ({ look }) => look.color);
  }
  set color(color: string) {
    for (const { look } of this.range.cells) look.color = color;
  }
  get size(): number | null {
    return common(this.range.cells, ({ look }) => look.size);
  }
  set size(size: number) {
    for (const { look } of this.range.cells) look.size = size;
  }
  get underline(): string | null {
    return common(this.range.cells, ({ look }) => look.underline);
  }
  set underline(underline: string) {
    for (const { look } of this.range.cells) look.underline = underline;
  }
}

class Fill extends Thing {
  constructor(private readonly range: Range) {
    super();
  }
  override get locked(): boolean {
    return this.range.locked;
  }
  get color(): string | null {
    return common(this.range.cells, ({ look }) => look.fill);
  }
  set color(color: string) {
    for (const { look } of this.range.cells) look.fill = color;
  }
  clear(): void {
    for (const { look } of this.range.cells) look.fill = "#FFFFFF";
  }
}

type Validation = NonNullable<CellState["validation"]>;

const TYPES = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", custom: "Custom" } as const;

export class DataValidation extends Thing {
  constructor(private readonly range: Range) {
    super();
  }
  override get locked(): boolean {
    return this.range.locked;
  }
  #put(what: keyof Validation, value: unknown): void {
    for (const cell of this.range.cells) cell.validation = { ...cell.validation, [what]: value };
  }
  /** What all cells of the range have in common; null where they differ. */
  #common(what: keyof Validation, otherwise: unknown): unknown {
    const told = new Set(this.range.cells.map((cell) => JSON.stringify(cell.validation?.[what] ?? otherwise)));
    const [only = "null"] = told;
    return told.size === 1 ? JSON.parse(only) : null;
  }
  get type(): string {
    const all = this.range.cells.map(({ validation }) => JSON.stringify(validation ?? null));
    if (new Set(all).size > 1) return all.includes("null") ? "MixedCriteria" : "Inconsistent";
    const { rule } = this.range.cells[0]?.validation ?? {};
    const [kind] = Object.keys(rule ?? {});
    return kind === undefined ? "None" : (TYPES[kind as keyof typeof TYPES] ?? "Custom");
  }
  get rule(): unknown {
    return this.#common("rule", {});
  }
  set rule(rule: unknown) {
    this.#put("rule", rule);
  }
  get prompt(): unknown {
    return this.#common("prompt", { showPrompt: true, title: "", message: "" });
  }
  set prompt(prompt: unknown) {
    this.#put("prompt", prompt);
  }
  get errorAlert(): unknown {
    return this.#common("errorAlert", { showAlert: true, style: "Stop", title: "", message: "" });
  }
  set errorAlert(alert: unknown) {
    this.#put("errorAlert", alert);
  }
  get ignoreBlanks(): unknown {
    return this.#common("ignoreBlanks", true);
  }
  set ignoreBlanks(ignore: unknown) {
    this.#put("ignoreBlanks", ignore);
  }
  clear(): void {
    for (const cell of this.range.cells) delete cell.validation;
  }
}

register(Format, Font, Fill, DataValidation);
