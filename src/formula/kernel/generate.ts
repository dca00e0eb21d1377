import { argument, targetOf, walk } from "../language/expression";
import { operations } from "../language/operations";
import { itemOf, type Program, type Resolved } from "../program/program";
import { type Step, schedule } from "../program/schedule";
import type { Dialect } from "./dialect";
import { carryOf, ExpressionWriter, isCarried, type Loop, nameOf, type Power } from "./expressions";
import { type Layout, layoutOf, placeOf } from "./layout";

/**
 * Writes a program as three functions without eval, closures or allocation: `periods`, `calendar` (what calendar inputs
 * alone decide) and `project` (the rest); the last two call a function for each step of the schedule. One text serves every calendar: flags are rows of the calendar part.
 * All rows are kept. JavaScript and C come from the same walk, so their ratio measures the languages and nothing else.
 */
export function generate(program: Program, dialect: Dialect): string {
  const layout = layoutOf(program);
  const lines = [...program.items.values()].filter((item) => item.expression);
  const parts = {
    calendar: lines.filter((line) => line.calendar),
    project: lines.filter((line) => !line.calendar),
  };
  return [
    dialect.head(program.title, layout.rows.length),
    new Writer(program, layout, dialect).periods(),
    new Writer(program, layout, dialect).part("calendar", parts.calendar),
    new Writer(program, layout, dialect).part("project", parts.project),
  ].join("\n");
}

/** Writes one of the three, and the functions of its steps in front of it. */
class Writer {
  private readonly text: string[] = [];
  private readonly expressions: ExpressionWriter;

  constructor(
    private readonly program: Program,
    private readonly layout: Layout,
    private readonly dialect: Dialect,
  ) {
    this.expressions = new ExpressionWriter(program, layout, dialect);
  }

  periods(): string {
    this.text.push(this.dialect.begin("periods"));
    const written = new Set<string>();
    const compute = (id: string): void => {
      if (written.has(id)) return;
      written.add(id);
      const { expression, dependencies } = itemOf(this.program, id);
      for (const d of dependencies) compute(d.id);
      this.constant(1, nameOf(id), expression ? this.expressions.value(expression) : this.input(id));
    };
    compute(this.program.periods);
    this.text.push(`  return ${nameOf(this.program.periods)};`, "}", "");
    return this.text.join("\n");
  }

  part(name: "calendar" | "project", lines: readonly Resolved[]): string {
    const steps = schedule(lines);
    for (const [k, step] of steps.entries()) this.step(`${name}_${k + 1}`, step);
    this.text.push(this.dialect.begin(name));
    if (name === "project") this.profiles();
    for (const k of steps.keys()) this.text.push(`  ${name}_${k + 1}(x, T, s, a, n);`);
    this.text.push("}", "");
    return this.text.join("\n");
  }

  /** A function that loads what a step reads, and computes it. */
  private step(name: string, step: Step): void {
    this.text.push(this.dialect.beginStep(name));
    this.load(step.lines);
    if (step.direction === "once") for (const line of step.lines) this.scalar(line);
    else this.writeLoop(step);
    this.text.push("}", "");
  }

  private constant(depth: number, name: string, value: string, note = ""): void {
    this.text.push(`${"  ".repeat(depth)}${this.dialect.constant} ${name} = ${value};${note && ` // ${note}`}`);
  }

  private input(id: string): string {
    return `x[${placeOf(this.layout.inputs, id)}]`;
  }

  /** Inputs, and numbers of earlier steps, become names once. */
  private load(lines: readonly Resolved[]): void {
    const own = new Set(lines.map((line) => line.id));
    const needed = new Set(lines.flatMap((line) => line.dependencies.map((d) => d.id)));
    for (const id of this.program.asWritten) {
      if (!needed.has(id) || own.has(id)) continue;
      const { shape, item } = itemOf(this.program, id);
      if (shape !== "scalar") continue;
      this.constant(1, nameOf(id), item.kind === "input" ? this.input(id) : `s[${placeOf(this.layout.scalars, id)}]`);
    }
  }

  private profiles(): void {
    for (const [k, { id }] of this.layout.tables.entries()) {
      if (itemOf(this.program, id).item.kind !== "profile") continue;
      const { counter, entry, literal } = this.dialect;
      const place = `a[t * R + ${placeOf(this.layout.rows, id)}]`;
      const value = `t < T[${k}].length ? ${entry(`T[${k}]`, "t")} : ${literal(0)}`;
      this.text.push(`  for (${counter} t = 0; t < n; t++) ${place} = ${value};`);
    }
  }

  private scalar(line: Resolved): void {
    if (!line.expression) return;
    const place = `s[${placeOf(this.layout.scalars, line.id)}]`;
    this.constant(1, nameOf(line.id), `${place} = ${this.expressions.value(line.expression)}`, noteOf(line));
  }

  private writeLoop(step: Step): void {
    const { counter, variable, whole } = this.dialect;
    const ids = new Set(step.lines.map((line) => line.id));
    const loop: Loop = { step, ids, powers: new Map(), fixed: new Map() };
    this.expressions.loop = loop;
    const before = this.text.length;
    const carried = this.carried(step, ids);
    // | 0 tells a JavaScript engine that t is whole; forward it sees so itself
    const range = step.direction === "forward" ? "t = 0; t < n; t++" : "t = (n - 1) | 0; t >= 0; t--";
    this.text.push(`  for (${counter} ${range}) {`, `    ${whole} b = t * R;`);
    this.readRows(step, ids);
    for (const line of step.lines)
      if (line.expression) {
        const place = `a[b + ${placeOf(this.layout.rows, line.id)}]`;
        this.constant(2, nameOf(line.id), `${place} = ${this.expressions.value(line.expression)}`, noteOf(line));
      }
    for (const id of carried.keys()) this.text.push(`    ${carryOf(id)} = ${nameOf(id)};`);
    for (const { name } of loop.powers.values()) this.text.push(`    ${name} *= ${name}_base;`);
    this.text.push("  }");
    const setUp = [
      ...[...loop.fixed].map(([value, name]) => `  ${this.dialect.constant} ${name} = ${value};`),
      ...[...carried].map(([id, edge]) => `  ${variable} ${carryOf(id)} = ${edge};`),
      ...[...loop.powers.values()].flatMap((power) => this.startPower(power)),
    ];
    this.text.splice(before, 0, ...setUp);
    this.expressions.loop = undefined;
  }

  private startPower({ name, base, first }: Power): string[] {
    const { constant, variable, infinity, literal, truth, code } = this.dialect;
    const start = operations["^"] ? code(operations["^"])(`${name}_base`, first) : "";
    const positive = (x: string): string => `${x} > ${literal(0)} && ${x} < ${infinity}`;
    return [
      `  ${constant} ${name}_base = ${base};`,
      `  ${variable} ${name} = ${start};`,
      `  ${truth} ${name}_runs = ${positive(`${name}_base`)} && ${positive(name)};`,
    ];
  }

  /** Rows of this loop that are read one period back (or ahead, backward): their last value travels in a variable. */
  private carried(step: Step, ids: ReadonlySet<string>): Map<string, string> {
    const found = new Map<string, string>();
    for (const { expression } of step.lines)
      if (expression)
        walk(expression, (e) => {
          if (e.kind !== "call" || !isCarried(e, ids)) return;
          found.set(targetOf(e), this.expressions.value(argument(e, 1)));
        });
    return found;
  }

  /** Rows of earlier loops and of the calendar that are read in the same period become names once a period. */
  private readRows(step: Step, ids: ReadonlySet<string>): void {
    const read = new Set(
      step.lines.flatMap((line) => line.dependencies.filter((d) => d.reach === "same").map((d) => d.id)),
    );
    for (const [k, { id }] of this.layout.rows.entries())
      if (read.has(id) && !ids.has(id)) this.constant(2, nameOf(id), `a[b + ${k}]`);
  }
}

const noteOf = (line: Resolved): string => `${line.label} [${line.unit}]`;
