import { message } from "../../messages/message";
import type { Fields } from "../sipmath/fields";
import { readLibrary } from "../sipmath/readLibrary";
import type { Question } from "./question";

/** Who draws the sips of a library: the streams that it names, or the sampling of the assumptions. */
export const STREAMS = ["library", "own"] as const;
export type StreamsOf = (typeof STREAMS)[number];

/**
 * What a library of the SIPmath standard asks of a simulation, and what is to be said of it: its sips are ranges of the inputs whose
 * keys are their names, its copula the whole matrix of correlations, and its streams draw them, so that trial n is that of PM_Index n.
 * Errors: those of reading it.
 */
export function askedByLibrary(
  fields: Fields,
  by: StreamsOf,
): Required<Pick<Question, "ranges" | "says">> & Pick<Question, "correlation" | "streams"> {
  const { ranges, correlation, repairs, withoutStream, streams } = readLibrary(fields);
  const drawn = by === "library" ? streams() : [];
  return {
    ranges,
    ...(correlation && { correlation }),
    ...(drawn.length > 0 && { streams: drawn }),
    says: [
      ...(by === "own"
        ? [message("sipmath.ownStreams")]
        : [
            ...(drawn.length > 0 ? [message("sipmath.streams", { count: drawn.length })] : []),
            ...(drawn.length > 0 && correlation === undefined ? [message("sipmath.alone")] : []),
            ...(withoutStream.length > 0 ? [message("sipmath.withoutStream", { keys: withoutStream })] : []),
          ]),
      ...repairs.map((repair) => message("simulation.repaired", { ...repair })),
    ],
  };
}
