import { argument, type Call, type Expression, targetOf, walk } from "../../formula/language/expression";
import { has, LOOKUP, NEGATION, reducers, shifts } from "../../formula/language/operations";
import { print } from "../../formula/language/parse";
import { itemOf } from "../../formula/program/program";
import { evaluate } from "../../formula/readers/interpret";
import { isPure } from "../../formula/readers/units";
import type { OpenedRun } from "./openedRun";

/** A line, and by how much each of its periods counts; of one number there is one weight. */
export interface Weighted {
  readonly id: string;
  readonly weights: Float64Array;
}

/** What a sum adds: a line with weights, or a part of a formula that is neither a line nor a sum. */
export type Term =
  | (Weighted & { readonly kind: "line" })
  | {
      readonly kind: "formula";
      readonly part: Expression;
      readonly period: number;
      readonly several: boolean;
      readonly value: number;
    };

export const everywhere = (opened: OpenedRun, id: string): Weighted => ({
  id,
  weights: new Float64Array(opened.values(id).length).fill(1),
});

/** One period of a line, or its one number. */
export function inPeriod(opened: OpenedRun, id: string, period: number): Weighted {
  const weights = new Float64Array(opened.values(id).length);
  weights[opened.isRow(id) ? period : 0] = 1;
  return { id, weights };
}

export const weighed = (opened: OpenedRun, { id, weights }: Weighted): number => {
  const values = opened.values(id);
  // a year that does not count may have no value
  return weights.reduce((sum, weight, t) => (weight === 0 ? sum : sum + weight * (values[t] ?? Number.NaN)), 0);
};

/** How far a formula is taken apart: through factors, as discounting is; or only where it is a plain sum of the same year. */
export type Depth = "throughFactors" | "sums";

/**
 * The terms of a line's formula in the periods that count, with their signs. Of a choice that which was taken counts.
 * What multiplies a sum multiplies its terms. Where only sums are taken apart, a product is a term of its own, and a line
 * that reads other years, such as what was added to a balance, is told as a whole: it has no terms.
 */
export function termsOf(opened: OpenedRun, of: Weighted, depth: Depth): readonly Term[] {
  const known = found[depth].get(of.weights) ?? taken(opened, of, depth);
  found[depth].set(of.weights, known);
  return known;
}

/** What the weights of a line were taken apart into: it is asked again for what a line stands for. */
const found = {
  throughFactors: new WeakMap<Float64Array, readonly Term[]>(),
  sums: new WeakMap<Float64Array, readonly Term[]>(),
};

function taken(opened: OpenedRun, { id, weights }: Weighted, depth: Depth): readonly Term[] {
  const { expression } = itemOf(opened.program, id);
  if (expression === undefined) return [];
  if (depth === "sums" && readsOtherYears(expression)) return [];
  const collected = new Terms(opened, depth);
  weights.forEach((weight, t) => {
    if (weight !== 0) collected.add(expression, weight, t);
  });
  return collected.found();
}

class Terms {
  readonly #lines = new Map<string, Float64Array>();
  readonly #parts = new Map<string, { part: Expression; period: number; several: boolean; value: number }>();

  constructor(
    private readonly opened: OpenedRun,
    private readonly depth: Depth,
  ) {}

  found(): readonly Term[] {
    return [
      ...[...this.#lines].map(([id, weights]) => ({ kind: "line", id, weights }) as const),
      ...[...this.#parts.values()].map((part) => ({ kind: "formula", ...part }) as const),
    ];
  }

  add(e: Expression, by: number, t: number): void {
    if (e.kind === "name" && this.opened.program.items.has(e.id)) this.#line(e.id, by, t);
    else if (e.kind === "call") this.#call(e, by, t);
    else this.#part(e, by, t);
  }

  #call(e: Call, by: number, t: number): void {
    const add = (k: number, weight: number) => this.add(argument(e, k), weight, t);
    switch (e.fn) {
      case "+":
        add(0, by);
        add(1, by);
        return;
      case "-":
        add(0, by);
        add(1, -by);
        return;
      case NEGATION:
        add(0, -by);
        return;
      case "IF":
        add(this.#value(argument(e, 0), t) === 0 ? 2 : 1, by);
        return;
      case "ROUND": {
        // the terms bear what is rounded in proportion, so that they still add up
        const exact = this.#value(argument(e, 0), t);
        add(0, exact === 0 ? by : (by * this.#value(e, t)) / exact);
        return;
      }
      case "TOTAL": {
        const row = this.#weights(targetOf(e));
        row.forEach((_, k) => {
          row[k] = (row[k] ?? 0) + by;
        });
        return;
      }
      case "*":
      case "/": {
        const carrier = this.#carrier(e);
        if (carrier === undefined) break;
        const other = this.#value(argument(e, 1 - carrier), t);
        add(carrier, e.fn === "*" ? by * other : by / other);
        return;
      }
    }
    this.#part(e, by, t);
  }

  /** The side of a product that is taken apart: a sum that is multiplied, or an amount that a pure number multiplies; of a quotient what is divided. */
  #carrier(e: Call): 0 | 1 | undefined {
    const [left, right] = [argument(e, 0), argument(e, 1)];
    if (right.kind === "number") return 0;
    if (e.fn === "*" && left.kind === "number") return 1;
    if (this.depth === "sums") return undefined;
    if (e.fn === "/") return 0;
    const pure = this.#isPure(left);
    if (pure !== this.#isPure(right)) return pure ? 1 : 0;
    if (holdsSum(left) === holdsSum(right)) return undefined;
    return holdsSum(left) ? 0 : 1;
  }

  #isPure(e: Expression): boolean {
    const known = purity.get(e) ?? isPure(e, this.opened.program);
    purity.set(e, known);
    return known;
  }

  #line(id: string, by: number, t: number): void {
    const weights = this.#weights(id);
    const at = this.opened.isRow(id) ? t : 0;
    weights[at] = (weights[at] ?? 0) + by;
  }

  #weights(id: string): Float64Array {
    const found = this.#lines.get(id) ?? new Float64Array(this.opened.values(id).length);
    this.#lines.set(id, found);
    return found;
  }

  #part(part: Expression, by: number, t: number): void {
    const value = by * this.#value(part, t);
    if (part.kind === "number" && value === 0) return;
    const key = print(part);
    const known = this.#parts.get(key);
    this.#parts.set(key, {
      ...{ part, period: known?.period ?? t, several: known !== undefined },
      value: (known?.value ?? 0) + value,
    });
  }

  #value = (e: Expression, t: number): number => evaluate(e, this.opened.place(t));
}

/** Asked of every part in every year; a formula does not change. */
const purity = new WeakMap<Expression, boolean>();

/** Whether a formula is a sum, or a product of one. */
function holdsSum(e: Expression): boolean {
  if (e.kind !== "call") return false;
  if (e.fn === "+" || e.fn === "-") return true;
  return (e.fn === "*" || e.fn === "/" || e.fn === NEGATION) && e.args.some(holdsSum);
}

/** Whether a part of a formula reads other years, entries of a table or a whole row. */
export const reaches = (e: Expression): e is Call =>
  e.kind === "call" && (has(shifts, e.fn) || has(reducers, e.fn) || e.fn === LOOKUP);

function readsOtherYears(e: Expression): boolean {
  let found = false;
  walk(e, (part) => {
    found ||= part.kind === "call" && has(shifts, part.fn);
  });
  return found;
}
