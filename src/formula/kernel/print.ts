import { NEGATION, type Operation, operations, reducers } from "../language/operations";
import type { Cell, Node, Routine, Statement, Tree } from "./ir";
import { knownPlace, type Places, placesOf } from "./layout";

/** What differs between the languages a tree is written in. */
export interface Language {
  readonly operation: (operation: Operation) => (...args: string[]) => string;
  readonly notEqual: string;
  readonly literal: (value: number) => string;
  /** The period or the number of periods as a number of the formulas. */
  readonly asNumber: (whole: string) => string;
  /** A number of the formulas that is whole, as a place in an array. */
  readonly asPlace: (number: string) => string;
  /** Words that declare a number, a number that changes, a whole number, and the period of a loop. */
  readonly declare: {
    readonly constant: string;
    readonly variable: string;
    readonly whole: string;
    readonly period: string;
  };
  readonly head: (title: string, rows: number) => string;
  /** Declares numbers that nothing changes. */
  readonly table: (name: string, values: readonly string[]) => string;
  /** The first line of the function that counts the periods, and of all others. */
  readonly beginPeriods: (name: string) => string;
  readonly begin: (name: string) => string;
}

/** How strongly the whole of a condition and of a choice bind, and an operand that stands alone. */
const LOOSEST = 0;
const ATOM = 9;

/**
 * A tree as text: a function for each routine, and `periods`, `setup` and `trial`, which call them; `prefix` tells those of
 * several kernels in one file apart. All languages that have expressions are written by this one walk.
 */
export function print(tree: Tree, language: Language, prefix = ""): string {
  const places = placesOf(tree.layout);
  const printer = new Printer(places, language, prefix);
  const stage = (name: string, routines: readonly Routine[]): string[] => [
    ...routines.flatMap(({ name, body }) => [language.begin(prefix + name), ...printer.statements(body, 1), "}", ""]),
    language.begin(prefix + name),
    ...routines.map(({ name }) => `  ${prefix}${name}(x, T, s, a, n);`),
    "}",
    "",
  ];
  return [
    language.head(tree.title, places.rows.length),
    ...(tree.constants ?? []).map(({ id, values }) =>
      language.table(prefix + id, Array.from(values, language.literal)),
    ),
    language.beginPeriods(`${prefix}periods`),
    ...printer.statements(tree.periods, 1),
    `  return ${nameOf(tree.layout.periods)};`,
    "}",
    "",
    ...stage("setup", tree.setup),
    ...stage("trial", tree.trial),
  ].join("\n");
}

/** An id as a name of the generated code. */
const nameOf = (id: string): string => id.replaceAll(".", "$");

const bracket = (text: string, binds: number, outer: number): string => (binds < outer ? `(${text})` : text);

class Printer {
  constructor(
    private readonly places: Places,
    private readonly language: Language,
    private readonly prefix: string,
  ) {}

  statements(body: readonly Statement[], depth: number): string[] {
    return body.flatMap((statement) => this.statement(statement, depth));
  }

  private statement(statement: Statement, depth: number): string[] {
    const indent = "  ".repeat(depth);
    const { declare } = this.language;
    if (statement.kind === "loop") {
      // | 0 tells a JavaScript engine that t is whole; forward it sees so itself
      const { from = 0, to } = statement;
      const range =
        statement.direction === "forward"
          ? `t = ${from}; t ${to === undefined ? "< n" : `<= ${to}`}; t++`
          : `t = ${to ?? "(n - 1) | 0"}; t >= ${from}; t--`;
      return [
        `${indent}for (${declare.period} ${range}) {`,
        `${indent}  ${declare.whole} b = t * R;`,
        ...this.statements(statement.body, depth + 1),
        `${indent}}`,
      ];
    }
    const name = nameOf(statement.name);
    const value = this.number(statement.value);
    if (statement.kind === "carry") return [`${indent}${declare.variable} ${name} = ${value};`];
    if (statement.kind === "set") return [`${indent}${name} = ${value};`];
    const store = statement.store ? `${this.cell(statement.store)} = ` : "";
    const note = statement.note === undefined ? "" : ` // ${statement.note}`;
    return [`${indent}${declare.constant} ${name} = ${store}${value};${note}`];
  }

  /** `outer` is how strongly the surroundings bind: weaker text goes into brackets. */
  private number(node: Node, outer = LOOSEST): string {
    const { literal, asNumber } = this.language;
    switch (node.kind) {
      case "const":
        return literal(node.value);
      case "period":
        return asNumber("t");
      case "periods":
        return asNumber("n");
      case "local":
        return nameOf(node.name);
      case "load":
        return this.cell(node.cell);
      case "reduce":
        return this.reduce(node);
      case "lookup":
        return this.lookup(node);
      case "select":
        return this.select(node, outer);
      case "call":
        return this.call(node, outer);
    }
  }

  private select({ when, yes, no }: Extract<Node, { kind: "select" }>, outer: number): string {
    const write = this.language.operation(operationOf("IF"));
    return bracket(write(this.condition(when), this.number(yes, 1), this.number(no, 1)), LOOSEST, outer);
  }

  private call(node: Call, outer: number): string {
    const operation = operationOf(node.fn);
    const { literal } = this.language;
    if (isLogical(operation)) {
      const write = this.language.operation(operationOf("IF"));
      return bracket(write(this.condition(node), literal(1), literal(0)), LOOSEST, outer);
    }
    const write = this.language.operation(operation);
    const { binds } = operation;
    if (binds === undefined || node.fn === "^") return write(...node.args.map((arg) => this.number(arg)));
    const args = node.args.map((arg, k) => this.number(arg, node.fn === NEGATION ? ATOM : binds + (k > 0 ? 1 : 0)));
    return bracket(write(...args), binds, outer);
  }

  /** Text that is true or false rather than 1 or 0. */
  private condition(node: Node, outer = LOOSEST): string {
    const operation = node.kind === "call" ? operationOf(node.fn) : undefined;
    if (node.kind === "call" && operation && isLogical(operation)) {
      const write = this.language.operation(operation);
      const args =
        operation.units === "logic"
          ? node.args.map((arg) => this.condition(arg, ATOM))
          : (this.wholes(node.args) ?? node.args.map((arg) => this.number(arg, 2)));
      return bracket(write(...args), LOOSEST, outer);
    }
    return bracket(`${this.number(node, 2)} ${this.language.notEqual} ${this.language.literal(0)}`, LOOSEST, outer);
  }

  private reduce({ fn, row, flags }: Extract<Node, { kind: "reduce" }>): string {
    const { code = "", flagged = false } = reducers[fn] ?? {};
    const flag = flags === undefined ? -1 : knownPlace(this.places, "rows", flags);
    return `${code}(a, n, R, ${knownPlace(this.places, "rows", row)}${flagged ? `, ${flag}` : ""})`;
  }

  private lookup({ of, place, outside }: Extract<Node, { kind: "lookup" }>): string {
    const rest = `${this.number(place)}, ${this.number(outside)}`;
    if (of.kind === "row") return `at(a, n, R, ${knownPlace(this.places, "rows", of.id)}, ${rest})`;
    return `entry(T[${knownPlace(this.places, "tables", of.id)}], ${of.first}, ${rest})`;
  }

  private cell(cell: Cell): string {
    if (cell.kind === "row") return `a[${this.beginOf(cell.period)}${knownPlace(this.places, "rows", cell.id)}]`;
    if (cell.kind === "constant") return `${this.prefix}${cell.id}[${this.placeOf(cell.period)}]`;
    if (cell.kind === "input") return `x[${knownPlace(this.places, "inputs", cell.id)}]`;
    return `s[${knownPlace(this.places, "scalars", cell.id)}]`;
  }

  /** A period as a place in a table. */
  private placeOf(at: Node): string {
    return at.kind === "period" ? "t" : this.language.asPlace(this.number(at));
  }

  /** Where a period begins in the rows, for a place to be added; \`b\` is where the present one does. */
  private beginOf(at: Node): string {
    if (at.kind === "period") return "b + ";
    if (at.kind === "const") return at.value === 0 ? "" : `${at.value} * R + `;
    const [from, by] = at.kind === "call" ? at.args : [];
    if (at.kind !== "call" || from?.kind !== "period" || !by) return `${this.language.asPlace(this.number(at))} * R + `;
    const distance = by.kind === "const" ? String(by.value) : this.language.asPlace(this.number(by));
    return `b ${at.fn} ${distance} * R + `;
  }

  /** Comparisons of periods are comparisons of whole numbers. */
  private wholes(nodes: readonly Node[]): string[] | undefined {
    const found = nodes.map(wholeOf);
    return found.includes(undefined) ? undefined : found.map(String);
  }
}

type Call = Extract<Node, { kind: "call" }>;

function operationOf(fn: string): Operation {
  const found = operations[fn];
  if (!found) throw new RangeError(`there is no function '${fn}'`);
  return found;
}

const isLogical = ({ units }: Operation): boolean => units === "compare" || units === "logic";

/** Text of what is whole whatever the inputs are. */
function wholeOf(node: Node): string | undefined {
  if (node.kind === "period") return "t";
  if (node.kind === "periods") return "n";
  if (node.kind === "const") return Number.isInteger(node.value) ? String(node.value) : undefined;
  if (node.kind !== "call" || (node.fn !== "+" && node.fn !== "-")) return undefined;
  const [left, right] = node.args.map(wholeOf);
  return left === undefined || right === undefined ? undefined : `${left} ${node.fn} (${right})`;
}
