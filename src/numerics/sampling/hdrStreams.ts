import { normalCdf, normalQuantile } from "../distributions/normal";
import { type HdrIds, hdr } from "./hdr";

/** A stream of the HDR generator, and how much of it goes into a mixture. */
export interface HdrPart extends HdrIds {
  readonly weight: number;
}

/**
 * Numbers between 0 and 1 as plain data: one stream of the HDR generator as it is, or several as normals, each with its weight, whose
 * sum is a standard normal again. So a layer of a Gaussian copula is told: by its row of Cholesky's triangle.
 */
export type HdrStream = readonly HdrPart[];

/** The last number that is above 0 by as much as it is below 1. */
const FIRST = 2 ** -53;

/**
 * Fills a column with a stream from a trial on; trials count from 0, counters of the generator from 1.
 * Errors: ids and trials beyond those of the generator.
 */
export function fillFromHdr(into: Float64Array, stream: HdrStream, first: number): void {
  const [only, ...others] = stream;
  if (only?.weight === 1 && others.every(({ weight }) => weight === 0))
    for (let k = 0; k < into.length; k++) into[k] = hdr(first + k + 1, only);
  else
    for (let k = 0; k < into.length; k++) {
      let normal = 0;
      for (const part of stream) normal += part.weight * normalQuantile(hdr(first + k + 1, part));
      into[k] = Math.min(1 - FIRST, Math.max(FIRST, normalCdf(normal)));
    }
}
