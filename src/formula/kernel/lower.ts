import { argument, walk } from "../language/expression";
import { has, shifts } from "../language/operations";
import { type Binding, bind } from "../program/binding";
import type { Resolved } from "../program/program";
import { schedule } from "../program/schedule";
import type { Slice } from "../program/slice";
import type { Routine, Tree } from "./ir";
import { slotOf } from "./layout";
import { idsLoaded, storing, withLoads } from "./memory";
import { givenRows, periodLines, stepBody } from "./step";

/**
 * A slice of a program as a tree of plain statements. What the binding does not let vary is `setup`, computed once before
 * the trials; the rest is `trial`. Each step of the schedule is a function of its own, so that none grows too large for a
 * compiler.
 */
export function lower({ program: written, kept }: Slice, binding: Binding): Tree {
  const { program, varying } = bind(written, binding);
  const items = [...program.items.values()];
  const stage = (name: string, here: readonly Resolved[]): Routine[] =>
    [givenRows(here), ...schedule(here.filter(({ expression }) => expression)).map((step) => stepBody(program, step))]
      .filter((body) => body.length > 0)
      .map((body, k) => ({ name: `${name}_${k + 1}`, body: withLoads(program, body) }));
  const setup = stage(
    "setup",
    items.filter(({ id }) => !varying.has(id)),
  );
  const trial = stage(
    "trial",
    items.filter(({ id }) => varying.has(id)),
  );
  const periods = storing(new Set(), withLoads(program, periodLines(program)));

  const lags = lagsOf(items);
  const bodies = [periods, ...[...setup, ...trial].map(({ body }) => body)];
  const live = new Set([...kept, ...lags, ...bodies.flatMap(idsLoaded)]);
  const stored = ({ name, body }: Routine): Routine => ({ name, body: storing(live, body) });
  return {
    title: program.title,
    layout: {
      periods: program.periods,
      slots: items.filter(({ id }) => live.has(id)).map((item) => slotOf(item, varying.has(item.id))),
      lags,
    },
    periods,
    setup: setup.map(stored),
    trial: trial.map(stored),
  };
}

function lagsOf(items: readonly Resolved[]): string[] {
  const lags = new Set<string>();
  for (const { expression } of items)
    if (expression)
      walk(expression, (e) => {
        const lag = e.kind === "call" && has(shifts, e.fn) ? argument(e, 2) : undefined;
        if (lag?.kind === "name") lags.add(lag.id);
      });
  return [...lags];
}
