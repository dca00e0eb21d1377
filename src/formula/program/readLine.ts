import type { MessageId } from "../../messages/message";
import { argument, type Beside, type Call, call, type Expression, FormulaError } from "../language/expression";
import { type Measure, wordsOf } from "../language/model";
import { BUILT_IN, functionNames, has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { parse, print } from "../language/parse";
import { nearest } from "../language/suggestion";
import { type ParsedFormula, writtenOut } from "./namedFormulas";
import { unknownLine } from "./names";
import type { Dependency, Edge, Reach, Resolved } from "./program";
import { periodsBack } from "./reach";

/** What a formula may name, and the edges of rows that the formulas read so far have given. */
export interface Surroundings {
  readonly items: ReadonlyMap<string, Resolved>;
  readonly formulas: ReadonlyMap<string, ParsedFormula>;
  readonly openings: Map<string, Edge>;
  readonly closings: Map<string, Edge>;
  readonly measures: readonly Measure[];
}

/** Parses one line's formula, collecting what it depends on and the edges of the rows it shifts. */
export function readLine(line: Resolved, surroundings: Surroundings): Resolved {
  if (line.item.kind !== "line") return line;
  const { formula } = line.item;
  const reader = new LineReader(line.id, formula, surroundings);
  const expression = reader.read(parse(line.id, formula));
  const { dependencies, usesPeriod } = reader;
  return { ...line, expression, dependencies, shape: usesPeriod ? "series" : "scalar", calendar: true };
}

class LineReader {
  readonly dependencies: Dependency[] = [];
  usesPeriod = false;
  /** Named formulas that are being written out, each inside the one before. */
  private readonly expanding: string[] = [];
  /** Arguments of named formulas, which the body holds as they were read. */
  private readonly done = new Set<Expression>();

  constructor(
    private readonly line: string,
    private readonly formula: string,
    private readonly surroundings: Surroundings,
  ) {}

  read(e: Expression): Expression {
    if (this.done.has(e)) return e;
    if (e.kind === "number") return e.word === undefined ? e : this.fail("formula.wordAlone", e.at, { word: e.word });
    if (e.kind === "name") {
      this.known(e.id, e.at);
      if (e.id === "t") this.usesPeriod = true;
      if (!BUILT_IN.has(e.id)) this.depend(e.id, "same");
      return e;
    }
    if (has(reducers, e.fn)) return this.reducer(e);
    if (has(shifts, e.fn)) return this.shift(e);
    if (e.fn === LOOKUP) return this.lookup(e);
    if (e.fn === "=" || e.fn === "<>") return this.comparison(e);
    const named = this.surroundings.formulas.get(e.fn);
    if (named) return this.namedFormula(e, named);
    const operation = has(operations, e.fn) ? operations[e.fn] : undefined;
    if (!operation) return this.unknownFunction(e);
    this.count(e, operation.least, operation.most);
    return call(
      e.fn,
      e.args.map((arg) => this.read(arg)),
      e.at,
    );
  }

  private reducer(e: Call): Expression {
    this.count(e, 1, reducers[e.fn]?.flagged ? 2 : 1);
    this.depend(this.target(e), "whole");
    const flags = e.args[1];
    if (!flags) return e;
    if (flags.kind !== "name") return this.fail("formula.needsLineName", flags.at, { fn: e.fn });
    this.known(flags.id, flags.at);
    this.depend(flags.id, "whole");
    return e;
  }

  private shift(e: Call): Expression {
    const back = (shifts[e.fn] ?? 0) < 0;
    const id = this.target(e);
    this.depend(id, back ? "earlier" : "later");
    this.usesPeriod = true;
    if (e.args.length < 2) this.fail("formula.needsEdge", e.at, { fn: e.fn, name: id });
    this.count(e, 2, back ? 3 : 2);
    const value = argument(e, 1);
    const edge = this.edge(id, value, back ? "opening" : "closing");
    const lag = this.lag(e.args[2] ?? { kind: "number", value: 1, at: e.at });
    edge.lags.push(lag);
    return call(e.fn, [argument(e, 0), this.read(value), lag], e.at);
  }

  /** A row has one value before it begins and one after it ends, so that its row on a sheet is one formula. */
  private edge(id: string, value: Expression, edge: "opening" | "closing"): Edge {
    const edges = edge === "opening" ? this.surroundings.openings : this.surroundings.closings;
    const before = edges.get(id);
    if (before && print(before.value) !== print(value))
      this.fail("formula.otherEdge", value.at, { name: id, edge, other: print(before.value) });
    const found = before ?? { value: this.read(value), lags: [] };
    edges.set(id, found);
    return found;
  }

  private lag(written: Expression): Expression {
    const lag = this.read(written);
    if (lag.kind === "call" || (lag.kind === "number" && !(Number.isInteger(lag.value) && lag.value >= 1)))
      this.fail("formula.badLag", lag.at);
    return lag;
  }

  private lookup(e: Call): Expression {
    this.count(e, 3, 3);
    const id = this.target(e);
    const place = this.read(argument(e, 1));
    if (this.surroundings.items.get(id)?.shape === "table") this.depend(id, "same");
    else this.depend(id, periodsBack(place) === undefined ? "whole" : "earlier");
    return call(e.fn, [argument(e, 0), place, this.read(argument(e, 2))], e.at);
  }

  /** A word stands for its place among the words of the choice, or worded line, that it is compared with. */
  private comparison(e: Call): Expression {
    this.count(e, 2, 2);
    const named = e.args.find((arg) => arg.kind === "name");
    const words = named?.kind === "name" ? wordsOf(this.surroundings.items.get(named.id)?.item) : undefined;
    const numbered = (arg: Expression): Expression => {
      if (arg.kind !== "number" || arg.word === undefined || words === undefined) return this.read(arg);
      const place = words.indexOf(arg.word);
      if (place < 0) this.fail("formula.unknownWord", arg.at, { word: arg.word, words });
      return { kind: "number", value: place, word: arg.word, at: arg.at };
    };
    return call(e.fn, e.args.map(numbered), e.at);
  }

  private namedFormula(e: Call, named: ParsedFormula): Expression {
    const path = [...this.expanding, named.id];
    if (this.expanding.includes(named.id)) this.fail("formula.formulaLoop", e.at, { path: path.join(" -> ") });
    const parameters = Object.keys(named.parameters);
    if (e.args.length !== parameters.length)
      this.fail("formula.wrongParameters", e.at, {
        fn: named.id,
        parameters: parameters.join(", "),
        found: e.args.length,
      });
    const args = e.args.map((arg) => this.read(arg));
    for (const arg of args) this.done.add(arg);
    this.expanding.push(named.id);
    const written = this.read(writtenOut(named, parameters, args, e.at));
    this.expanding.pop();
    return parameters.length === 0 ? { ...written, constant: named.id } : written;
  }

  /** The line whose periods or entries a call reads, which must be a name. */
  private target(e: Call): string {
    const target = e.args[0];
    if (target?.kind !== "name") return this.fail("formula.needsLineName", e.at, { fn: e.fn });
    this.known(target.id, target.at);
    if (BUILT_IN.has(target.id)) return this.fail("formula.needsLineName", e.at, { fn: e.fn });
    return target.id;
  }

  private count(e: Call, least: number, most: number): void {
    if (e.args.length >= least && e.args.length <= most) return;
    const found = { fn: e.fn, found: e.args.length };
    if (least === most) this.fail("formula.wrongCount", e.at, { ...found, count: least });
    if (most === Number.POSITIVE_INFINITY) this.fail("formula.wrongCountFrom", e.at, { ...found, count: least });
    this.fail("formula.wrongCountBetween", e.at, { ...found, least, most });
  }

  private depend(id: string, reach: Reach): void {
    this.dependencies.push({ id, reach });
  }

  private known(id: string, at: number): void {
    const { items, measures } = this.surroundings;
    if (items.has(id) || BUILT_IN.has(id)) return;
    if (measures.some((m) => m.id === id)) this.fail("formula.readsMeasure", at, { name: id });
    unknownLine(this.line, this.formula, id, at, items.keys());
  }

  private unknownFunction({ fn, at }: Call): never {
    const meant = nearest(fn, [...functionNames(), ...this.surroundings.formulas.keys()]);
    if (meant === undefined) return this.fail("formula.unknownFunction", at, { fn });
    return this.fail("formula.unknownFunctionMeant", at, { fn, meant });
  }

  private fail<Id extends MessageId>(id: Id, at: number, ...values: Beside<Id>): never {
    throw new FormulaError(id, this.line, this.formula, at, ...values);
  }
}
