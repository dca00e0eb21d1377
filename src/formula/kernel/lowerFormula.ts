import { argument, type Call, type Expression, targetOf } from "../language/expression";
import { has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { print } from "../language/parse";
import { itemOf, type Program } from "../program/program";
import { periodsBack } from "../program/reach";
import { constant, load, local, type Node, operation, period, periods, rowAt, select } from "./ir";
import { carryOf, type Loop } from "./loop";
import { runningPower } from "./power";

/** Lowers the formulas of one routine, in a loop over the periods or outside of any. */
export class FormulaLowering {
  constructor(
    readonly program: Program,
    readonly loop: Loop | undefined = undefined,
  ) {}

  number(e: Expression): Node {
    if (e.kind === "number") return constant(e.value);
    if (e.kind === "name") return e.id === "t" ? period : e.id === "periods" ? periods : local(e.id);
    if (this.loop && this.isFixed(e)) return this.loop.fix(print(e), () => this.outside.number(e));
    if (has(reducers, e.fn)) return reduce(e);
    if (has(shifts, e.fn)) return this.shift(e);
    if (e.fn === LOOKUP) return this.lookup(e);
    if (e.fn === "IF") return select(this.arg(e, 0), this.arg(e, 1), this.arg(e, 2));
    if (!has(operations, e.fn)) throw new RangeError(`there is no function '${e.fn}'`);
    return (e.fn === "^" && runningPower(e, this)) || operation(e.fn, ...e.args.map((arg) => this.number(arg)));
  }

  /** The same formulas in front of the loop. */
  get outside(): FormulaLowering {
    return new FormulaLowering(this.program);
  }

  /** Whether an expression is the same in every period: numbers, one-number lines, and totals of finished rows. */
  isFixed(e: Expression): boolean {
    if (e.kind === "number") return true;
    if (e.kind === "name") return e.id !== "t" && this.program.items.get(e.id)?.shape !== "series";
    if (has(reducers, e.fn)) return true;
    return (has(operations, e.fn) || e.fn === LOOKUP) && e.args.every((arg) => this.isFixed(arg));
  }

  private arg(e: Call, k: number): Node {
    return this.number(argument(e, k));
  }

  private shift(e: Call): Node {
    const id = targetOf(e);
    const edge = this.arg(e, 1);
    const lag = argument(e, 2);
    if (this.loop?.ids.has(id) && lag.kind === "number" && lag.value === 1) {
      this.loop.carried.set(id, edge);
      return local(carryOf(id));
    }
    if (shifts[e.fn] === -1) return before(id, this.number(lag), edge);
    const next = operation("+", period, constant(1));
    return select(operation("<", next, periods), load(rowAt(id, next)), edge);
  }

  private lookup(e: Call): Node {
    const { item } = itemOf(this.program, targetOf(e));
    const outside = this.arg(e, 2);
    const back = item.kind === "table" ? undefined : periodsBack(argument(e, 1));
    if (back !== undefined) return before(item.id, constant(back), outside);
    const of =
      item.kind === "table"
        ? ({ kind: "table", id: item.id, first: item.first } as const)
        : ({ kind: "row", id: item.id } as const);
    return { kind: "lookup", of, place: this.arg(e, 1), outside };
  }
}

function before(row: string, lag: Node, otherwise: Node): Node {
  return select(operation(">=", period, lag), load(rowAt(row, operation("-", period, lag))), otherwise);
}

function reduce(e: Call): Node {
  const flags = e.args[1];
  return { kind: "reduce", fn: e.fn, row: targetOf(e), flags: flags?.kind === "name" ? flags.id : undefined };
}
