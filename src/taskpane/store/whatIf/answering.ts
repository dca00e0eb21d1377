import { attempt } from "../../../analysis/attempt";
import type { Project } from "../../../analysis/session";
import type { whatIfAnswers } from "../../../analysis/whatIf/answers";
import type { Asked } from "../../../analysis/whatIf/asked";
import { type Outcome, outcomeOf } from "../../../analysis/whatIf/outcome";
import { describe } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { explained } from "../../../model/explained";
import { IronError } from "../../../quantities/errors";
import type { Pieces } from "../../../quantities/pieces";
import type { AssumptionRow } from "../../../workbook/assumptionRow";
import { inFormulas } from "../../formulas/insertion";
import type { Ground } from "../state";
import { type AskedLine, linesOf } from "./lines";
import { axisOf, boundOf, shareOf, targetOf } from "./questions";
import { assumptionsOf, comparedSides } from "./sides";
import type { Card, Found, Of } from "./state";

// How each card is answered: what is asked is read from the fields, and what is found told with all that it is about.

type Part = Awaited<ReturnType<typeof whatIfAnswers.load>>;

/** What a card is answered from. */
export interface Given {
  readonly ground: Ground;
  readonly part: Part;
  readonly project: Project;
  readonly table: string | undefined;
}

/** Errors are said in the words of the model. */
export const wordsOf = ({ id, values, place }: IronError): Words => describe(explained({ id, values, place }));

const ofGiven = ({ ground: { store }, project, table }: Given): Of => {
  const { line } = store.getState().whatIf;
  const lines = linesOf(project.run);
  const found = lines.find(({ id }) => id === line) ?? lines[0];
  if (found === undefined) throw new RangeError("the model has no line that is one number");
  return { line: found, own: project.assumptions, assumptions: inFormulas(table) };
};

const rowOf = ({ ground: { catalogue }, project }: Given, key: string): AssumptionRow => {
  const row = catalogue.rows(project.assumptions.set).find((one) => one.key === key);
  if (row === undefined) throw new IronError("argument", "model.unknownKey", { key });
  return row;
};

function* told<T, F>({ pieces }: Asked<T>, tell: (found: T) => F): Pieces<F> {
  return tell(yield* pieces);
}

type Answering = { readonly [C in Card]: (given: Given) => Promise<Asked<Found[C]>> };

export const answering: Answering = {
  async tornado(given) {
    const { part, ground, project } = given;
    const of = ofGiven(given);
    const share = shareOf(ground.store.getState().whatIf.fields.tornado.share);
    const asked = part.tornadoAsked(ground.context.session, project.assumptions, of.line.id, share);
    return { count: asked.count, pieces: told(asked, (tornado) => ({ ...of, ...tornado, share })) };
  },

  async table(given) {
    const { part, ground, project } = given;
    const of = ofGiven(given);
    const { down, across } = ground.store.getState().whatIf.fields.table;
    if (down.key === across.key) throw new IronError("argument", "assumptions.twice", { key: down.key });
    const axes = [axisOf(rowOf(given, down.key), down), axisOf(rowOf(given, across.key), across)] as const;
    const asked = part.sensitivityAsked(ground.context.session, project.assumptions, [of.line.id], axes);
    const base = standing(project, of.line);
    return { count: asked.count, pieces: told(asked, (points) => ({ ...of, axes, points, base })) };
  },

  async solve(given) {
    const { part, ground, project } = given;
    const { session } = ground.context;
    const of = ofGiven(given);
    const fields = ground.store.getState().whatIf.fields.solve;
    const row = rowOf(given, fields.key);
    const { key } = row;
    const target = targetOf(of.line, project.run, fields.target);
    const [low, high] = [boundOf(row, fields.low), boundOf(row, fields.high)];
    const asked = part.solveAsked(session, project.assumptions, { line: of.line.id, target, key, low, high });
    const pieces = function* (): Pieces<Found["solve"]> {
      const solved = yield* orWhy(asked.pieces);
      const roots = "why" in solved ? [] : solved.solutions.map(({ value }) => value);
      const stands = project.assumptions.values[key];
      const places = curvePlaces(row, { low, high }, stands === undefined ? roots : [...roots, stands]);
      const axes = [{ key, values: places }];
      const curve = yield* part.sensitivityAsked(session, project.assumptions, [of.line.id], axes).pieces;
      return { ...of, key, target, low, high, solved, curve };
    };
    return { count: asked.count + CURVE_STEPS, pieces: pieces() };
  },

  async compare(given) {
    const { part, ground } = given;
    const { session } = ground.context;
    const state = ground.store.getState();
    const [from, to] = comparedSides(ground, state, state.whatIf.fields.compare);
    const [a, b] = [await assumptionsOf(ground, from), await assumptionsOf(ground, to)];
    const of = ofGiven(given);
    const asked = part.bridgeAsked(session, a, b, of.line.id);
    const pieces = function* (): Pieces<Found["compare"]> {
      const bridge = yield* asked.pieces;
      const [one, other] = [session.run(a.values), session.run(b.values)];
      yield;
      const lines = besides(of.line, linesOf(one)).map((line) => ({
        line,
        a: standing({ run: one }, line),
        b: standing({ run: other }, line),
      }));
      return { ...of, own: a, other: b, from, to, bridge, lines };
    };
    return { count: asked.count, pieces: pieces() };
  },
};

/** Lines that are compared beside the one that is asked about. */
const BESIDES = [
  "returns.npv",
  "returns.irr",
  "equity.irr",
  "debt.total",
  "cover.dscr_least",
  "returns.levelised_cost",
];

const besides = (asked: AskedLine, lines: readonly AskedLine[]): readonly AskedLine[] => [
  asked,
  ...lines.filter(({ id }) => BESIDES.includes(id) && id !== asked.id),
];

const standing = ({ run }: Pick<Project, "run">, { id }: AskedLine): Outcome => attempt(() => outcomeOf(run, id));

/** No solution is an answer, too: it is told beside the curve that shows it. */
function* orWhy<T>(pieces: Pieces<T>): Pieces<T | { readonly why: Words }> {
  try {
    return yield* pieces;
  } catch (error) {
    if (!(error instanceof IronError) || error.kind !== "noSolution") throw error;
    return { why: wordsOf(error) };
  }
}

const CURVE_STEPS = 41;
const FIGURES = 12;

/** Where the curve of a line is drawn: over the bracket, or over the usual range with what stands and what was found. */
function curvePlaces(
  { low: least, high: most, interval }: AssumptionRow,
  { low, high }: { readonly low: number | undefined; readonly high: number | undefined },
  marks: readonly number[],
): readonly number[] {
  const from = low ?? Math.min(least, ...marks);
  const to = high ?? Math.max(most, ...marks);
  const places = Array.from({ length: CURVE_STEPS }, (_, k) =>
    Number((from + ((to - from) * k) / (CURVE_STEPS - 1)).toPrecision(FIGURES)),
  );
  return [...new Set(interval.whole ? places.map(Math.round) : places)];
}
