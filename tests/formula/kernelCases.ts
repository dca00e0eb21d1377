import type { Tree } from "../../src/formula/kernel/ir";
import type { Functions } from "../../src/formula/kernel/kernel";
import { lower } from "../../src/formula/kernel/lower";
import { KernelRun } from "../../src/formula/kernel/run";
import { specialise } from "../../src/formula/kernel/special/specialise";
import { FormulaError } from "../../src/formula/language/expression";
import { type Item, profile } from "../../src/formula/language/model";
import { type Binding, everythingVaries } from "../../src/formula/program/binding";
import { entriesOf, type Inputs } from "../../src/formula/program/inputs";
import type { Program } from "../../src/formula/program/program";
import { resolve } from "../../src/formula/program/resolve";
import { type Slice, slice, whole } from "../../src/formula/program/slice";
import { interpret, type Values } from "../../src/formula/readers/interpret";
import { modelOf } from "./build";
import { type Draw, ENTRIES, PERIODS, SETS } from "./randomModel";

/** A tree, what it is set up with, what its trial is given anew, and what the reference interpreter makes of that in the whole model. */
export interface KernelCase {
  readonly what: string;
  readonly tree: Tree;
  readonly kept: Iterable<string>;
  readonly before: Inputs;
  readonly given: ReadonlyMap<string, readonly number[]>;
  readonly wanted: Values;
  /** Whether the tree promises nothing where the interpreter finds no finite number. */
  readonly finite?: true;
}

/** The run of a case by functions that some reader makes of its tree. */
export function runOf({ tree, before, given }: KernelCase, functions: Functions): KernelRun {
  const run = new KernelRun({ ...functions, layout: tree.layout, stamp: "" }, before);
  for (const [id, values] of given) run.give(id, ...values);
  run.trial();
  return run;
}

/** Holds every value that a run keeps to the reference; gives back how many. */
export function compare({ what, kept, wanted, finite }: KernelCase, run: KernelRun): number {
  let compared = 0;
  for (const id of kept) {
    const row = wanted.get(id) ?? new Float64Array();
    const found = run.values(id);
    if (found.length !== row.length) throw new Error(`${what}, ${id}: ${found.length} values for ${row.length}`);
    row.forEach((x, t) => {
      if (finite && !Number.isFinite(x)) return;
      agree(found[t] ?? Number.NaN, x, `${what}, ${id} in period ${t}`);
      compared++;
    });
  }
  return compared;
}

/** Equal to 1e-9 of the value, or both NaN, or the same infinity. */
export function agree(found: number, wanted: number, what: string): void {
  if (Object.is(found, wanted) || (Number.isNaN(found) && Number.isNaN(wanted))) return;
  const near = Number.isFinite(found) && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  if (!near) throw new Error(`${what}: kernel ${found}, interpreter ${wanted}`);
}

/** What a trial may be given anew. */
const GIVEN = new Map<string, readonly number[]>([
  ["given.x", [-0.4519]],
  ["given.y", [0.9173]],
  ["given.shape", [0.77, -0.3]],
  ["given.curve", [0.4, 1.1, -2.3, 0.9, 0.15]],
]);
const ROW = Array.from({ length: PERIODS }, (_, t) => 0.7137 + 0.3119 * Math.sin(1.7 * t));

/**
 * One random model as trees of all kinds: whole, sliced, with some inputs fixed, and with an input given as a row.
 * Errors: a FormulaError where the language refuses the model, such as for a loop.
 */
export function casesOf(items: readonly Item[], draw: Draw): KernelCase[] {
  const program = resolve(modelOf(items, PERIODS));
  const lines = program.asWritten.filter((id) => id.startsWith("line."));
  const outputs = Array.from({ length: 1 + draw.whole(3) }, () => draw.pick(lines));
  const part = slice(program, outputs);
  const some = new Map([...GIVEN].filter(() => draw.chance(0.5)));
  const wholes = SETS.map((set) =>
    caseOf("whole", program, whole(program), everythingVaries(program), { ...set, ...ENTRIES }, new Map()),
  );
  const [first] = wholes;
  if (!first) return [];
  const { before } = first;
  return [
    ...wholes,
    caseOf("slice", program, part, everythingVaries(program), before, new Map()),
    caseOf("some inputs fixed", program, part, bindingOf(some), before, some),
    ...rowCase(items, program, part, before, draw.pick(["given.x", "given.y"])),
  ];
}

/**
 * A slice of a random model as trees that know what is fixed: some inputs vary, or one is given as a row. Models whose numbers are
 * finite: of others such a tree promises nothing.
 */
export function specialCases(items: readonly Item[], draw: Draw): KernelCase[] {
  const program = resolve(modelOf(items, PERIODS));
  const lines = program.asWritten.filter((id) => id.startsWith("line."));
  const part = slice(program, [draw.pick(lines), draw.pick(lines)]);
  const special = (what: string, reference: Program, binding: Binding, given: KernelCase["given"]): KernelCase => {
    const needed = new Map(
      [...given].flatMap(([id, values]) => {
        const item = part.program.items.get(id)?.item;
        // a profile that varies has an entry in every period
        const entries = item?.kind === "profile" ? Array.from({ length: PERIODS }, (_, t) => values[t] ?? 0) : values;
        return item ? [[id, entries] as const] : [];
      }),
    );
    const before = inputsAfter(reference, { ...SETS[0], ...ENTRIES }, needed);
    const wanted = interpret(reference, before);
    const tree = specialise(part, binding, (id) => wanted.get(id) ?? new Float64Array());
    return { what, tree, kept: part.kept, before, given: needed, wanted, finite: true };
  };
  const some = new Map([...GIVEN].filter(() => draw.chance(0.5)));
  const row = new Map([[draw.pick(["given.x", "given.y"]), ROW]]);
  const [id = ""] = row.keys();
  const reference = withRow(items, program, id);
  return [
    special("some inputs fixed", program, bindingOf(some), some),
    special("everything varies", program, everythingVaries(program), GIVEN),
    ...(reference ? [special("a row given", reference, new Map([[id, "row"]]), row)] : []),
  ];
}

const bindingOf = (given: KernelCase["given"]): Binding => new Map([...given.keys()].map((id) => [id, "varying"]));

function caseOf(
  what: string,
  reference: Program,
  part: Slice,
  binding: Binding,
  before: Inputs,
  given: KernelCase["given"],
): KernelCase {
  const needed = new Map([...given].filter(([id]) => part.program.items.has(id)));
  const wanted = interpret(reference, inputsAfter(reference, before, needed));
  return { what, tree: lower(part, binding), kept: part.kept, before, given: needed, wanted };
}

/** What a trial sees: the inputs before it, with those that it is given in their place. */
function inputsAfter({ items }: Program, before: Inputs, given: KernelCase["given"]): Inputs {
  const after = { ...before };
  for (const [id, values] of given) {
    const item = items.get(id)?.item;
    if (item?.kind !== "table" && item?.kind !== "profile") after[id] = values[0] ?? Number.NaN;
    else {
      const { first, last = first } = entriesOf(item);
      for (let n = first; n <= last; n++) delete after[`${id}.${n}`];
      for (const [k, value] of values.entries()) after[`${id}.${first + k}`] = value;
    }
  }
  return after;
}

function rowCase(items: readonly Item[], program: Program, part: Slice, before: Inputs, id: string): KernelCase[] {
  const reference = withRow(items, program, id);
  const binding: Binding = new Map([[id, "row"]]);
  return reference ? [caseOf("a row given", reference, part, binding, before, new Map([[id, ROW]]))] : [];
}

/** An input given as a row is a profile: where the language refuses the one, a binding refuses the other, and there is no model. */
function withRow(items: readonly Item[], program: Program, id: string): Program | undefined {
  const asProfile = items.map((item) => (item.id === id ? profile(id, "1", id, { last: PERIODS }) : item));
  try {
    return resolve(modelOf(asProfile, PERIODS));
  } catch (error) {
    const binding: Binding = new Map([[id, "row"]]);
    if (refusal(() => lower(whole(program), binding)) !== refusal(error)) throw error;
    return undefined;
  }
}

/** The id of a refusal, given or met. */
function refusal(error: unknown): string | undefined {
  if (error instanceof FormulaError) return error.id;
  if (typeof error !== "function") return undefined;
  try {
    error();
  } catch (met) {
    return refusal(met);
  }
  return undefined;
}
