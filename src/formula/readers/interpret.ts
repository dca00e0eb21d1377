import { argument, type Call, type Expression, targetOf } from "../language/expression";
import { has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { entriesOf, entryValues, type Inputs, inputValue, lagOf, periodsOf } from "../program/inputs";
import { itemOf, type Program } from "../program/program";
import { schedule } from "../program/schedule";

/** Every value of a run: one number for a scalar, one a period for a row, the entries of a table. */
export type Values = ReadonlyMap<string, Float64Array>;

/**
 * The reference semantics: walks the formulas as written. Every other reader must agree with it.
 * Values are not judged here: a division by zero gives infinity or NaN, which the model's checks refuse.
 */
export function interpret(program: Program, inputs: Inputs): Values {
  const values = new Map<string, Float64Array>();
  const periods = countPeriods(program, inputs);
  for (const item of program.items.values()) {
    if (item.item.kind === "input") values.set(item.id, Float64Array.of(inputValue(inputs, item.item)));
    else if (item.item.kind === "table") values.set(item.id, entryValues(entriesOf(item.item), inputs));
    else if (item.item.kind === "profile") {
      const row = new Float64Array(periods);
      row.set(entryValues(entriesOf(item.item), inputs).subarray(0, periods));
      values.set(item.id, row);
    }
  }
  const lines = [...program.items.values()].filter((item) => item.expression);
  for (const { direction, lines: together } of schedule(lines)) {
    for (const line of together) values.set(line.id, new Float64Array(line.shape === "series" ? periods : 1));
    const compute = (t: number): void => {
      for (const line of together) {
        const row = values.get(line.id);
        if (row && line.expression) row[t] = evaluate(line.expression, { program, values, periods, t });
      }
    };
    if (direction === "once") compute(0);
    else if (direction === "forward") for (let t = 0; t < periods; t++) compute(t);
    else for (let t = periods - 1; t >= 0; t--) compute(t);
  }
  return values;
}

/** The number of periods of a run: the calendar lines behind `program.periods` are scalars and come first. */
export function countPeriods(program: Program, inputs: Inputs): number {
  const values = new Map<string, Float64Array>();
  const compute = (id: string): void => {
    if (values.has(id)) return;
    const { item, expression, dependencies } = itemOf(program, id);
    for (const d of dependencies) compute(d.id);
    const value = expression
      ? evaluate(expression, { program, values, periods: Number.NaN, t: 0 })
      : inputValue(inputs, item.kind === "input" ? item : { id });
    values.set(id, Float64Array.of(value));
  };
  compute(program.periods);
  return periodsOf(program.periods, values.get(program.periods)?.[0] ?? Number.NaN);
}

/** Where a formula is read: in a period, with what a run has found so far. */
export interface Place {
  readonly program: Program;
  readonly values: Pick<Values, "get">;
  readonly periods: number;
  readonly t: number;
}

function valuesOf({ values }: Place, id: string): Float64Array {
  const found = values.get(id);
  if (!found) throw new RangeError(`'${id}' is read before it is computed`);
  return found;
}

/** How many periods a shift reaches. A formula as it is written may leave the lag out; it is one period. */
export const lagIn = ({ args: [, , lag] }: Call, place: Place): number => (lag ? lagOf(evaluate(lag, place)) : 1);

/** The value of one expression in one period. */
export function evaluate(e: Expression, place: Place): number {
  const { t, periods } = place;
  if (e.kind === "number") return e.value;
  if (e.kind === "name") {
    if (e.id === "t") return t;
    if (e.id === "periods") return periods;
    const value = valuesOf(place, e.id);
    return value[itemOf(place.program, e.id).shape === "series" ? t : 0] ?? Number.NaN;
  }
  const reducer = has(reducers, e.fn) ? reducers[e.fn] : undefined;
  if (reducer) {
    const flags = e.args[1]?.kind === "name" ? valuesOf(place, e.args[1].id) : undefined;
    return reducer.reduce(valuesOf(place, targetOf(e)), (k) => flags === undefined || flags[k] !== 0);
  }
  if (has(shifts, e.fn)) {
    const from = t + (shifts[e.fn] ?? 0) * lagIn(e, place);
    const there = from >= 0 && from < periods;
    return there ? (valuesOf(place, targetOf(e))[from] ?? Number.NaN) : evaluate(argument(e, 1), place);
  }
  if (e.fn === LOOKUP) {
    const { item } = itemOf(place.program, targetOf(e));
    const row = valuesOf(place, item.id);
    const n = Math.floor(evaluate(argument(e, 1), place)) - (item.kind === "table" ? item.first : 0);
    const found = n >= 0 ? row[n] : undefined;
    const gap = found === undefined || (item.kind === "table" && Number.isNaN(found));
    return gap ? evaluate(argument(e, 2), place) : found;
  }
  const operation = operations[e.fn];
  if (!operation) throw new RangeError(`there is no function '${e.fn}'`);
  return operation.apply(...e.args.map((arg) => evaluate(arg, place)));
}
