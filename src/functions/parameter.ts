import type { MessageValue } from "../messages/message";
import type { Interval } from "../quantities/interval";
import { type Argument, type HintId, number, optional } from "./args";

/** What a function says of an argument that a named formula takes; its unit is that of the formula's parameter. */
export interface Parameter {
  readonly doc: string;
  readonly interval: Interval;
  /** What it stands for when it is left out; undefined where it must be given. */
  readonly standard?: number;
  /** Which convention traps people here. */
  readonly hint?: HintId;
  /** Refuses what lies within the limits and is something else all the same. */
  readonly check?: (value: number, name: MessageValue) => void;
}

export const parameter = (doc: string, interval: Interval = {}, standard?: number, hint?: HintId): Parameter => ({
  doc,
  interval,
  ...(standard !== undefined && { standard }),
  ...(hint !== undefined && { hint }),
});

/** Parameters as arguments, in call order, each in the unit that formulas take it in. */
export function argumentsOf<N extends string>(
  units: Readonly<Record<N, string>>,
  parameters: Readonly<Record<N, Parameter>>,
): Readonly<Record<N, Argument<number>>> {
  const argumentOf = (name: N): Argument<number> => {
    const { doc, interval, standard, hint, check } = parameters[name];
    const argument = checked(number(units[name], doc, interval, hint), check);
    return standard === undefined ? argument : optional(argument, standard);
  };
  // a record by N has the names N, in the order in which they are written
  const names = Object.keys(parameters) as N[];
  return Object.fromEntries(names.map((name) => [name, argumentOf(name)])) as Record<N, Argument<number>>;
}

const checked = (argument: Argument<number>, check: Parameter["check"]): Argument<number> =>
  check === undefined
    ? argument
    : {
        ...argument,
        read: (raw, name) => {
          const value = argument.read(raw, name);
          check(value, name);
          return value;
        },
      };
