import type { Flows } from "../flows";
import { isolate, type Place } from "./isolate";
import { crossing, polished } from "./preciseRoot";
import { PreciseSeries } from "./preciseSeries";
import { changesOfSums, type Side, type Signs, signsOf } from "./signs";
import { soleRoot } from "./soleRoot";

/** A root of the present value in s = ln(1 + rate of a step), with the signs of the present value around it. */
export interface Root {
  readonly s: number;
  readonly before: number;
  readonly after: number;
}

/**
 * All roots within a width of s = 0, ascending. Cheap certificates come first: there are as many at most as the amounts
 * change sign (Descartes), and on either side of s = 0 as many at most as the running sums from that end do (Laguerre;
 * Norstrom's criterion is the case of one), the difference being even. Where they leave one root on a side, Newton's
 * method finds it; only where they leave room for more is the side cut into stretches, each proven to hold no root or
 * at most one.
 *
 * Sources: Laguerre (1883), Sur quelques points de la theorie des equations; Norstrom (1972), A sufficient condition
 * for a unique nonnegative internal rate of return, JFQA 7(3).
 */
export function rootsOf(flows: Flows, width: number): readonly Root[] {
  const signs = signsOf(flows);
  if (signs.changes === 0) return [];
  const search: Search = { flows, signs, width, series: undefined };
  const total = signs.total || precise(search).at(0).sign;
  if (total === 0) return isolated(precise(search), -width, width);
  const roots: Root[] = [];
  rootsOn("losses", search, total, roots);
  rootsOn("gains", search, total, roots);
  return roots;
}

interface Search {
  readonly flows: Flows;
  readonly signs: Signs;
  readonly width: number;
  /** The flows in 32 digits, which most series never need. */
  series: PreciseSeries | undefined;
}

function precise(search: Search): PreciseSeries {
  search.series ??= new PreciseSeries(search.flows);
  return search.series;
}

/** Adds the roots on a side of s = 0, where the present value has the sign of the total. */
function rootsOn(side: Side, search: Search, total: number, roots: Root[]): void {
  const { flows, signs, width } = search;
  const gains = side === "gains";
  // far out the flows at this end of the series outweigh all others
  const end = Math.sign(flows.amounts[gains ? signs.first : signs.last] ?? 0);
  const changes = signs.changes > 1 ? changesOfSums(flows, side) : end === total ? 0 : 1;
  if (changes === 0) return;
  // one root with the same sign on both sides cannot be: amounts so far apart that running sums lose the small ones
  if (changes > 1 || end === total) {
    roots.push(...isolated(precise(search), gains ? 0 : -width, gains ? width : 0));
    return;
  }
  const s = soleOn(side, search, end);
  if (s !== undefined) roots.push({ s, before: gains ? total : end, after: gains ? end : total });
}

/** The one root on a side, in doubles where they are enough; none beyond the width. */
function soleOn(side: Side, search: Search, end: number): number | undefined {
  const { flows, signs, width } = search;
  const outward = side === "gains" ? 1 : -1;
  const start = soleRoot(flows, signs, side, width);
  if (start?.exact) return outward * start.distance;
  const series = precise(search);
  const near = start && polished(series, outward * start.distance);
  if (near !== undefined && near * outward >= 0) return near;
  if (series.at(outward * width).sign !== end) return undefined;
  return outward > 0 ? crossing(series, 0, width, end) : crossing(series, -width, 0, -end);
}

/**
 * Walks over the proven places. Between two of certain and opposite sign lies a root; between two of equal sign a place
 * where the present value cannot be told from zero is a touching root.
 */
function isolated(series: PreciseSeries, from: number, to: number): readonly Root[] {
  const roots: Root[] = [];
  let known: { readonly s: number; readonly sign: number } | undefined;
  let nearest: { readonly s: number; readonly size: number } | undefined;
  for (const place of isolate(series, from, to)) {
    const { sign, size } = seen(series, place);
    if (sign === 0) {
      if (nearest === undefined || size < nearest.size) nearest = { s: place.s, size };
      continue;
    }
    if (known !== undefined && known.sign !== sign) {
      roots.push({ s: crossing(series, known.s, place.s, sign), before: known.sign, after: sign });
    } else if (known !== undefined && nearest !== undefined) {
      roots.push({ s: nearest.s, before: sign, after: sign });
    }
    known = { s: place.s, sign };
    nearest = undefined;
  }
  return roots;
}

/** The sign of the present value at a place, and how far it is from nil there; where it turns, it is as near as it gets. */
function seen(series: PreciseSeries, { s, sign, turning }: Place): { readonly sign: number; readonly size: number } {
  if (sign !== undefined) return { sign, size: 1 };
  const point = series.at(s);
  return { sign: point.sign, size: turning ? -1 : Math.abs(point.value) / point.size };
}
