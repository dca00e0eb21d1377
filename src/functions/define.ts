import type { Session } from "../analysis/session";
import type { Stopping } from "../analysis/simulation/pool";
import type { Simulate } from "../analysis/simulation/simulations";
import type { Words } from "../messages/words";
import { type ErrorKind, IronError } from "../quantities/errors";
import type { Argument } from "./args";
import { Shown } from "./shown";
import {
  asMatrix,
  type ErrorValue,
  isErrorValue,
  type RawArgument,
  type Result,
  type SaidCell,
  type Value,
} from "./values";

/** The families in the order in which people meet them. */
export const families = [
  "Ore",
  "Concentrate",
  "Pellets",
  "HBI",
  "Energy and carbon",
  "Market and cost",
  "Project",
  "Cash-flow tools",
  "Debt",
  "Tax",
  "What-if",
  "Risk",
  "Reference",
  "Explain",
] as const;
export type Family = (typeof families)[number];

/** What a host lends to every call. */
export interface Context {
  /** Remembers runs of the model between calls. */
  readonly session: Session;
  /** How simulations are carried out; left out, where they are asked for. */
  readonly simulate?: Simulate;
  /** Lets others have a turn between pieces of something long. */
  readonly rest?: () => Promise<void>;
  /** Where a cell fills while its function goes on. */
  readonly streaming?: Streaming;
}

/** A cell that is told what is known so far, and says when nobody reads it any more. */
export interface Streaming {
  readonly tell: (value: Value) => void;
  readonly signal: Stopping;
}

/** The worked value of one call: a line of the help page, a test, and a row of the workbench's sheet. */
export interface Example<W extends string = Words> {
  readonly args: readonly RawArgument[];
  /**
   * What the cell shows, in full; `begins` shows the upper left corner of a spill too large for a page, of which
   * tests/functions/tables.ts says every cell.
   */
  readonly gives:
    | SaidCell
    | readonly (readonly SaidCell[])[]
    | { readonly begins: readonly (readonly SaidCell[])[] }
    | { readonly raises: ErrorKind };
  /** Relative; 1e-9 unless said. */
  readonly tolerance?: number;
  /** A figure found apart from this code, in the unit of the first number of the value, and how near they must be. */
  readonly agrees?: { readonly figure: number; readonly within: number };
  /** Where the value comes from: book and page, program and version, or arithmetic that can be followed. */
  readonly source?: W;
}

export type Arguments = Readonly<Record<string, Argument>>;
type Read<A extends Arguments> = { readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never };

/** What is said of a function; `W` is a plain string as its author writes it, and words from then on. */
export interface Documented<A extends Arguments = Arguments, W extends string = Words> {
  /** Upper case, permanent once released. */
  readonly id: string;
  readonly family: Family;
  /** One sentence; Excel shows it. */
  readonly summary: W;
  /** In call order; a name is what Excel and messages call the argument. */
  readonly args: A;
  /** Names that messages use instead, where the plain name says too little. */
  readonly labels?: Readonly<Partial<Record<keyof A & string, W>>>;
  readonly returns: {
    readonly type: "number" | "string" | "any";
    readonly shape: "scalar" | "matrix";
    readonly unit?: string;
    readonly doc: W;
  };
  /** It tells what is known while it goes on, and stops with its cell. */
  readonly streams?: true;
  /** The rule as a formula, for reading. */
  readonly formula?: string;
  /** Conventions, limit cases, and where Excel's own function differs. */
  readonly notes?: readonly W[];
  /** When each kind of error comes. */
  readonly errors: Readonly<Partial<Record<ErrorKind, W>>>;
  /** Without a root #NUM! is shown, as Excel's IRR does; the default for noSolution is #N/A. */
  readonly noSolution?: "#NUM!";
  readonly source: W;
  readonly examples: readonly [Example<W>, ...Example<W>[]];
  readonly seeAlso?: readonly string[];
}

/** Everything known about one worksheet function: metadata, help, search, validation and tests are read from here. */
export interface FunctionDefinition extends Documented {
  /** Reads and checks the arguments, then computes; hosts call `invoke`, which guards the result. */
  readonly call: (raw: readonly unknown[], context: Context) => Result;
  /** The same call with what each of its cells shows of a project; nothing where it is about none. */
  readonly shows: (raw: readonly unknown[], context: Context) => Promise<Shown | undefined>;
}

/** What a function computes: a result, also one that says what it shows, at once or later. */
type Computed = Result | Shown | Promise<Value | Shown>;

const plain = (computed: Value | Shown): Value => (computed instanceof Shown ? computed.value : computed);

/** Checks that `compute` takes what `args` describe, and joins both. */
export function defineFunction<const A extends Arguments>(
  definition: Documented<A, string> & {
    readonly compute: (args: Read<A>, context: Context) => Computed;
    /** Puts what a call of a former order of arguments gives where it now stands. */
    readonly arrange?: (given: readonly unknown[]) => readonly unknown[];
  },
): FunctionDefinition {
  const { compute, arrange, ...written } = definition;
  // what an author writes in a definition is the English that people read of it
  const documented = written as Documented<A>;
  const entries = Object.entries(documented.args);
  const labels: Readonly<Partial<Record<string, string>>> = documented.labels ?? {};
  const computed = (given: readonly unknown[], context: Context): Computed => {
    const raw = arrange?.(given) ?? given;
    const passed = passedError(entries, raw) ?? tooMany(documented.id, entries, raw);
    if (passed) return passed;
    const values: Record<string, unknown> = {};
    for (const [index, [name, argument]] of entries.entries()) {
      const mine = argument.shape === "repeating" ? raw.slice(index) : raw[index];
      values[name] = argument.read(mine, labels[name] ?? name.replaceAll("_", " "));
    }
    // each value was read by the argument of its name, which is what Read<A> says
    return compute(values as Read<A>, context);
  };
  return {
    ...documented,
    call: (given, context) => {
      const result = computed(given, context);
      return result instanceof Promise ? result.then(plain) : plain(result);
    },
    shows: async (given, context) => {
      const result = await computed(given, context);
      return result instanceof Shown ? result : undefined;
    },
  };
}

/** The first error among the cells of arguments that pass errors on. */
function passedError(
  entries: readonly (readonly [string, Argument])[],
  raw: readonly unknown[],
): ErrorValue | undefined {
  for (const [index, [, { passesErrors }]] of entries.entries()) {
    const given = raw[index];
    if (!passesErrors || typeof given !== "object" || given === null) continue;
    for (const row of asMatrix(given)) for (const cell of row) if (isErrorValue(cell)) return cell;
  }
  return undefined;
}

function tooMany(id: string, entries: readonly (readonly [string, Argument])[], raw: readonly unknown[]): undefined {
  const open = entries.some(([, { shape }]) => shape === "repeating");
  if (!open && raw.slice(entries.length).some((cell) => cell !== null && cell !== undefined)) {
    throw new IronError("argument", "arguments.tooMany", { function: id, most: entries.length, given: raw.length });
  }
  return undefined;
}
