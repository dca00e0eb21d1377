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
  set columnWidth(width: number) {
    const { column, columns } = this.range.area;
    for (let c = 0; c < columns; c++) this.range.sheet.widths.set(column + c, width);
  }
}

class Font extends Thing {
  constructor(private readonly range: Range) {
    super();
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
  get color(): string | null {
    return common(this.range.cells, ({ look }) => look.fill);
  }
  set color(color: string) {
    for (const { look } of this.range.cells) look.fill = color;
  }
}

export class DataValidation extends Thing {
  constructor(private readonly range: Range) {
    super();
  }
  #put(what: "rule" | "prompt" | "errorAlert", value: unknown): void {
    for (const cell of this.range.cells) cell.validation = { ...cell.validation, [what]: value };
  }
  get rule(): unknown {
    return this.range.cells[0]?.validation?.rule;
  }
  set rule(rule: unknown) {
    this.#put("rule", rule);
  }
  get prompt(): unknown {
    return this.range.cells[0]?.validation?.prompt;
  }
  set prompt(prompt: unknown) {
    this.#put("prompt", prompt);
  }
  get errorAlert(): unknown {
    return this.range.cells[0]?.validation?.errorAlert;
  }
  set errorAlert(alert: unknown) {
    this.#put("errorAlert", alert);
  }
  clear(): void {
    for (const cell of this.range.cells) delete cell.validation;
  }
}

register(Format, Font, Fill, DataValidation);
