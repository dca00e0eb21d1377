import type { Bridge, Effect } from "../../../analysis/whatIf/bridge";

/** A step of a waterfall: where the sum stands before and after it. */
export interface Step {
  readonly effect: Effect | undefined;
  /** How many small changes it gathers. */
  readonly gathered: number;
  readonly before: number;
  readonly after: number;
}

/** Changes with a step of their own. */
const OWN = 10;

/** The way from one side to the other: the largest changes, then all others as one; its last step ends at the other side. */
export function stepsOf({ from, effects }: Bridge): readonly Step[] {
  const own = effects.length > OWN + 1 ? effects.slice(0, OWN) : effects;
  const rest = effects.slice(own.length);
  let sum = from;
  const step = (effect: Effect | undefined, amount: number, gathered = 0): Step => {
    const before = sum;
    sum += amount;
    return { effect, gathered, before, after: sum };
  };
  const steps = own.map((effect) => step(effect, effect.effect));
  const others = rest.reduce((all, { effect }) => all + effect, 0);
  return rest.length === 0 ? steps : [...steps, step(undefined, others, rest.length)];
}
