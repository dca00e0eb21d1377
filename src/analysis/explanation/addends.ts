import { type Expression, targetOf } from "../../formula/language/expression";
import { has, LOOKUP, reducers, shifts } from "../../formula/language/operations";
import { print } from "../../formula/language/parse";
import { itemOf } from "../../formula/program/program";
import { verbatim, type Words } from "../../messages/words";
import type { Pieces } from "../../quantities/pieces";
import type { Addend, Address, Reach } from "./explained";
import type { OpenedRun } from "./openedRun";
import { type Depth, reaches, type Term, termsOf, type Weighted, weighed } from "./terms";

/** An addend with the line that it is in the end, where lines only stand for others. */
export interface OpenAddend extends Addend {
  readonly addends: readonly OpenAddend[];
  readonly stands: Weighted | undefined;
}

/**
 * What adds up to a line in the periods that count: the terms of its formula, and below each those of its own. Factors are
 * looked through until the first sum: what multiplies that multiplies its terms, and a product below it is a term.
 * A term a piece.
 */
export function* addendsOf(opened: OpenedRun, of: Weighted, depth: Depth): Pieces<readonly OpenAddend[]> {
  const terms = termsOf(opened, of, depth);
  const [only, ...others] = terms;
  if (only === undefined) return [];
  if (others.length === 0) return only.kind === "line" ? yield* addendsOf(opened, only, depth) : [];
  const unit = verbatim(itemOf(opened.program, of.id).unit);
  const found: OpenAddend[] = [];
  for (const term of terms) {
    const addend = yield* addendOf(opened, of.id, term, unit);
    if (addend.value !== 0) found.push(addend);
    yield;
  }
  // a sum of one: what that is made of
  const [single, ...more] = found;
  return single !== undefined && more.length === 0 && single.addends.length > 0 ? single.addends : found;
}

function* addendOf(opened: OpenedRun, above: string, term: Term, unit: Words): Pieces<OpenAddend> {
  if (term.kind === "formula") {
    const { value, part, period, several } = term;
    const told = partTold(opened, above, part, period);
    // what was added up over years is of none of them
    const address: Address =
      several && told.address.year !== undefined ? { id: told.address.id, whole: true } : told.address;
    return { ...told, address, unit, value, addends: [], stands: undefined };
  }
  const { label, address } = opened.told(term.id, onlyPeriod(term));
  return {
    label,
    unit,
    address,
    reach: "same",
    value: weighed(opened, term),
    addends: yield* addendsOf(opened, term, "sums"),
    stands: standsFor(opened, term),
  };
}

/** The one period that counts, where there is one. */
function onlyPeriod({ weights }: Weighted): number | undefined {
  const counting = [...weights.keys()].filter((t) => weights[t] !== 0);
  return counting.length === 1 ? counting[0] : undefined;
}

/** A line that is nothing but another stands for that. */
function standsFor(opened: OpenedRun, of: Weighted): Weighted {
  const [only, ...others] = termsOf(opened, of, "sums");
  return only?.kind === "line" && others.length === 0 ? standsFor(opened, only) : of;
}

/** A part of a formula that is no line of its own: what it reads elsewhere, or its labels with signs between them. */
function partTold(
  opened: OpenedRun,
  above: string,
  part: Expression,
  period: number,
): { readonly label: Words; readonly address: Address; readonly reach: Reach } {
  if (reaches(part)) {
    const id = targetOf(part);
    return { label: opened.labelOf(id), address: { id }, reach: reachOf(part.fn) };
  }
  const signs = print(part, (of) => {
    const id = of.kind === "name" ? of.id : reaches(of) ? targetOf(of) : undefined;
    return id === undefined ? undefined : opened.program.items.get(id)?.label;
  });
  return { label: verbatim(signs.replaceAll(" * ", " × ")), address: opened.address(above, period), reach: "same" };
}

function reachOf(fn: string): Reach {
  if (has(reducers, fn)) return "whole";
  if (fn === LOOKUP) return "entry";
  return (shifts[fn] ?? 0) < 0 ? "earlier" : "later";
}
