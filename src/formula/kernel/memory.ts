import type { Program, Resolved } from "../program/program";
import { load, type Node, period, rowAt, type Statement, walkNode } from "./ir";

/**
 * What a routine reads and does not compute is loaded first: numbers when it begins, rows when a period begins. In between
 * every line is a local, which costs nothing.
 */
export function withLoads(program: Program, body: readonly Statement[]): Statement[] {
  const free = freeNames(body);
  const read = [...program.items.values()].filter(({ id }) => free.has(id));
  const rows = read.filter(({ shape }) => shape === "series").map(loaded);
  const numbers = read.filter(({ shape }) => shape !== "series").map(loaded);
  const inLoops = body.map((s) => (s.kind === "loop" ? { ...s, body: [...rows, ...s.body] } : s));
  return [...numbers, ...inLoops];
}

function loaded({ id, item, shape }: Resolved): Statement {
  const cell =
    shape === "series" ? rowAt(id, period) : ({ kind: item.kind === "input" ? "input" : "scalar", id } as const);
  return { kind: "let", name: id, value: load(cell) };
}

function freeNames(body: readonly Statement[]): Set<string> {
  const free = new Set<string>();
  eachNode(body, (node) => {
    if (node.kind === "local") free.add(node.name);
  });
  for (const name of namesOf(body)) free.delete(name);
  return free;
}

const namesOf = (body: readonly Statement[]): string[] =>
  body.flatMap((s) => (s.kind === "loop" ? namesOf(s.body) : s.name));

/** Visits every number of some statements. */
export function eachNode(body: readonly Statement[], see: (part: Node) => void): void {
  for (const s of body) {
    if (s.kind === "loop") eachNode(s.body, see);
    else walkNode(s.value, see);
  }
}

/** Lines and inputs that are read from memory. */
export function idsLoaded(body: readonly Statement[]): string[] {
  const ids: string[] = [];
  eachNode(body, (node) => {
    if (node.kind === "load" && node.cell.kind !== "constant") ids.push(node.cell.id);
    if (node.kind === "lookup") ids.push(node.of.id);
    if (node.kind === "reduce") ids.push(node.row, ...(node.flags === undefined ? [] : [node.flags]));
  });
  return ids;
}

/** The statements with nothing stored but what is in `live`: the rest never leaves its routine. */
export function storing(live: ReadonlySet<string>, body: readonly Statement[]): Statement[] {
  return body.map((s) => {
    if (s.kind === "loop") return { ...s, body: storing(live, s.body) };
    if (s.kind !== "let" || !s.store || live.has(s.store.id)) return s;
    const { store: _, ...kept } = s;
    return kept;
  });
}
