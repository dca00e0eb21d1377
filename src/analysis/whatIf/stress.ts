import type { Message } from "../../messages/message";
import { type Inputs, inputKeys, inUse, isOfSimulation, spreads, wholes } from "../../model/inputs/keys";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";
import { contains } from "../../quantities/interval";
import { usualRanges } from "../../reference/values";
import { givingWay } from "../assumptions/givingWay";
import { movedPath, pathsIn } from "../draws/movedPath";
import type { Target } from "../targets";
import { nearestWhere, type Plane } from "./nearest";
import { isAmount } from "./tornado";
import type { Variations } from "./variations";

/** How far an input is moved at the point that turns the verdict. */
export interface Move {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Of its range on the side that it moves to; below nil downwards. */
  readonly share: number;
}

export interface Stress {
  /** Whether the target is met as things stand. */
  readonly met: boolean;
  /** The largest share first. */
  readonly moves: readonly Move[];
  /** The length of all shares together. */
  readonly distance: number;
  /** The figure behind the verdict, as things stand and at the point. */
  readonly figures: readonly [base: Message, there: Message];
}

/** An input with how far it can be moved down and up: a unit is the range on that side. */
interface Mover {
  readonly key: string;
  readonly base: number;
  readonly down: number;
  readonly up: number;
}

/** A quantity of which a verdict is made: it holds where it is not negative. */
export type Margin = (run: ProjectRun) => number;

/** So many inputs move at most: those that move the margins most. */
const MOST_KEYS = 12;
/** Ranges beyond which nobody looks. */
const FURTHEST = 4;
/** The step of a slope, in ranges. */
const STEP = 0.02;
const ROUNDS = 8;
/** Where along a way the verdict is asked before the place at which it turns is found to the last digits. */
const LOOKS = 24;
const HALVINGS = 45;
/** A share that is less is left where it was. */
const NOTHING = 1e-4;

const together = new Set([...wholes.values(), ...spreads.keys(), ...spreads.values()].flat());

/** Inputs that are moved: amounts in use, of a range, that are no parts of a whole. Of keys that are asked for, all of them. */
function moversOf(base: Inputs, keys: readonly string[] | undefined): readonly Mover[] {
  return (keys ?? Object.keys(base)).flatMap((key): Mover[] => {
    const { low, high } = usualRanges.get(key) ?? {};
    const value = base[key];
    if (low === undefined || high === undefined || value === undefined || !isAmount(key)) return [];
    const [down, up] = [Math.max(0, value - low), Math.max(0, high - value)];
    if (down + up === 0 || !inUse(key, base) || together.has(key) || isOfSimulation(key)) return [];
    return [{ key, base: value, down, up }];
  });
}

type Point = Float64Array;

/**
 * The nearest point at which a verdict turns, several inputs moving together. Distances are in ranges: each input by the share of its
 * usual range on the side to which it moves, and all together as the root of the sum of squares. Margins are taken as planes, the
 * nearest point beyond them found, and the slopes taken anew there, some rounds over; the way to each such point, and each input alone
 * up to the end of its range, is then followed on the model itself to the first place where the verdict turns, and the nearest
 * such place is the answer.
 *
 * Source: the design point of A. M. Hasofer, N. C. Lind (1974), Exact and invariant second-moment code format, Journal of the
 * Engineering Mechanics Division 100(1), as R. Rackwitz, B. Fiessler (1978), Computers & Structures 9(5), find it.
 *
 * Errors: those of the run of the base; argument for a key that cannot be moved; noSolution where no way leads to another verdict.
 */
export function reverseStress(
  variations: Variations,
  target: Target,
  margins: readonly Margin[],
  keys?: readonly string[],
): Stress {
  const base = variations.of({}, (run) => ({ margin: target.margin(run), figure: target.figure(run) }));
  if (base instanceof IronError) throw base;
  const met = base.margin >= 0;
  const search = new Search(variations, target, margins, met);
  const able = moversOf(variations.base, keys);
  const fixed = keys?.find((key) => !able.some((mover) => mover.key === key));
  if (fixed !== undefined) throw new IronError("argument", "stress.noKey", { key: fixed });
  const movers = search.strongest(able);
  const ways = [...search.ways(movers), ...movers.flatMap((_, k) => search.alone(movers, k))];
  const [nearest] = ways.flatMap((way) => search.turnOn(movers, way)).toSorted((a, b) => length(a) - length(b));
  if (nearest === undefined)
    throw new IronError("noSolution", "stress.none", { furthest: FURTHEST, figure: base.figure });
  const there = search.at(movers, nearest, (run) => target.figure(run));
  if (there instanceof IronError) throw there;
  const moves = movers.flatMap(({ key, base: from, ...mover }, k): Move[] => {
    const share = nearest[k] ?? 0;
    return share === 0 ? [] : [{ key, from, to: valueAt({ key, base: from, ...mover }, share), share }];
  });
  return {
    met,
    moves: moves.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    distance: length(nearest),
    figures: [base.figure, there],
  };
}

const length = (point: Point): number => Math.hypot(...point);

const valueAt = ({ base, down, up }: Mover, share: number): number => base + share * (share < 0 ? down : up);

class Search {
  constructor(
    private readonly variations: Variations,
    private readonly target: Target,
    private readonly margins: readonly Margin[],
    private readonly met: boolean,
  ) {}

  /** What is read of the run at a point. */
  at<T>(movers: readonly Mover[], point: Point, read: (run: ProjectRun) => T): T | IronError {
    const { base } = this.variations;
    const paths = pathsIn(base);
    const changes: Record<string, number> = {};
    for (const [k, mover] of movers.entries()) {
      const share = point[k] ?? 0;
      if (share !== 0) Object.assign(changes, movedPath(base, paths, mover.key, valueAt(mover, share)));
    }
    for (const { others } of givingWay(changes, () => base)) Object.assign(changes, others);
    return this.variations.of(changes, read);
  }

  /** The inputs that move some margin most, over their own ranges. */
  strongest(movers: readonly Mover[]): readonly Mover[] {
    const nil = this.#margins([], new Float64Array());
    const slopes = movers.map((mover) =>
      [-STEP, STEP].flatMap((step) => {
        const there = this.#margins([mover], Float64Array.of(step));
        return there.map((value, k) => Math.abs(value - (nil[k] ?? Number.NaN)));
      }),
    );
    const ranked = new Set<Mover>();
    for (let place = 0; place < movers.length && ranked.size < MOST_KEYS; place++)
      for (const [k] of this.margins.entries()) {
        const by = movers
          .map((mover, m) => ({
            mover,
            slope: Math.max(slopes[m]?.[k] || 0, slopes[m]?.[k + this.margins.length] || 0),
          }))
          .filter(({ slope }) => slope > 0)
          .toSorted((a, b) => b.slope - a.slope);
        const mover = by[place]?.mover;
        if (mover !== undefined && ranked.size < MOST_KEYS) ranked.add(mover);
      }
    return [...ranked];
  }

  /** The margins at a point; none where there is no run. */
  #margins(movers: readonly Mover[], point: Point): readonly number[] {
    const found = this.at(movers, point, (run) => this.margins.map((margin) => margin(run)));
    return found instanceof IronError ? this.margins.map(() => Number.NaN) : found;
  }

  /** Points beyond planes: of a verdict that is met, beyond each margin by itself; else where all hold. */
  ways(movers: readonly Mover[]): readonly Point[] {
    const all = this.margins.map((_, k) => k);
    const asked = this.met ? all.map((k) => [k]) : [all];
    return asked.flatMap((which) => {
      const points: Point[] = [];
      let point: Point = new Float64Array(movers.length);
      for (let round = 0; round < ROUNDS; round++) {
        const next = this.#beyond(movers, point, which);
        if (next === undefined) break;
        points.push(next);
        point = next;
      }
      // the last of them are the best, and near to one another
      return points.slice(-2);
    });
  }

  #beyond(movers: readonly Mover[], point: Point, which: readonly number[]): Point | undefined {
    const here = this.#margins(movers, point);
    const planes = which.map((): { slope: Float64Array; level: number } => ({
      slope: new Float64Array(movers.length),
      level: 0,
    }));
    const sign = this.met ? -1 : 1;
    for (const k of movers.keys()) {
      const [below, above] = [-STEP, STEP].map((step) => {
        const moved = point.slice();
        moved[k] = (point[k] ?? 0) + step;
        return this.#margins(movers, moved);
      });
      for (const [p, margin] of which.entries()) {
        const value = here[margin] ?? Number.NaN;
        const [down, up] = [
          sign * ((below?.[margin] ?? Number.NaN) - value),
          sign * ((above?.[margin] ?? Number.NaN) - value),
        ];
        const plane = planes[p];
        if (plane === undefined) continue;
        // at the base either side has a slope of its own, and the better one counts
        plane.slope[k] = (point[k] === 0 ? (up >= down || Number.isNaN(down) ? up : -down) : (up - down) / 2) / STEP;
        if (!Number.isFinite(plane.slope[k])) plane.slope[k] = 0;
      }
    }
    for (const [p, margin] of which.entries()) {
      const plane = planes[p];
      if (plane === undefined) continue;
      const along = plane.slope.reduce((sum, slope, k) => sum + slope * (point[k] ?? 0), 0);
      plane.level = along - sign * (here[margin] ?? Number.NaN);
    }
    const found = nearestWhere(planes satisfies readonly Plane[], movers.length);
    if (found === undefined) return undefined;
    for (const [k, mover] of movers.entries()) {
      const share = found[k] ?? 0;
      found[k] = Math.abs(share) < NOTHING ? 0 : this.#possible(mover, share);
    }
    return found;
  }

  /** A share as far as the limits of its input allow it. */
  #possible(mover: Mover, share: number): number {
    const { interval } = inputKeys.get(mover.key) ?? {};
    if (interval === undefined || (share < 0 ? mover.down : mover.up) === 0) return 0;
    let most = Math.max(-FURTHEST, Math.min(FURTHEST, share));
    for (let k = 0; k < 20 && !contains(interval, valueAt(mover, most)); k++) most *= 0.8;
    return contains(interval, valueAt(mover, most)) ? most : 0;
  }

  /** One input to either end of its range. */
  alone(movers: readonly Mover[], k: number): readonly Point[] {
    return [-1, 1].flatMap((share) => {
      const mover = movers[k];
      if (mover === undefined || (share < 0 ? mover.down : mover.up) === 0) return [];
      const point = new Float64Array(movers.length);
      point[k] = share;
      return [point];
    });
  }

  /** The first place on the way to a point, and as far again, at which the verdict turns. */
  turnOn(movers: readonly Mover[], way: Point): readonly Point[] {
    const size = length(way);
    if (size === 0) return [];
    const alone = way.filter((share) => share !== 0).length === 1;
    const reach = alone ? 1 : Math.min(2, FURTHEST / size);
    const scaled = (by: number): Point => way.map((share) => share * by);
    const turns = (by: number): boolean => {
      const margin = this.at(movers, scaled(by), (run) => this.target.margin(run));
      return typeof margin === "number" && margin >= 0 !== this.met;
    };
    for (let look = 1; look <= LOOKS; look++) {
      const by = (reach * look) / LOOKS;
      if (!turns(by)) continue;
      let [out, inside] = [(reach * (look - 1)) / LOOKS, by];
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (out + inside) / 2;
        if (turns(middle)) inside = middle;
        else out = middle;
      }
      return [scaled(inside)];
    }
    return [];
  }
}
