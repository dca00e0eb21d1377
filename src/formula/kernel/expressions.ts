import { argument, type Call, type Expression, targetOf, walk } from "../language/expression";
import { has, LOOKUP, NEGATION, type Operation, operations, reducers, shifts } from "../language/operations";
import { itemOf, type Program } from "../program/program";
import { periodsBack } from "../program/reach";
import type { Step } from "../program/schedule";
import { climbOf } from "./climb";
import type { Dialect } from "./dialect";
import { type Layout, placeOf } from "./layout";

/** An id as a name of the generated code. An id has exactly one dot, so names with none or two `$` are free for the writer. */
export const nameOf = (id: string): string => id.replace(".", "$");

/** How strongly the whole of a condition and of a choice bind in the generated code. */
const LOOSEST = 0;
const ATOM = 9;

/** The loop being written: its lines, and what is bound in front of it. */
export interface Loop {
  readonly step: Step;
  readonly ids: ReadonlySet<string>;
  readonly powers: Map<string, Power>;
  /** Names of what is the same in every period, by its text. */
  readonly fixed: Map<string, string>;
}

/** A running product: its name, what multiplies it, and the exponent of its first period. */
export interface Power {
  readonly name: string;
  readonly base: string;
  readonly first: string;
}

/** Writes the text of formulas, inside a loop over the periods or before it. */
export class ExpressionWriter {
  /** The loop being written, if any. */
  loop: Loop | undefined;
  private powers = 0;
  private fixed = 0;

  constructor(
    private readonly program: Program,
    private readonly layout: Layout,
    private readonly dialect: Dialect,
  ) {}

  /** `outer` is how strongly the surroundings bind: weaker text goes into brackets. */
  value(e: Expression, outer = LOOSEST): string {
    if (e.kind === "number") return this.dialect.literal(e.value);
    if (e.kind === "name") {
      if (e.id === "t") return this.dialect.number("t");
      return e.id === "periods" ? this.dialect.number("n") : nameOf(e.id);
    }
    if (this.loop && this.isFixed(e)) return this.beforeLoop(e, this.loop);
    if (has(reducers, e.fn)) return this.reduce(e);
    if (has(shifts, e.fn)) return bracket(this.shift(e), LOOSEST, outer);
    if (e.fn === LOOKUP) return bracket(this.lookup(e), LOOSEST, outer);
    const operation = operations[e.fn];
    if (!operation) throw new RangeError(`there is no function '${e.fn}'`);
    if (operation.units === "compare" || operation.units === "logic")
      return bracket(`${this.condition(e)} ? ${this.dialect.literal(1)} : ${this.dialect.literal(0)}`, LOOSEST, outer);
    const write = this.dialect.code(operation);
    if (e.fn === "IF") {
      const [yes, no] = [this.value(argument(e, 1), 1), this.value(argument(e, 2), 1)];
      return bracket(write(this.condition(argument(e, 0), 1), yes, no), LOOSEST, outer);
    }
    if (e.fn === "^") {
      const power = this.runningPower(e, write);
      if (power !== undefined) return power;
    }
    const { binds } = operation;
    if (binds === undefined || e.fn === "^") return write(...e.args.map((arg) => this.value(arg)));
    const args = e.args.map((arg, k) => this.value(arg, e.fn === NEGATION ? ATOM : binds + (k > 0 ? 1 : 0)));
    return bracket(write(...args), binds, outer);
  }

  /** Text that is true or false rather than 1 or 0. */
  private condition(e: Expression, outer = LOOSEST): string {
    const operation = e.kind === "call" ? operations[e.fn] : undefined;
    if (e.kind === "call" && operation?.units === "compare") {
      const [a, b] = [this.value(argument(e, 0), 2), this.value(argument(e, 1), 2)];
      return bracket(this.dialect.code(operation)(a, b), LOOSEST, outer);
    }
    if (e.kind === "call" && operation?.units === "logic") {
      const args = e.args.map((arg) => this.condition(arg, ATOM));
      return bracket(this.dialect.code(operation)(...args), LOOSEST, outer);
    }
    return bracket(`${this.value(e, 2)} ${this.dialect.notEqual} ${this.dialect.literal(0)}`, LOOSEST, outer);
  }

  private reduce(e: Call): string {
    const place = (id: string): number => placeOf(this.layout.rows, id);
    const flags = e.args[1];
    const { code = "", flagged } = reducers[e.fn] ?? {};
    const last = flagged ? `, ${flags?.kind === "name" ? place(flags.id) : -1}` : "";
    return `${code}(a, n, ${place(targetOf(e))}${last})`;
  }

  private shift(e: Call): string {
    const id = targetOf(e);
    const k = placeOf(this.layout.rows, id);
    if (this.loop && isCarried(e, this.loop.ids)) return carryOf(id);
    const edge = this.value(argument(e, 1), 1);
    if ((shifts[e.fn] ?? 0) > 0) return `t + 1 < n ? a[b + R + ${k}] : ${edge}`;
    const lag = argument(e, 2);
    if (lag.kind === "number") return this.periodBack(lag.value, k, edge);
    const name = this.value(lag);
    return `t >= ${name} ? a[b - ${this.dialect.index(name)} * R + ${k}] : ${edge}`;
  }

  private periodBack(lag: number, row: number, otherwise: string): string {
    return `t >= ${lag} ? a[b - ${lag} * R + ${row}] : ${otherwise}`;
  }

  private lookup(e: Call): string {
    const { item } = itemOf(this.program, targetOf(e));
    const [place, outside] = [argument(e, 1), argument(e, 2)];
    if (item.kind === "table")
      return `entry(T[${placeOf(this.layout.tables, item.id)}], ${item.first}, ${this.value(place)}, ${this.value(outside)})`;
    const k = placeOf(this.layout.rows, item.id);
    const back = periodsBack(place);
    if (back !== undefined) return this.periodBack(back, k, this.value(outside, 1));
    return `at(a, n, ${k}, ${this.value(place)}, ${this.value(outside)})`;
  }

  /**
   * (1 + g) ^ (t - lag) in a forward loop is a running product: a power a period costs as much as ten lines. It starts
   * from the power of the first period, and only where that start can carry it: base and start positive and finite.
   */
  private runningPower(e: Call, write: Operation["javascript"]): string | undefined {
    const [base, exponent] = [argument(e, 0), argument(e, 1)];
    if (this.loop?.step.direction !== "forward" || climbOf(this.program, exponent) !== 1 || !this.isFixed(base)) return;
    const first = this.inFirstPeriod(exponent);
    if (first === undefined) return;
    const [base_, exponent_] = [this.value(base), this.value(exponent)];
    const key = `${base_} ^ ${first}`;
    const power = this.loop.powers.get(key)?.name ?? `power_${++this.powers}`;
    this.loop.powers.set(key, { name: power, base: base_, first });
    return `(${power}_runs ? ${power} : ${write(`${power}_base`, exponent_)})`;
  }

  /** Whether an expression is the same in every period: numbers, one-number lines, and totals of finished rows. */
  private isFixed(e: Expression): boolean {
    if (e.kind === "number") return true;
    if (e.kind === "name") return e.id !== "t" && this.program.items.get(e.id)?.shape !== "series";
    if (has(reducers, e.fn)) return true;
    return (has(operations, e.fn) || e.fn === LOOKUP) && e.args.every((arg) => this.isFixed(arg));
  }

  /** What is the same in every period is computed once, in front of the loop: JavaScript engines do not move it. */
  private beforeLoop(e: Expression, loop: Loop): string {
    this.loop = undefined;
    const text = this.value(e);
    this.loop = loop;
    const name = loop.fixed.get(text) ?? `fixed_${++this.fixed}`;
    loop.fixed.set(text, name);
    return name;
  }

  /** The exponent in period 0, where it can be written before the loop: from `t`, numbers, and rows of the calendar. */
  private inFirstPeriod(e: Expression): string | undefined {
    const rows: string[] = [];
    walk(e, (x) => {
      if (x.kind === "name" && this.program.items.get(x.id)?.shape === "series") rows.push(x.id);
    });
    const ready = rows.every((id) => itemOf(this.program, id).calendar && !this.loop?.ids.has(id));
    if (!ready) return undefined;
    const at0 = (x: Expression): Expression => {
      if (x.kind === "name" && x.id === "t") return { kind: "number", value: 0, at: x.at };
      return x.kind === "call" ? { ...x, args: x.args.map(at0) } : x;
    };
    const outside = this.loop;
    this.loop = undefined;
    const text = this.value(at0(e));
    this.loop = outside;
    return rows.reduce((t, id) => t.replaceAll(nameOf(id), `a[${placeOf(this.layout.rows, id)}]`), text);
  }
}

/** Whether a shift reads the value just computed, one period back (or ahead, backward), which travels in a variable. */
export function isCarried(e: Call, ids: ReadonlySet<string>): boolean {
  if (!has(shifts, e.fn) || !ids.has(targetOf(e))) return false;
  const lag = argument(e, 2);
  return lag.kind === "number" && lag.value === 1;
}

export const carryOf = (id: string): string => `last$${nameOf(id)}`;
const bracket = (text: string, binds: number, outer: number): string => (binds < outer ? `(${text})` : text);
