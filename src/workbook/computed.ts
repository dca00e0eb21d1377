import { parseColumns } from "../sheet/tableColumns";
import type {
  Area,
  CallArgument,
  CellValue,
  Computation,
  Place,
  PlannedCell,
  PlannedName,
  Row,
  SheetPlan,
  WorkbookPlan,
} from "./plan";
import { spillLooks } from "./spillLooks";

/** What a worksheet function gives for raw arguments: rows of cells. An argument left out is null. */
export type Call = (
  name: string,
  args: readonly (CellValue | readonly (readonly CellValue[])[])[],
) => readonly (readonly CellValue[])[];

/**
 * A plan whose formulas carry their results, so that the workbook shows numbers before anything is computed: in Excel's
 * protected view, in a preview, without the add-in. Formulas whose cells do not say what they compute stay as they are.
 */
export function withResults(plan: WorkbookPlan, call: Call): WorkbookPlan {
  const named = new Map((plan.names ?? []).map((name) => [name.name, standsFor(plan, name)]));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: new Results(sheet, named, call).cells() })),
  };
}

/** The cells that a name stands for: an area, or columns of a table; nothing where only a host can tell. */
function standsFor({ sheets }: WorkbookPlan, name: PlannedName): CellValue[][] | undefined {
  if ("area" in name) {
    const sheet = sheets.find((one) => one.name === name.sheet);
    return sheet && contentOf(sheet, name.area);
  }
  const columns = parseColumns(name.formula);
  for (const sheet of columns === undefined ? [] : sheets) {
    const area = sheet.tables?.find((table) => table.name === columns?.table)?.area;
    if (area === undefined) continue;
    const [header = [], ...rows] = contentOf(sheet, area);
    const [first, last] = [header.indexOf(columns?.first ?? null), header.indexOf(columns?.last ?? null)];
    if (first >= 0 && last >= first) return rows.map((row) => row.slice(first, last + 1));
  }
  return undefined;
}

function contentOf({ cells }: SheetPlan, { row, column, rows, columns }: Area): CellValue[][] {
  const values = new Map(cells.map((cell) => [placeOf(cell), cell.value ?? null]));
  return Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (_, right) => values.get(placeOf({ row: row + down, column: column + right })) ?? null,
    ),
  );
}

/** What needs no function of ours. */
type Native = Exclude<Computation, { readonly call: string } | { readonly formulaOf: Place }>;

const numberOf = (value: CellValue): number | undefined => (typeof value === "number" ? value : undefined);

const placeOf = ({ row, column }: Place): string => `${row},${column}`;

/** The results of one sheet's formulas, in the order of its cells: a formula may read those before it. */
class Results {
  readonly #placed: Map<string, PlannedCell>;
  /** What formulas fill, each its own cell and those beside it. */
  readonly #filled = new Map<string, CellValue>();

  constructor(
    { cells }: SheetPlan,
    private readonly named: ReadonlyMap<string, CellValue[][] | undefined>,
    private readonly call: Call,
  ) {
    this.#placed = new Map(cells.map(({ computes: _, ...cell }) => [placeOf(cell), cell]));
    for (const cell of cells) if (cell.computes !== undefined) this.#place(cell, cell.computes);
  }

  cells(): readonly PlannedCell[] {
    return [...this.#placed.values()];
  }

  #place(at: Place, computes: Computation): void {
    const results = this.#resultsOf(computes);
    results.forEach((row, down) => {
      row.forEach((value, right) => {
        this.#filled.set(placeOf({ row: at.row + down, column: at.column + right }), value);
      });
    });
    for (const result of spilled(at, results)) {
      const there = this.#placed.get(placeOf(result));
      const style = { ...result.style, ...there?.style };
      this.#placed.set(placeOf(result), { ...there, ...result, ...(Object.keys(style).length > 0 && { style }) });
    }
  }

  #resultsOf(computes: Computation): readonly (readonly CellValue[])[] {
    if ("call" in computes) return this.call(computes.call, computes.args.map(this.#given));
    if ("formulaOf" in computes) return [[this.#at(computes.formulaOf).formula ?? null]];
    return [[this.#natively(computes)]];
  }

  /** What a spreadsheet makes of numbers of its cells. */
  #natively(computes: Native): CellValue {
    if ("total" in computes)
      return this.#rowOf(computes.total).reduce<number>((sum, one) => sum + (numberOf(one) ?? 0), 0);
    if ("under" in computes) {
      const place = this.#rowOf(computes.heads).indexOf(this.#valueAt(computes.under));
      return place < 0 ? "" : (this.#rowOf(computes.row)[place] ?? null);
    }
    const both = (places: readonly [Place, Place], of: (one: number, other: number) => CellValue): CellValue => {
      const [one, other] = places.map((place) => numberOf(this.#valueAt(place)));
      return one === undefined || other === undefined ? null : of(one, other);
    };
    if ("difference" in computes) return both(computes.difference, (of, less) => of - less);
    if ("sum" in computes) return both(computes.sum, (of, and) => of + and);
    return both(computes.ratio, (of, per) => (per === 0 ? "" : of / per));
  }

  #rowOf({ row, column, columns }: Row): CellValue[] {
    return Array.from({ length: columns }, (_, right) => this.#valueAt({ row, column: column + right }));
  }

  /** A cell's own value, or what a formula of its row fills it with. */
  #valueAt(place: Place): CellValue {
    return this.#filled.get(placeOf(place)) ?? this.#at(place).value ?? null;
  }

  #at(place: Place): PlannedCell {
    return this.#placed.get(placeOf(place)) ?? place;
  }

  readonly #given = (argument: CallArgument): CellValue | readonly (readonly CellValue[])[] => {
    if (typeof argument !== "object" || argument === null) return argument;
    const cells = this.named.get(argument.name);
    if (cells === undefined)
      throw new Error(`a planned cell calls with the name ${argument.name}, which stands for no planned cells`);
    return cells;
  };
}

/** The cells that results fill: the formula's own with the results, the others with their looks. */
function spilled({ row, column }: Place, results: readonly (readonly CellValue[])[]): PlannedCell[] {
  const [[first = null] = [], ...more] = results;
  const columns = results[0]?.length ?? 0;
  const own: PlannedCell = { row, column, value: first };
  if (more.length === 0 && columns === 1) return [own];
  const spill = { rows: results.length, columns, values: results };
  return spillLooks(results).flatMap((looks, down) =>
    looks.map((style, right): PlannedCell => {
      if (down === 0 && right === 0) return { ...own, spill, style };
      return { row: row + down, column: column + right, style };
    }),
  );
}
