import { HostFailure, type Watch } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { pieces } from "./blocks";
import { codeOf, request } from "./run";
import { Turns } from "./turns";

/** A piece of what is asked of Excel. */
export interface Work {
  /** How much it is, in cells with a content. */
  readonly weight: number;
  /** Puts it into the request; where Excel asks for patience it is put again, and finds its objects anew. */
  readonly put: () => void;
  /** The same in two, where it can be cut. */
  readonly halves?: () => readonly Work[];
}

/** What is no content of a cell, a look or a rule of one area, weighs as so many cells: as long as it is on the wire. */
export const LOOK = 10;

/** The weight of one request: far below Excel's limit of 5 MB on the web, and soon put together. */
const REQUEST = 4_000;

/** Cells in one array: larger ones office.js cuts itself, at the price of another question to the host. */
const ARRAY = 1_500;

/** An area that is written a piece at a time; rows are never cut. */
export function inPieces(whole: Area, put: (piece: Area) => void): Work[] {
  const piece = (area: Area): Work => ({
    weight: area.rows * area.columns,
    put: () => put(area),
    halves: () => pieces(area, Math.ceil(area.rows / 2) * area.columns).map(piece),
  });
  return pieces(whole, ARRAY).map(piece);
}

/** How far a long change is: whoever watches it is told, may stop it, and the page has its turns. */
export class Course {
  readonly #turns = new Turns();
  #done = 0;
  #total = 0;

  constructor(private readonly watch: Watch = {}) {}

  /** So much more is to be done. */
  expect(works: readonly Work[]): void {
    this.#total += weightOf(works);
  }
  /** So much is done. Errors: HostFailure, where it is to be stopped. */
  async did(works: readonly Work[]): Promise<void> {
    this.#done += weightOf(works);
    // what an Excel that lacks something is asked for twice does not count twice
    const done = Math.min(this.#done, this.#total);
    this.watch.tell?.({ done, total: this.#total });
    await this.goOn();
  }
  /** Between two pieces. Errors: HostFailure, where it is to be stopped. */
  async goOn(): Promise<void> {
    await this.#turns.take();
    if (this.watch.stop?.aborted) throw new HostFailure("pane.write.stopped");
  }
}

const weightOf = (works: readonly Work[]): number => works.reduce((sum, { weight }) => sum + weight, 0);

/** One request; what Excel finds too large, and so has not done, is halved. */
async function send(context: Excel.RequestContext, works: readonly Work[]): Promise<void> {
  try {
    await request(context, () => {
      for (const { put } of works) put();
    });
  } catch (error) {
    const middle = Math.ceil(works.length / 2);
    const [only] = works;
    const parts =
      works.length > 1 ? [works.slice(0, middle), works.slice(middle)] : (only?.halves?.() ?? []).map((half) => [half]);
    if (codeOf(error) !== "RequestPayloadSizeLimitExceeded" || parts.length < 2) throw error;
    for (const part of parts) await send(context, part);
  }
}

/** What goes into a request each, in order. */
function requestsOf(works: readonly Work[]): Work[][] {
  const requests: Work[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const work of works) {
    weight += work.weight;
    if (weight <= REQUEST) requests.at(-1)?.push(work);
    else {
      requests.push([work]);
      weight = work.weight;
    }
  }
  return requests;
}

/** Does what is to be done, in order, with as much in a request as is good for it. */
export async function carryOut(
  context: Excel.RequestContext,
  works: readonly Work[],
  course = new Course(),
): Promise<void> {
  for (const together of requestsOf(works)) {
    await send(context, together);
    await course.did(together);
  }
}
