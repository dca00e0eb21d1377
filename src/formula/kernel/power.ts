import { argument, type Call, type Expression, walk } from "../language/expression";
import { print } from "../language/parse";
import type { Program } from "../program/program";
import { climbOf } from "./climb";
import { constant, load, local, type Node, operation, rowAt, select } from "./ir";
import type { Loop, Power } from "./loop";

/** What lowers the other formulas of the routine. */
interface Formulas {
  readonly program: Program;
  readonly loop: Loop | undefined;
  /** The same in front of the loop. */
  readonly outside: Pick<Formulas, "number">;
  readonly number: (e: Expression) => Node;
  readonly isFixed: (e: Expression) => boolean;
}

/**
 * (1 + g) ^ (t - lag) in a forward loop is a running product: a power a period costs as much as ten lines. It starts
 * from the power of the first period, and only where that start can carry it: base and start positive and finite.
 */
export function runningPower(e: Call, formulas: Formulas): Node | undefined {
  const { loop, program } = formulas;
  const [base, exponent] = [argument(e, 0), argument(e, 1)];
  if (loop?.direction !== "forward" || climbOf(program, exponent) !== 1 || !formulas.isFixed(base)) return undefined;
  const first = inFirstPeriod(exponent, formulas);
  if (first === undefined) return undefined;
  const formula = `${print(base)} ^ ${JSON.stringify(first)}`;
  const power = loop.powers.get(formula) ?? start(loop.powers.size + 1, formulas.number(base), first);
  loop.powers.set(formula, power);
  const { name } = power;
  return select(local(`${name}_runs`), local(name), operation("^", local(power.base), formulas.number(exponent)));
}

function start(count: number, base: Node, first: Node): Power {
  const name = `power_${count}`;
  const ofBase = `${name}_base`;
  const carries = (x: Node): Node =>
    operation("AND", operation(">", x, constant(0)), operation("<", x, constant(Number.POSITIVE_INFINITY)));
  return {
    name,
    base: ofBase,
    start: [
      { kind: "let", name: ofBase, value: base },
      { kind: "carry", name, value: operation("^", local(ofBase), first) },
      { kind: "let", name: `${name}_runs`, value: operation("AND", carries(local(ofBase)), carries(local(name))) },
    ],
  };
}

/** The exponent in period 0, where it can be computed before the loop: from `t`, numbers, and finished rows. */
function inFirstPeriod(e: Expression, { program, loop, outside }: Formulas): Node | undefined {
  const rows = new Set<string>();
  walk(e, (x) => {
    if (x.kind === "name" && program.items.get(x.id)?.shape === "series") rows.add(x.id);
  });
  if ([...rows].some((id) => loop?.ids.has(id))) return undefined;
  const at0 = (node: Node): Node => {
    if (node.kind === "period") return constant(0);
    if (node.kind === "local" && rows.has(node.name)) return load(rowAt(node.name, constant(0)));
    return node.kind === "call" ? { ...node, args: node.args.map(at0) } : node;
  };
  return at0(outside.number(e));
}
