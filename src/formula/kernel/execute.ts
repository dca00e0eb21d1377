import { operations, reducers } from "../language/operations";
import type { Cell, Node, Routine, Statement, Tree } from "./ir";
import type { Functions } from "./kernel";
import { knownPlace, type Places, placesOf } from "./layout";

/** A tree as functions that walk it: slow, and without any text, so that a printer's mistake is told from lowering's. */
export function execute(tree: Tree): Functions {
  const places = placesOf(tree.layout);
  const constants = new Map(tree.constants?.map(({ id, values }) => [id, values]));
  const stage =
    (routines: readonly Routine[]): Functions["trial"] =>
    (...memory) => {
      for (const { body } of routines) run(body, new Frame(places, memory, constants));
    };
  return {
    periods: (x) => {
      const frame = new Frame(places, [x, [], new Float64Array(), new Float64Array(), Number.NaN], constants);
      run(tree.periods, frame);
      return frame.local(tree.layout.periods);
    },
    setup: stage(tree.setup),
    trial: stage(tree.trial),
  };
}

/** One call of a routine: its locals, the period, and the memory of the run. */
class Frame {
  period = 0;
  readonly locals = new Map<string, number>();

  constructor(
    readonly places: Places,
    readonly memory: Parameters<Functions["trial"]>,
    readonly constants: ReadonlyMap<string, Float64Array>,
  ) {}

  local(name: string): number {
    const value = this.locals.get(name);
    if (value === undefined) throw new RangeError(`'${name}' is read before it is computed`);
    return value;
  }
}

function run(body: readonly Statement[], frame: Frame): void {
  const [, , , , n] = frame.memory;
  for (const statement of body) {
    if (statement.kind === "loop") {
      const { direction, from = 0, to = n - 1, body } = statement;
      for (let k = 0; k <= to - from; k++) {
        frame.period = direction === "forward" ? from + k : to - k;
        run(body, frame);
      }
      continue;
    }
    const value = number(statement.value, frame);
    frame.locals.set(statement.name, value);
    if (statement.kind === "let" && statement.store) {
      const [data, place] = find(statement.store, frame);
      data[place] = value;
    }
  }
}

function number(node: Node, frame: Frame): number {
  const [, tables, , , n] = frame.memory;
  switch (node.kind) {
    case "const":
      return node.value;
    case "period":
      return frame.period;
    case "periods":
      return n;
    case "local":
      return frame.local(node.name);
    case "load": {
      const [data, place] = find(node.cell, frame);
      return data[place] ?? Number.NaN;
    }
    case "select":
      return number(number(node.when, frame) !== 0 ? node.yes : node.no, frame);
    case "reduce": {
      const flags = node.flags === undefined ? undefined : row(node.flags, frame);
      const reduced = reducers[node.fn]?.reduce(row(node.row, frame), (t) => flags === undefined || flags[t] !== 0);
      return reduced ?? Number.NaN;
    }
    case "lookup": {
      const { of } = node;
      const entries = of.kind === "row" ? row(of.id, frame) : tables[knownPlace(frame.places, "tables", of.id)];
      const place = Math.floor(number(node.place, frame)) - (of.kind === "row" ? 0 : of.first);
      const value = place >= 0 ? entries?.[place] : undefined;
      const gap = value === undefined || (of.kind === "table" && Number.isNaN(value));
      return gap ? number(node.outside, frame) : value;
    }
    case "call":
      return operations[node.fn]?.apply(...node.args.map((arg) => number(arg, frame))) ?? Number.NaN;
  }
}

/** Where a cell lies: the array and the place in it. */
function find(cell: Cell, frame: Frame): readonly [Float64Array, number] {
  const [x, , s, a] = frame.memory;
  if (cell.kind === "row") {
    const begin = number(cell.period, frame) * frame.places.rows.length;
    return [a, begin + knownPlace(frame.places, "rows", cell.id)];
  }
  if (cell.kind === "constant") return [frame.constants.get(cell.id) ?? new Float64Array(), number(cell.period, frame)];
  if (cell.kind === "input") return [x, knownPlace(frame.places, "inputs", cell.id)];
  return [s, knownPlace(frame.places, "scalars", cell.id)];
}

function row(id: string, { places, memory }: Frame): Float64Array {
  const [, , , a, n] = memory;
  const k = knownPlace(places, "rows", id);
  return Float64Array.from({ length: n }, (_, t) => a[t * places.rows.length + k] ?? Number.NaN);
}
