import type { Cell, Node, Statement } from "../../../formula/kernel/ir";
import type { Sliced } from "./question";

interface Files {
  readonly trials: number;
  readonly block: number;
  readonly count: number;
  readonly given: string;
  readonly kept: string;
}

/** The slice as Python over arrays of numpy, a block of trials at a time, with what times it and writes what is kept. */
export function pythonOf({ tree, fixed, kept }: Sliced, files: Files): string {
  const lines: string[] = [];
  let at = 0;
  for (const { id, count } of fixed.given) {
    lines.push(`  ${nameOf(id)}_given = G[${at}:${at + count}]`);
    at += count;
  }
  const given = new Map(fixed.given.map(({ id, count }) => [id, count]));
  const rows = tree.layout.slots.filter(({ kind }) => kind === "row");
  for (const { id } of rows) lines.push(`  ${nameOf(id)}_row = [0.0] * ${fixed.periods}`);
  const tables = tree.layout.slots.filter(({ kind, id }) => (kind === "table" || kind === "profile") && !given.has(id));
  for (const { body } of tree.trial) lines.push(...statements(body, 1, new Set(given.keys())));
  const numbers = kept.numbers.map((id) => `${nameOf(id)}_s`);
  const all = [...numbers.map((name) => `[${name}]`), ...kept.rows.map((id) => `${nameOf(id)}_row`)];
  return `import numpy as np, time
np.seterr(all="ignore")
first = np.fromfile(${JSON.stringify(files.given)}).reshape(${files.trials}, ${files.count}).T
G = np.ascontiguousarray(np.tile(first, (1, ${files.block / files.trials})))
${(tree.constants ?? []).map(({ id, values }) => `${id} = [${Array.from(values, numberOf).join(", ")}]`).join("\n")}
${tables.map(({ id }) => `${nameOf(id)}_given = [${Array.from(fixed.entries(id), numberOf).join(", ")}]`).join("\n")}
n = ${fixed.periods}
def number(x): return np.asarray(x, dtype=float)
def entry(values, first, place, outside):
  p = np.floor(number(place)).astype(int) - first
  table = np.array([np.broadcast_to(number(v), ${files.block}) for v in values])
  inside = (p >= 0) & (p < len(values))
  found = table[np.where(inside, p, 0), np.arange(${files.block})]
  return np.where(inside & ~np.isnan(found), found, outside)
def extreme(pick, values, flags):
  found = np.nan
  any_yet = np.zeros(${files.block}, dtype=bool)
  for k, value in enumerate(values):
    counts = np.ones(${files.block}, dtype=bool) if flags is None else np.broadcast_to(number(flags[k]) != 0, ${files.block})
    found = np.where(counts, np.where(any_yet, pick(found, value), value), found)
    any_yet = any_yet | counts
  return found
def rounded(x, digits):
  scale = 10.0 ** digits
  return np.trunc(x * scale + np.copysign(0.5, x)) / scale
def trials():
${lines.join("\n")}
  return [${all.join(", ")}]
kept = trials()
for turn in range(5):
  begin = time.process_time()
  trials()
  print((time.process_time() - begin) * 1e9 / ${files.block})
out = np.array([np.broadcast_to(number(v), ${files.block})[:${files.trials}] for row in kept for v in row]).T
np.ascontiguousarray(out).tofile(${JSON.stringify(files.kept)})
`;
}

const nameOf = (id: string): string => `v_${id.replaceAll(".", "_")}`;
const numberOf = (value: number): string =>
  Number.isNaN(value)
    ? "np.nan"
    : Number.isFinite(value)
      ? `${value}${Number.isInteger(value) && Math.abs(value) < 1e15 ? ".0" : ""}`
      : value > 0
        ? "np.inf"
        : "-np.inf";

function statements(body: readonly Statement[], depth: number, given: ReadonlySet<string>): string[] {
  const indent = "  ".repeat(depth);
  return body.flatMap((one): string[] => {
    if (one.kind === "loop") {
      const { from = 0, to } = one;
      const end = to === undefined ? "n" : `${to + 1}`;
      const range = one.direction === "forward" ? `range(${from}, ${end})` : `range(${end} - 1, ${from - 1}, -1)`;
      return [`${indent}for t in ${range}:`, ...statements(one.body, depth + 1, given)];
    }
    const value = `${indent}${nameOf(one.name)} = ${text(one.value, given)}`;
    if (one.kind !== "let" || !one.store) return [value];
    return [value, `${indent}${cell(one.store, given)} = ${nameOf(one.name)}`];
  });
}

function cell(at: Cell, given: ReadonlySet<string>): string {
  switch (at.kind) {
    case "input":
      return `${nameOf(at.id)}_given[0]`;
    case "scalar":
      return `${nameOf(at.id)}_s`;
    case "constant":
      return `${at.id}[int(${text(at.period, given)})]`;
    case "row":
      return `${nameOf(at.id)}_${given.has(at.id) ? "given" : "row"}[int(${text(at.period, given)})]`;
  }
}

const INFIX: Readonly<Record<string, string>> = { "=": "==", "<>": "!=", "^": "**" };
const JOINED: Readonly<Record<string, string>> = { AND: "np.logical_and", OR: "np.logical_or" };
const CALLED: Readonly<Record<string, string>> = {
  ABS: "np.abs",
  EXP: "np.exp",
  LN: "np.log",
  MIN: "np.minimum",
  MAX: "np.maximum",
  ROUND: "rounded",
  NOT: "np.logical_not",
};

function text(node: Node, given: ReadonlySet<string>): string {
  const inner = (part: Node): string => text(part, given);
  switch (node.kind) {
    case "const":
      return numberOf(node.value);
    case "period":
      return "t";
    case "periods":
      return "n";
    case "local":
      return nameOf(node.name);
    case "load":
      return cell(node.cell, given);
    case "select":
      return `np.where(${inner(node.when)}, ${inner(node.yes)}, ${inner(node.no)})`;
    case "reduce": {
      const row = `${nameOf(node.row)}_row`;
      const flags = node.flags === undefined ? "None" : `${nameOf(node.flags)}_row`;
      if (node.fn === "TOTAL") return `sum(${row})`;
      return `extreme(np.${node.fn === "LOWEST" ? "minimum" : "maximum"}, ${row}, ${flags})`;
    }
    case "lookup": {
      const { of } = node;
      const [values, first] = of.kind === "row" ? [`${nameOf(of.id)}_row`, 0] : [`${nameOf(of.id)}_given`, of.first];
      return `entry(${values}, ${first}, ${inner(node.place)}, ${inner(node.outside)})`;
    }
    case "call": {
      const args = node.args.map(inner);
      if (node.fn === "-x") return `(-${args[0]})`;
      const joined = JOINED[node.fn];
      if (joined) return args.reduceRight((rest, arg) => `${joined}(${arg}, ${rest})`);
      if (node.fn === "MIN" || node.fn === "MAX")
        return args.reduceRight((rest, arg) => `${CALLED[node.fn]}(${arg}, ${rest})`);
      const called = CALLED[node.fn];
      if (called) return `${called}(${args.join(", ")})`;
      const [left, right] = args;
      // a comparison is a number where formulas count with it
      const infix = `(${left} ${INFIX[node.fn] ?? node.fn} ${right})`;
      return infix;
    }
  }
}
