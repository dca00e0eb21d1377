import { COEFFICIENTS } from "../../numerics/distributions/metalog";
import { distributionNamed } from "../../numerics/distributions/named";
import type { HdrStream } from "../../numerics/sampling/hdrStreams";
import type { Matrix } from "../../numerics/sampling/matrix";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import type { Range } from "../draws/range";
import { type Fields, fieldsOf, listOf, numberOfField, quoted, textOfField } from "./fields";
import { rangeOfMetalog } from "./metalogRange";
import { type Mixture, type Repair, Streams } from "./streams";

/** The only kind of library that is read and written. */
export const LIBRARY_TYPE = "SIPmath_3_0";
export const OBJECT_TYPE = "sipModel";
export const METALOG = "Metalog_1_0";

/** What a library says. */
export interface Library {
  /** By the name of a sip. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** What goes together, where the library has a copula. */
  readonly correlation?: { readonly keys: readonly string[]; readonly matrix: Matrix };
  /** Copulas whose matrix cannot be, by what changes most in each. */
  readonly repairs: readonly Repair[];
  /** Sips that refer to no stream. */
  readonly withoutStream: readonly string[];
  /** What the others are drawn by. Errors: argument for a generator that is none of the standard. */
  streams(): readonly (readonly [key: string, stream: HdrStream])[];
}

/** The library that a text is; undefined where it is something else, or no JSON at all. */
export function libraryIn(text: string): Fields | undefined {
  try {
    const found = fieldsOf(JSON.parse(text));
    return "libraryType" in found || found.objectType === OBJECT_TYPE ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a library of the SIPmath standard 3.0: sips that are metalogs, each drawn by a stream of the HDR generator or by a layer of a
 * Gaussian copula of several. When it was made, and what else it tells of itself, is not read.
 *
 * Errors: argument for another type of library, one without sips, a sip without a name or with that of another, a function that is no
 * metalog, coefficients or a bound that are no numbers, and a reference to what is not there; domain for a metalog whose quantile
 * falls, and for a matrix that is none of correlations.
 * Source: probabilitymanagement.org, SIPmath 3.0, as its Python tools PySIP write and read it: what they leave out may be left out.
 */
export function readLibrary(library: Fields): Library {
  const { libraryType = LIBRARY_TYPE } = library;
  if (libraryType !== LIBRARY_TYPE)
    throw new IronError("argument", "sipmath.libraryType", { given: quoted(libraryType), wanted: LIBRARY_TYPE });
  const sips = listOf(library.sips)
    .map(fieldsOf)
    .filter(({ environment }) => environment === undefined);
  if (sips.length === 0) throw new IronError("argument", "sipmath.noSips");
  const streams = new Streams(library);
  const ranges = new Map<string, Range>();
  const mixtures = new Map<string, Mixture>();
  const repairs = new Set<Repair>();
  let hasCopula = false;
  for (const [k, sip] of sips.entries()) {
    const name = textOfField(sip.name);
    if (name === "") throw new IronError("argument", "sipmath.name", { number: k + 1 });
    if (ranges.has(name)) throw new IronError("argument", "simulation.rangeTwice", { key: shortened(name) });
    ranges.set(name, rangeOf(name, sip));
    const { mixture, copula } = streams.mixtureOf(shortened(name), sip.ref) ?? {};
    if (mixture) mixtures.set(name, mixture);
    if (copula) hasCopula = true;
    if (copula?.repaired) repairs.add(copula.repaired);
  }
  return {
    ranges,
    ...(hasCopula && { correlation: correlationOf(mixtures) }),
    repairs: [...repairs],
    withoutStream: [...ranges.keys()].filter((name) => !mixtures.has(name)),
    streams: () => [...mixtures].map(([name, mixture]) => [name, streams.streamOf(mixture)] as const),
  };
}

function rangeOf(name: string, { function: made, arguments: given }: Fields): Range {
  const sip = shortened(name);
  if (made === undefined) throw new IronError("argument", "sipmath.noFunction", { sip, wanted: METALOG });
  if (made !== METALOG)
    throw new IronError("argument", "sipmath.function", { sip, given: quoted(made), wanted: METALOG });
  const { aCoefficients, lowerBound, upperBound } = fieldsOf(given);
  const coefficients = listOf(aCoefficients).map(numberOfField);
  const { least, most } = COEFFICIENTS;
  if (!(coefficients.length >= least && coefficients.length <= most && coefficients.every(Number.isFinite)))
    throw new IronError("argument", "sipmath.coefficients", { sip, least, most, given: quoted(aCoefficients) });
  const bounds = { lower: bound(sip, "lowerBound", lowerBound), upper: bound(sip, "upperBound", upperBound) };
  const range = rangeOfMetalog({ coefficients, bounds });
  try {
    distributionNamed(range.distribution, range.parameters);
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    throw new IronError(error.kind, "sipmath.sip", { sip, why: error });
  }
  return range;
}

/** A bound that is left out, null or empty is none. */
function bound(sip: string, what: string, value: unknown): number | undefined {
  if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) return undefined;
  const found = numberOfField(value);
  if (!Number.isFinite(found)) throw new IronError("argument", "sipmath.bound", { sip, what, given: quoted(value) });
  return found;
}

/** Standard normals that are mixed of independent ones go together by what they share of each. */
function correlationOf(mixtures: ReadonlyMap<string, Mixture>): NonNullable<Library["correlation"]> {
  const all = [...mixtures.values()];
  const matrix = all.map((one) =>
    all.map((other) =>
      one === other ? 1 : [...one].reduce((sum, [name, weight]) => sum + weight * (other.get(name) ?? 0), 0),
    ),
  );
  return { keys: [...mixtures.keys()], matrix: symmetric(matrix) };
}

/** Sums in another order may differ in their last digit. */
const symmetric = (matrix: Matrix): Matrix =>
  matrix.map((row, i) => row.map((value, j) => Math.min(1, Math.max(-1, i < j ? value : (matrix[j]?.[i] ?? value)))));
