import { type Call, type Expression, walk } from "../../formula/language/expression";
import { blocksOf, type Item } from "../../formula/language/model";
import { parse } from "../../formula/language/parse";
import { itemOf, type Program, type Resolved } from "../../formula/program/program";
import type { Places, RowPlace } from "../../formula/readers/native/places";
import { text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { COLUMN, FIRST_LINE, HEAD } from "./columns";

/** Names of the sheets that formulas read beside those of the lines; short, since they stand in every formula. */
export const INPUTS = "Inputs";
export const STEPS = "Steps";
export const CONSTANTS = "Const";
/** The first sheet. */
export const COVER = "Cover";

/** Whether the workbook holds, in a word: the cell on the cover that every sheet repeats. */
export const MASTER_ROW = 9;
export const MASTER = `${COVER}!$B$${MASTER_ROW + 1}`;
/** Read by the cover alone. */
export const TIE = "Tie";

/** A sheet of lines: its name in formulas, and the sections that it shows. */
export interface LineSheet {
  readonly name: string;
  readonly sections: readonly string[];
}

/** The cells of the inputs: a row a key. */
export interface InputRows {
  readonly rowOf: (key: string) => number | undefined;
  readonly valueColumn: number;
  /** The column that holds the number of a choice. */
  readonly numberColumn: number;
}

/** What stands in a row of a sheet of lines. */
export type Entry =
  | { readonly kind: "heading"; readonly title: string; readonly level: 1 | 2 }
  | { readonly kind: "line"; readonly id: string }
  /** Cells below a measure, which its formula reads. */
  | { readonly kind: "step"; readonly of: string; readonly place: number }
  /** What the label of a line or a measure cannot say, such as why a check must hold. */
  | { readonly kind: "note"; readonly text: Words };

/** An entry and its row. */
export type Placed = Entry & { readonly row: number };

export interface LayoutOptions {
  readonly sheets: readonly LineSheet[];
  readonly inputs: InputRows;
  readonly periods: number;
  /** Columns for what stands before the first period, one at least. */
  readonly openings: number;
  /** How many cells stand below a measure. */
  readonly stepsOf: (measure: string) => number;
  /** Bare numbers that the formulas of measures read. */
  readonly numbers: ReadonlySet<number>;
  /** Is told of every bare number that is asked for. */
  readonly reads?: (value: number) => void;
  /** Whether formulas say the names of inputs and constants; else their cells. */
  readonly named: boolean;
}

/** A name of the workbook for an input, a constant or a number: no name looks like a cell. */
export const nameOf = (id: string): string => id.replaceAll(".", "_");
export const numberName = (value: number): string => `number_${String(value).replace(/[.-]/g, "_")}`;

/** Where everything of a program stands in a workbook. */
export class Layout implements Places {
  readonly constantColumn = COLUMN.constant;
  readonly periodRow = HEAD.period;
  readonly firstColumn: number;
  readonly openings: number;
  readonly periods: number;
  /** The rows of each sheet of lines, and of the lookups beside the inputs. */
  readonly sheets: ReadonlyMap<string, readonly Placed[]>;
  /** Constants and bare numbers that formulas read, in the order of their rows. */
  readonly constants: readonly string[];
  readonly numbers: readonly number[];
  readonly withoutNames: Places;
  readonly #places = new Map<string, RowPlace>();
  readonly #constantRows = new Map<string, number>();

  constructor(
    readonly program: Program,
    private readonly options: LayoutOptions,
  ) {
    this.periods = options.periods;
    this.openings = options.openings;
    this.firstColumn = COLUMN.opening + this.openings;
    const lookedUp = this.#placed(STEPS, [...this.#lookups()]);
    const bySection = linesBySection(program);
    const lines = options.sheets.map(
      ({ name, sections }) => [name, this.#placed(name, this.#lines(sections, bySection))] as const,
    );
    this.sheets = new Map([[STEPS, lookedUp], ...lines]);
    const { constants, numbers } = readConstants(program, options.numbers);
    this.constants = constants;
    this.numbers = numbers;
    for (const key of [...constants, ...numbers.map(numberName)])
      this.#constantRows.set(key, FIRST_LINE + this.#constantRows.size);
    this.withoutNames = {
      constantColumn: this.constantColumn,
      firstColumn: this.firstColumn,
      periods: this.periods,
      periodRow: this.periodRow,
      row: (id) => this.row(id),
      input: (key) => this.#inputText(key, false),
      word: (id) => this.#wordCell(id),
      entries: (table) => this.entries(table),
      constant: (id) => this.#constantCell(id),
      number: (value) => this.#constantCell(numberName(value)),
    };
  }

  /** Whether the sheet of inputs has a row for a key. */
  isGiven(key: string): boolean {
    return this.options.inputs.rowOf(key) !== undefined;
  }

  /** Whether a line stands anywhere. */
  has(id: string): boolean {
    return this.#places.has(id);
  }

  row(id: string): RowPlace {
    const found = this.#places.get(id);
    if (found === undefined) throw new RangeError(`'${id}' has no row`);
    return found;
  }

  input(key: string): string {
    return this.#inputText(key, this.options.named);
  }

  #inputText(key: string, named: boolean): string {
    const { item } = this.program.items.get(key) ?? {};
    const choice = item?.kind === "input" && item.choices !== undefined;
    if (item?.kind === "input" && item.absent !== undefined && (choice || !named)) {
      const { sheet, row } = this.row(key);
      return `${sheet}!R${row + 1}C${this.constantColumn + 1}`;
    }
    if (named && !choice && item !== undefined) return nameOf(key);
    return this.#inputCell(key, choice ? this.options.inputs.numberColumn : this.options.inputs.valueColumn);
  }

  word(id: string): string {
    return this.options.named ? nameOf(id) : this.#wordCell(id);
  }

  /** A choice that may be left out is looked up, and its word stands beside its number. */
  #wordCell(id: string): string {
    if (lookupOf(itemOf(this.program, id).item) !== "absent")
      return this.#inputCell(id, this.options.inputs.valueColumn);
    const { sheet, row } = this.row(id);
    return `${sheet}!R${row + 1}C${COLUMN.opening + 1}`;
  }

  entries(table: string): { readonly range: string; readonly first: string; readonly count: number } {
    const { item } = itemOf(this.program, table);
    if (item.kind !== "table") throw new TypeError(`'${table}' is no table`);
    const { sheet, row } = this.row(table);
    const first = item.first === 0 ? "0" : `${sheet}!R${row + 1}C${this.constantColumn + 1}`;
    let count = 0;
    while (this.options.inputs.rowOf(`${table}.${item.first + count}`) !== undefined) count++;
    if (count === 0 || item.sparse) return { range: "", first, count };
    const column = this.options.inputs.valueColumn;
    const [from, to] = [item.first, item.first + count - 1].map((n) => this.#inputCell(`${table}.${n}`, column));
    return { range: `${from}:${to?.slice(to.indexOf("!") + 1)}`, first, count };
  }

  constant(id: string): string {
    return this.options.named ? nameOf(id) : this.#constantCell(id);
  }

  number(value: number): string {
    this.options.reads?.(value);
    return this.options.named ? numberName(value) : this.#constantCell(numberName(value));
  }

  /** The row of a constant or a number on the sheet of constants. */
  constantRow(key: string): number {
    const found = this.#constantRows.get(key);
    if (found === undefined && this.options.reads === undefined) throw new RangeError(`'${key}' is no constant`);
    return found ?? FIRST_LINE;
  }

  #constantCell(key: string): string {
    return `${CONSTANTS}!R${this.constantRow(key) + 1}C${this.constantColumn + 1}`;
  }

  #inputCell(key: string, column: number): string {
    const row = this.options.inputs.rowOf(key);
    if (row === undefined) throw new RangeError(`the sheet of inputs has no row for '${key}'`);
    return `${INPUTS}!R${row + 1}C${column + 1}`;
  }

  #placed(sheet: string, entries: readonly Entry[]): Placed[] {
    let row = FIRST_LINE;
    return entries.map((entry, k) => {
      // a section begins with room above it
      if (entry.kind === "heading" && k > 0) row++;
      const placed = { ...entry, row: row++ };
      if (entry.kind === "line") this.#places.set(entry.id, { sheet, row: placed.row });
      return placed;
    });
  }

  /** What is read of the inputs by its key: values by year, tables with gaps, what may be left out. */
  *#lookups(): Generator<Entry> {
    for (const { title, of } of lookupsOf(this.program)) {
      if (of.length > 0) yield { kind: "heading", title, level: 1 };
      for (const id of of) yield { kind: "line", id };
    }
  }

  #lines(sections: readonly string[], bySection: ReadonlyMap<string, readonly Resolved[]>): Entry[] {
    return sections.flatMap((section) => {
      const lines = bySection.get(section) ?? [];
      const measures = this.program.measures.filter((measure) => measure.section.id === section);
      const [{ section: name } = { section: { title: section } }] = [...lines, ...measures];
      const inBlocks = blocksOf<OnSheet>(lines.map(({ id, item }) => ({ ...item, id, steps: 0 })));
      for (const measure of measures) {
        const own = inBlocks.find(({ title }) => title === measure.block);
        const written = { ...measure, steps: this.options.stepsOf(measure.id) };
        if (own === undefined) inBlocks.push({ title: measure.block, items: [written] });
        else own.items.push(written);
      }
      return [
        { kind: "heading", title: name.title, level: 1 },
        ...inBlocks.flatMap(({ title, items }): Entry[] => [
          ...(title === undefined ? [] : [{ kind: "heading", title, level: 2 } as const]),
          ...items.flatMap(withWhatIsBelow),
        ]),
      ];
    });
  }
}

/** A line or a measure as it stands on a sheet. */
interface OnSheet {
  readonly id: string;
  readonly block?: Words;
  readonly note?: Words;
  readonly steps: number;
}

/** Formulas of a measure read the cells right below it: a note comes last. */
const withWhatIsBelow = ({ id, note, steps }: OnSheet): Entry[] => [
  { kind: "line", id },
  ...Array.from({ length: steps }, (_, place) => ({ kind: "step", of: id, place }) as const),
  ...(note === undefined ? [] : [{ kind: "note", text: note } as const]),
];

/** The lines of each section, in the order of the model. */
function linesBySection(program: Program): ReadonlyMap<string, readonly Resolved[]> {
  const found = new Map<string, Resolved[]>();
  for (const id of program.asWritten) {
    const line = itemOf(program, id);
    if (line.item.kind !== "line") continue;
    const known = found.get(line.section.id);
    if (known) known.push(line);
    else found.set(line.section.id, [line]);
  }
  return found;
}

/** How inputs are looked up, in the order of the sheet. */
const LOOKUPS = ["steps", "profiles", "gaps", "tables", "absent"] as const;
type Lookup = (typeof LOOKUPS)[number];

/** What an item of the inputs is looked up as; nothing where formulas read its own cell. */
export function lookupOf(item: Item): Lookup | undefined {
  if (item.kind === "profile") return "profiles";
  if (item.kind === "input") return item.absent === undefined ? undefined : "absent";
  if (item.kind !== "table") return undefined;
  return item.stepsOf !== undefined ? "steps" : item.sparse ? "gaps" : "tables";
}

function lookupsOf(program: Program): readonly { readonly title: string; readonly of: readonly string[] }[] {
  const all = program.asWritten.map((id) => itemOf(program, id));
  const of = (kind: Lookup) => all.filter(({ item }) => lookupOf(item) === kind).map(({ id }) => id);
  return LOOKUPS.map((kind) => ({ title: text(`glassBox.lookup.${kind}`), of: of(kind) }));
}

/** The named formulas without parameters that formulas read, also each other, and bare numbers other than 0 and 1. */
function readConstants(
  program: Program,
  others: ReadonlySet<number>,
): {
  readonly constants: readonly string[];
  readonly numbers: readonly number[];
} {
  const constants = new Set<string>();
  const numbers = new Set(others);
  const constant = (id: string): void => {
    if (constants.has(id)) return;
    const { formula = "0" } = program.formulas.get(id) ?? {};
    const body = parse(id, formula);
    walk(body, (e) => {
      if (e.kind === "call" && e.args.length === 0) constant(e.fn);
      if (e.kind === "number" && body.kind !== "number") number(e.value);
    });
    constants.add(id);
  };
  const number = (value: number): void => {
    if (value !== 0 && value !== 1) numbers.add(value);
  };
  const read = ({ expression }: Pick<Resolved, "expression">): void => {
    // a line that is nothing but a number holds it
    if (expression === undefined || (expression.kind === "number" && expression.constant === undefined)) return;
    const visit = (e: typeof expression): void => {
      if (e.constant !== undefined) constant(e.constant);
      else if (e.kind === "number") number(e.value);
      else if (e.kind === "call") e.args.filter((arg) => !saysItsWord(program, e, arg)).forEach(visit);
    };
    visit(expression);
  };
  for (const item of program.items.values()) read(item);
  for (const { id } of program.formulas.values()) if (isConstant(program, id)) constant(id);
  return { constants: [...constants], numbers: [...numbers].sort((a, b) => a - b) };
}

/** A choice is compared with a word, and no number stands for it. */
const saysItsWord = (program: Program, { args }: Call, arg: Expression): boolean =>
  arg.kind === "number" &&
  arg.word !== undefined &&
  args.some((other) => other.kind === "name" && itemOf(program, other.id).item.kind === "input");

const isConstant = (program: Program, id: string): boolean =>
  Object.keys(program.formulas.get(id)?.parameters ?? { x: 1 }).length === 0;
