import { isAmount } from "../../quantities/units";
import { argument, type Call, type Expression, type Fail, FormulaError, targetOf, walk } from "../language/expression";
import type { Amount } from "../language/model";
import { BUILT_IN, has, LOOKUP, NEGATION, reducers, shifts } from "../language/operations";
import type { Resolved } from "./program";

type Items = ReadonlyMap<string, Resolved>;

/** What an expression is: an amount of either kind, a bare number that multiplies one, or nothing that can be told. */
type Nature = Amount | "factor" | "open";

/**
 * Holds every row to what it says of its amounts, as units are held: a row of amounts says flow or balance, nothing else
 * does. What adds to its own past, and a sum or a multiple of balances, is a balance; a sum or a multiple of flows is a
 * flow. The rest the author decides. A balance has no total.
 * Errors: a FormulaError that names the line.
 */
export function checkAmounts(line: Resolved, items: Items): void {
  const { item, expression } = line;
  if (item.kind !== "line" && item.kind !== "profile") return;
  const formula = item.kind === "line" ? item.formula : item.id;
  const fail: Fail = (id, at, ...values) => {
    throw new FormulaError(id, line.id, formula, at, ...values);
  };
  if (isRowOfAmounts(line) !== (item.amount !== undefined)) {
    if (item.amount !== undefined) fail("formula.amountNone", 0);
    fail("formula.amountUnsaid", 0, { unit: line.unit });
  }
  if (!expression) return;
  if (item.amount === "flow" && addsToItsPast(line.id, expression)) fail("formula.amountOfPast", 0);
  const derived = item.amount === undefined ? "open" : natureOf(expression, items);
  if (derived === "balance" && item.amount === "flow") fail("formula.amountOfBalances", 0);
  if (derived === "flow" && item.amount === "balance") fail("formula.amountOfFlows", 0);
  walk(expression, (part) => {
    if (part.kind !== "call" || part.fn !== "TOTAL") return;
    const total = items.get(targetOf(part));
    if (total && amountSaid(total) === "balance") fail("formula.totalOfBalance", part.at, { name: total.id });
  });
}

const isRowOfAmounts = ({ shape, dimension }: Resolved): boolean => shape === "series" && isAmount(dimension);

/** What a row says of its amounts; undefined for what is no row of amounts. */
export const amountSaid = ({ item }: Resolved): Amount | undefined =>
  item.kind === "line" || item.kind === "profile" ? item.amount : undefined;

/** Whether a sum among the branches of a formula has the line's own past, or a multiple of it, as a part. */
function addsToItsPast(id: string, e: Expression): boolean {
  if (e.kind !== "call") return false;
  if (e.fn === "+" || e.fn === "-") return e.args.some((part) => isItsPast(id, part) || addsToItsPast(id, part));
  return ["MAX", "MIN", "IF", NEGATION].includes(e.fn) && e.args.some((part) => addsToItsPast(id, part));
}

function isItsPast(id: string, e: Expression): boolean {
  if (e.kind !== "call") return false;
  if (has(shifts, e.fn)) return targetOf(e) === id;
  return (e.fn === "*" || e.fn === "/") && e.args.some((part) => isItsPast(id, part));
}

function natureOf(e: Expression, items: Items): Nature {
  if (e.kind === "number") return "factor";
  if (e.kind === "name") return BUILT_IN.has(e.id) ? "open" : natureOfName(e.id, items);
  if (has(shifts, e.fn) || e.fn === LOOKUP) return natureOfName(targetOf(e), items);
  if (has(reducers, e.fn)) return "open";
  const natures = (): Nature[] => e.args.map((part) => natureOf(part, items));
  switch (e.fn) {
    case NEGATION:
      return natureOf(argument(e, 0), items);
    case "+":
    case "-":
      return natureOfSum(e, items);
    case "*":
      return natures().reduce((a, b) => (a === "factor" ? b : b === "factor" ? a : "open"));
    case "/": {
      const [of = "open", by] = natures();
      return by === "factor" ? of : "open";
    }
    default:
      return "open";
  }
}

/** Zero adds nothing; the difference of two balances may be a change or a rest. */
function natureOfSum(e: Call, items: Items): Nature {
  const parts = e.args.filter((part) => part.kind !== "number").map((part) => natureOf(part, items));
  const [first = "factor"] = parts;
  if (!parts.every((part) => part === first)) return "open";
  return e.fn === "-" && first === "balance" && parts.length > 1 ? "open" : first;
}

/** A factor is one pure number for all periods: what it multiplies keeps its kind. */
function natureOfName(id: string, items: Items): Nature {
  const item = items.get(id);
  if (!item) return "open";
  const said = amountSaid(item);
  if (said !== undefined) return said;
  return item.shape === "scalar" && item.dimension.powers.size === 0 ? "factor" : "open";
}
