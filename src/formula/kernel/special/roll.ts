import type { Step } from "../../program/schedule";
import { constant, load, local, type Node, operation, period, rowAt, type Statement, select } from "../ir";
import { carryOf } from "../loop";
import type { Constants } from "./constants";
import { entryAt, type Live } from "./live";
import type { Unrolled } from "./unroll";
import { isConstant, partsOf, type Reduction, type Term, type Value } from "./values";

/** What is computed in a period: a cell of a row, or what a period adds to a reduction. */
type Item =
  | { readonly kind: "row"; readonly row: string; readonly value: Value }
  | { readonly kind: "term"; readonly reduction: Reduction; readonly term: Term };

/** Periods one after the other that compute the same with other constants, the first one computed first. */
interface Run {
  readonly periods: number[];
  readonly items: (readonly Item[])[];
}

/**
 * A step whose periods were told one by one as loops again: periods that follow each other and say the same become one, their
 * constants a table.
 */
export class Rolled {
  constructor(
    private readonly unrolled: Unrolled,
    private readonly live: Live,
    private readonly constants: Constants,
    private readonly step: number,
    private readonly direction: "forward" | "backward",
    private readonly lines: Step["lines"],
  ) {}

  /** The loops, and before them what they start with. */
  statements(): Statement[] {
    const runs = this.runs();
    const rows = new Set(
      runs.flatMap(({ items: [first = []] }) => first.flatMap((item) => (item.kind === "row" ? item.row : []))),
    );
    return [
      ...[...rows]
        .filter((row) => this.live.carried.has(row))
        .map((row): Statement => ({ kind: "carry", name: carryOf(row), value: constant(0) })),
      ...runs.map((run) =>
        new Loop(this.unrolled, this.live, this.constants, this.step, run).statement(this.direction),
      ),
    ];
  }

  private runs(): Run[] {
    const { periods } = this.unrolled;
    const runs: Run[] = [];
    for (let k = 0; k < periods; k++) {
      const t = this.direction === "forward" ? k : periods - 1 - k;
      const items = this.itemsOf(t);
      if (items.length === 0) continue;
      const last = runs.at(-1);
      const [before, itemsBefore] = [last?.periods.at(-1), last?.items.at(-1)];
      const follows = before !== undefined && Math.abs(before - t) === 1;
      if (last && follows && itemsBefore && new Likeness(this.live, t - before).of(itemsBefore, items)) {
        last.periods.push(t);
        last.items.push(items);
      } else runs.push({ periods: [t], items: [items] });
    }
    return runs;
  }

  private itemsOf(t: number): Item[] {
    const powers = [...this.unrolled.powers.rows].flatMap(([id, step]) => (step === this.step ? id : []));
    const rows = [...powers, ...this.lines.map(({ id }) => id)].flatMap((row): Item[] => {
      const value = this.live.computed(row, t);
      return value ? [{ kind: "row", row, value }] : [];
    });
    const terms = this.live.reductionsIn(this.step).flatMap((reduction): Item[] => {
      const term = reduction.terms.get(t);
      return term ? [{ kind: "term", reduction, term }] : [];
    });
    return [...rows, ...terms];
  }
}

/** Whether a period computes what another does, `distance` periods before it. */
class Likeness {
  private readonly pairs = new Map<Value, Value>();

  constructor(
    private readonly live: Live,
    private readonly distance: number,
  ) {}

  of(before: readonly Item[], now: readonly Item[]): boolean {
    return before.length === now.length && before.every((item, k) => this.items(item, now[k]));
  }

  private items(a: Item, b: Item | undefined): boolean {
    if (a.kind === "row") return b?.kind === "row" && a.row === b.row && this.values(a.value, b.value);
    if (b?.kind !== "term" || a.reduction !== b.reduction || !this.values(a.term.value, b.term.value)) return false;
    const [flag, other] = [a.term.flag, b.term.flag];
    return flag === undefined || other === undefined ? flag === other : this.values(flag, other);
  }

  private values(a: Value, b: Value): boolean {
    if (isConstant(a) || isConstant(b)) return a.kind === b.kind;
    if (this.live.isNamed(a) || this.live.isNamed(b)) return a === b;
    const pair = this.pairs.get(a);
    if (pair !== undefined) return pair === b;
    const alike = this.parts(a, b);
    if (alike) this.pairs.set(a, b);
    return alike;
  }

  private parts(a: Value, b: Value): boolean {
    if (a.kind === "cell") return b.kind === "cell" && a.row === b.row && a.period + this.distance === b.period;
    if (a.kind === "entry") return b.kind === "entry" && a.table === b.table && a.place + this.distance === b.place;
    if (a.kind === "call") {
      const same = b.kind === "call" && a.fn === b.fn && a.args.length === b.args.length;
      return same && a.args.every((arg, k) => this.values(arg, b.args[k] ?? arg));
    }
    if (a.kind === "lookup")
      return (
        b.kind === "lookup" && a.of.id === b.of.id && this.values(a.place, b.place) && this.values(a.outside, b.outside)
      );
    return a === b;
  }
}

/** One run as a loop. */
class Loop {
  /** Numbers that are computed or loaded in the period and read more than once there. */
  private readonly parts = new Map<Value, string>();
  private readonly shared: ReadonlySet<Value>;
  private readonly body: Statement[] = [];
  /** Rows that the loop has computed so far in its period. */
  private readonly done = new Set<string>();
  private readonly first: number;

  constructor(
    private readonly unrolled: Unrolled,
    private readonly live: Live,
    private readonly constants: Constants,
    private readonly step: number,
    private readonly run: Run,
  ) {
    this.shared = sharedIn(run.items[0] ?? [], live);
    this.first = run.periods[0] ?? 0;
  }

  statement(direction: "forward" | "backward"): Statement {
    const { periods, items } = this.run;
    for (const [k, item] of (items[0] ?? []).entries())
      this.item(
        item,
        items.flatMap((all) => all[k] ?? []),
      );
    for (const row of this.done)
      if (this.live.carried.has(row)) this.body.push({ kind: "set", name: carryOf(row), value: local(row) });
    const last = periods.at(-1) ?? this.first;
    const [from, to] = direction === "forward" ? [this.first, last] : [last, this.first];
    return { kind: "loop", direction, from, to, body: this.body };
  }

  private item(item: Item, all: readonly Item[]): void {
    if (item.kind === "row") {
      const value = this.number(all.flatMap((each) => (each.kind === "row" ? each.value : [])));
      this.body.push({ kind: "let", name: item.row, value, store: rowAt(item.row, this.at(this.first)) });
      this.done.add(item.row);
      return;
    }
    const { fn, id } = item.reduction;
    const name = reductionOf(id);
    const value = this.number(all.flatMap((each) => (each.kind === "term" ? each.term.value : [])));
    const flags = all.flatMap((each) => (each.kind === "term" ? (each.term.flag ?? []) : []));
    const next = operation(fn, local(name), value);
    this.body.push({
      kind: "set",
      name,
      value: flags.length === 0 ? next : select(this.number(flags), next, local(name)),
    });
  }

  /** A number that stands at the same place of every period of the run. */
  private number(all: readonly Value[]): Node {
    const [value] = all;
    if (!value) throw new RangeError("a run has no periods");
    const known = this.parts.get(value);
    if (known !== undefined) return local(known);
    const node = this.made(value, all);
    if (!this.shared.has(value)) return node;
    const name = `part${this.parts.size + 1}`;
    this.parts.set(value, name);
    this.body.push({ kind: "let", name, value: node });
    return local(name);
  }

  private made(value: Value, all: readonly Value[]): Node {
    if (isConstant(value)) return this.constant(all);
    if (this.live.isNamed(value)) return local(this.live.nameOf(value));
    switch (value.kind) {
      case "cell":
        return this.cell(value.row, value.period);
      case "call": {
        return called(
          value.fn,
          value.args.map((arg, k) => this.number(parts(arg, all, k))),
        );
      }
      case "lookup": {
        const [place, outside] = partsOf(value).map((part, k) => this.number(parts(part, all, k)));
        if (!place || !outside) throw new RangeError("a lookup has a place and what is outside");
        return { kind: "lookup", of: value.of, place, outside };
      }
      case "entry":
        return entryAt(value.table, this.run.periods.length === 1 ? constant(value.place) : this.at(value.place));
      default:
        return this.live.leaf(value);
    }
  }

  private constant(all: readonly Value[]): Node {
    const numbers = all.map((each) => (isConstant(each) ? each.value : Number.NaN));
    const [first = Number.NaN] = numbers;
    if (numbers.every((number) => Object.is(number, first))) return constant(first);
    return load({ kind: "constant", id: this.constants.of(this.run.periods, numbers), period });
  }

  private cell(row: string, at: number): Node {
    const sameStep = this.unrolled.stepOf(row) === this.step;
    if (sameStep && at === this.first && this.done.has(row)) return local(row);
    if (sameStep && this.live.isJustBefore(at, this.first, this.step) && this.live.carried.has(row))
      return local(carryOf(row));
    return load(rowAt(row, this.at(at)));
  }

  /** A period as the loop says it: how far it is from its own. */
  private at(at: number): Node {
    if (this.run.periods.length === 1) return constant(at);
    const distance = at - this.first;
    if (distance === 0) return period;
    return operation(distance > 0 ? "+" : "-", period, constant(Math.abs(distance)));
  }
}

/** Part k of numbers that are alike; `first` is that of the first of them. */
function parts(first: Value, all: readonly Value[], k: number): readonly Value[] {
  const found: Value[] = [];
  for (const each of all) found.push((each.kind === "call" ? each.args[k] : partsOf(each)[k]) ?? first);
  return found;
}

export const reductionOf = (id: number): string => `taken${id}`;

/** IF is a choice, anything else an operation. */
export function called(fn: string, args: readonly Node[]): Node {
  const [when, yes, no] = args;
  return fn === "IF" && when && yes && no ? select(when, yes, no) : operation(fn, ...args);
}

/** What is read more than once among some items, and is no name or constant anyway. */
function sharedIn(items: readonly Item[], live: Live): ReadonlySet<Value> {
  const once = new Set<Value>();
  const shared = new Set<Value>();
  const own = new Set<string>();
  const see = (value: Value): void => {
    if (isConstant(value) || live.isNamed(value)) return;
    if (value.kind === "cell" && own.has(value.row)) return;
    if (once.has(value)) {
      shared.add(value);
      return;
    }
    once.add(value);
    if (value.kind === "call") value.args.forEach(see);
    if (value.kind === "lookup") {
      see(value.place);
      see(value.outside);
    }
  };
  for (const item of items) {
    if (item.kind === "row") {
      see(item.value);
      own.add(item.row);
    } else {
      if (item.term.flag) see(item.term.flag);
      see(item.term.value);
    }
  }
  return shared;
}
