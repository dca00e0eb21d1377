import { outsidePort } from "../../src/taskpane/outsidePort";
import type {
  FormulaCell,
  HostPort,
  Place,
  Plan,
  TableContent,
  TableEdit,
  Typed,
  Written,
} from "../../src/taskpane/port";
import { createPane, type Pane } from "../../src/taskpane/store/pane";
import { reference } from "../../src/taskpane/table/catalogue";
import type { Area, CellValue } from "../../src/workbook/plan";

/** A cell of the fake: a value, or a formula that computes one. */
export type Content = CellValue | { readonly formula: string; readonly value: CellValue };

const shownIn = (content: Content | undefined): CellValue =>
  content !== null && typeof content === "object" ? content.value : (content ?? null);
const computing = (content: Content | undefined): string | undefined =>
  content !== null && typeof content === "object" ? content.formula : undefined;
const contentOf = (typed: Typed): Content =>
  "formula" in typed ? { formula: typed.formula, value: null } : typed.value;

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** A workbook with tables and nothing else, whose answers can be held back as those of a busy host are. */
export class FakeWorkbook {
  readonly tables = new Map<string, Content[][]>();
  /** What names stand for. */
  readonly names = new Map<string, string>();
  /** The sheets of tables that do not stand on Sheet1, and the sheet that is looked at. */
  readonly sheets = new Map<string, string>();
  shown = "Sheet1";
  /** Where the tables that were written stand, by their sheets. */
  private readonly places = new Map<string, { readonly name: string; readonly area: Area }>();
  /** Formulas of other sheets. */
  readonly formulas: FormulaCell[] = [];
  readonly selected: string[] = [];
  readonly listeners = new Set<() => void>();
  /** What the host throws at the next question. */
  failure: Error | undefined;
  private held: (() => void)[] | undefined;

  /** From here on no question is answered until it is released, the first asked being number 0. */
  hold(): void {
    this.held = [];
  }
  /** Answers a question that waits, with what the workbook holds when it was asked. */
  async release(number: number): Promise<void> {
    await settled();
    this.held?.[number]?.();
    await settled();
  }

  edited(): void {
    for (const listener of this.listeners) listener();
  }

  content(name: string): TableContent | undefined {
    const rows = this.tables.get(name);
    if (rows === undefined) return undefined;
    return {
      sheet: this.sheets.get(name) ?? "Sheet1",
      area: { row: 4, column: 2, rows: rows.length, columns: rows[0]?.length ?? 0 },
      cells: rows.map((row) => row.map(shownIn)),
      formulas: rows.map((row) => row.map(computing)),
    };
  }

  private async answer<T>(value: T): Promise<T> {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
    const { held } = this;
    if (held !== undefined) await new Promise<void>((resolve) => held.push(resolve));
    return value;
  }

  private apply(name: string, edit: TableEdit): void {
    const rows = this.tables.get(name) ?? [];
    if (edit.kind === "remove") rows.splice(edit.row, 1);
    else if (edit.kind === "cell") {
      const row = rows[edit.row];
      if (row !== undefined) row[edit.column] = contentOf(edit.typed);
    } else {
      const row: Content[] = (rows[0] ?? []).map(() => null);
      for (const { column, value, formula } of edit.cells)
        row[column] = formula === undefined ? (value ?? null) : { formula, value: null };
      rows.splice(edit.behind === undefined ? rows.length : edit.behind + 1, 0, row);
    }
  }

  port(): HostPort {
    const outside = outsidePort();
    return {
      ...outside,
      connected: true,
      readTables: (wanted) => {
        const tables = [...this.tables.keys()].flatMap((name) => {
          const content = this.content(name);
          return content && wanted({ name, header: content.cells[0] ?? [] }) ? [{ name, ...content }] : [];
        });
        return this.answer({ shown: this.shown, tables });
      },
      editTable: async (name, decide) => {
        await this.answer(undefined);
        const content = this.content(name);
        if (content === undefined) return undefined;
        const { answer, edit } = decide(content);
        if (edit !== undefined) this.apply(name, edit);
        return answer;
      },
      meaningOf: (name) => this.answer(this.names.get(name) ?? (this.tables.has(name) ? `=${name}` : undefined)),
      freeTableName: (name) => this.answer(this.tables.has(name) ? `${name}_2` : name),
      newSheets: (names) => this.answer(names.map((sheet) => ({ sheet, create: true, row: 0, column: 0 }))),
      selectedPlace: () => this.answer({ sheet: "Notes", create: false, row: 1, column: 1 }),
      survey: (_, places) => this.answer(places.map(({ sheet }) => ({ address: sheet, overwritten: [] }))),
      write: async (plan, [place], keep) => {
        if (place === undefined) throw new Error("there is no place");
        const planned = this.planned(plan, place);
        await keep(planned.written);
        await this.answer(undefined);
        this.tables.set(...planned.table);
        this.places.set(place.sheet, { name: planned.table[0], area: planned.written.sheets[0]?.area ?? NOWHERE });
        for (const name of plan.names ?? []) if ("formula" in name) this.names.set(name.name, name.formula);
        return planned.written;
      },
      remove: async ({ sheets }) => {
        await this.answer(undefined);
        const gone = sheets.filter(({ tables }) => !tables.every(({ name }) => this.tables.delete(name)));
        return { gone: gone.map(({ sheet }) => sheet), stay: [] };
      },
      formulaCells: async (wanted, meant = () => true) =>
        this.formulas.filter(({ sheet, formula }) => meant(sheet) && wanted(formula)),
      readTyped: async (sheet, { rows, columns }) => this.typed(sheet, rows, columns),
      select: async (_, area) => void this.selected.push(`${area.row}:${area.column}`),
      onChange: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
  }

  /** What a sheet shows of the table that was written there, from its first cell on. */
  private typed(sheet: string, rows: number, columns: number): CellValue[][] | undefined {
    const there = this.places.get(sheet);
    const found = there && this.tables.get(there.name);
    if (there === undefined || found === undefined) return undefined;
    const { row, column } = there.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => shownIn(found[r - row]?.[c - column])),
    );
  }

  /** Nothing but the table of the plan. */
  private planned({ sheets: [sheet], names }: Plan, place: Place): { written: Written; table: [string, Content[][]] } {
    const [table] = sheet?.tables ?? [];
    if (sheet === undefined || table === undefined) throw new Error("the plan has no table");
    const { area, name } = table;
    const rows: Content[][] = Array.from({ length: area.rows }, () => new Array<Content>(area.columns).fill(null));
    for (const { row, column, value } of sheet.cells) {
      const line = rows[row - area.row];
      if (line !== undefined) line[column - area.column] = value ?? null;
    }
    const former = { contents: [], looks: [], columnWidths: [], links: [], validations: [], tables: [] };
    const written = {
      sheet: place.sheet,
      created: place.create,
      area,
      filled: false,
      tables: [{ name, area }],
      former,
    };
    return {
      written: { sheets: [written], names: (names ?? []).map(({ name }) => name), formerNames: [] },
      table: [name, rows],
    };
  }
}

/** All that waits for nothing but its turn is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** A small table of the usual name. */
export const table = (...rows: Content[][]): Content[][] => [
  ["Key", "Value", "Unit"],
  ["set", "spec-consistent", null],
  ...rows,
];

/** A pane over a fake workbook; not started, so that a test says itself when something is read. */
export function paneOver(book: FakeWorkbook): Pane {
  return createPane(book.port(), reference);
}
