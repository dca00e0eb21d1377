import { type Binding, bind } from "../../program/binding";
import type { Program } from "../../program/program";
import { schedule } from "../../program/schedule";
import type { Slice } from "../../program/slice";
import { constant, type Routine, type Statement, type Tree } from "../ir";
import { type Slot, slotOf } from "../layout";
import { idsLoaded, storing } from "../memory";
import { Constants } from "./constants";
import { GIVEN, Live } from "./live";
import { Rolled } from "./roll";
import { Steady } from "./steady";
import { type Known, Unrolled } from "./unroll";

/**
 * A slice of a program for one question: some inputs vary, and what they do not reach is what it is in `known`, a run of the same
 * model. What that decides is decided here; what is left is computed in loops over periods that do the same.
 * It gives what the slice gives, but for the last digits, since sums and products are taken in another order, and for what is
 * no finite number. A table that varies has as many entries as in `known`, and an input given as a row one a period.
 */
export function specialise({ program: written, kept }: Slice, binding: Binding, known: Known): Tree {
  const { program, varying } = bind(written, binding);
  const items = [...program.items.values()];
  const steps = schedule(items.filter(({ id, expression }) => expression && varying.has(id)));
  const unrolled = new Unrolled(program, steps, binding, known);
  const lines = items.filter(({ id, expression }) => expression && kept.has(id));
  const idsOf = (shape: string): string[] => lines.flatMap((line) => (line.shape === shape ? line.id : []));
  const [numbers, rows] = [idsOf("scalar"), idsOf("series")];
  const live = new Live(unrolled, steps, { numbers, rows });
  const constants = new Constants(unrolled.periods);
  const steady = new Steady(live);

  const given = items.filter(({ id, expression, shape }) => shape === "series" && !(expression && varying.has(id)));
  const loops = [
    { step: GIVEN, direction: "forward" as const, lines: given },
    ...steps.flatMap(({ direction, lines }, step) => (direction === "once" ? [] : [{ step, direction, lines }])),
  ];
  const bodies = loops.map(({ step, direction, lines }): Statement[] => {
    const before = [...steady.before(step), ...steady.begun(step)];
    const rolled = new Rolled(unrolled, live, constants, step, direction, lines).statements();
    return [...before, ...rolled, ...steady.taken(step)];
  });
  bodies.push([...steady.before(steps.length), ...numbers.map((id) => steady.kept(id, unrolled.row(id)[0]))]);

  const loaded = steady.loadedIn(bodies.filter((body) => body.length > 0));
  const stored = new Set([...numbers, ...rows, ...loaded.flatMap(idsLoaded)]);
  const trial = loaded.map((body, k): Routine => ({ name: `trial_${k + 1}`, body: storing(stored, body) }));
  return {
    title: program.title,
    layout: { periods: program.periods, slots: slotsOf(program, binding, stored, unrolled.powers), lags: [] },
    periods: [{ kind: "let", name: program.periods, value: constant(unrolled.periods) }],
    setup: [],
    trial,
    constants: constants.tables,
  };
}

/** What may be given, read or not, and what is stored. */
function slotsOf(
  { items }: Program,
  binding: Binding,
  stored: ReadonlySet<string>,
  powers: Unrolled["powers"],
): Slot[] {
  const slots = [...items.values()].flatMap((item): Slot[] => {
    const varies = binding.has(item.id);
    if (!varies && !stored.has(item.id)) return [];
    return item.item.kind === "profile" && !varies ? [{ id: item.id, kind: "row" }] : [slotOf(item, varies)];
  });
  const known = new Set(slots.map(({ id }) => id));
  const own = [...stored].filter((id) => !known.has(id));
  return [...slots, ...own.map((id): Slot => ({ id, kind: powers.rows.has(id) ? "row" : "scalar" }))];
}
