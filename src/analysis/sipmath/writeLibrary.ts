import { hash } from "../../formula/program/fingerprint";
import { HDR_MOST } from "../../numerics/sampling/hdr";
import type { Matrix } from "../../numerics/sampling/matrix";
import type { MetalogArguments } from "./metalogRange";
import { LIBRARY_TYPE, METALOG, OBJECT_TYPE } from "./readLibrary";

/** A sip that is written, with what is told of it. */
export interface WrittenSip {
  readonly name: string;
  readonly metalog: MetalogArguments;
  readonly metadata: Readonly<Record<string, number | string>>;
}

/** What a library is made of. The matrix has a row and a column for each sip, and can be. */
export interface Written {
  readonly sips: readonly WrittenSip[];
  readonly matrix: Matrix;
}

const MATRIX = "correlationMatrix";
const COPULA = "Gaussian";

/**
 * A library of the SIPmath standard 3.0 as PySIP lays it out, without the day on which it was made, so that the same is written as the
 * same text. A sip has a stream of its own, told by its name, so that libraries of different sips do not draw the same numbers.
 */
export function writtenLibrary(name: string, provenance: string, { sips, matrix }: Written): object {
  const names = sips.map((sip) => sip.name);
  const entries = names.flatMap((row, i) =>
    names.slice(0, i + 1).map((col, j) => ({ row, col, value: matrix[i]?.[j] ?? 0 })),
  );
  const generators = names.map((_, k) => `hdr${k + 1}`);
  const layers = names.map((_, k) => `c${k + 1}`);
  const ids = variableIds(names);
  return {
    name,
    objectType: OBJECT_TYPE,
    libraryType: LIBRARY_TYPE,
    globalVariables: [{ name: MATRIX, value: { columns: names, rows: names, matrix: entries } }],
    provenance,
    U01: {
      rng: generators.map((generator, k) => ({
        name: generator,
        function: "HDR_2_0",
        arguments: { counter: "PM_Index", entity: 1, varId: ids[k], seed3: 0, seed4: 0 },
      })),
      copula: [
        {
          arguments: { correlationMatrix: { type: "globalVariables", value: MATRIX }, rng: generators },
          function: "GaussianCopula",
          name: COPULA,
          copulaLayer: layers,
        },
      ],
    },
    sips: sips.map(({ name: sip, metalog: { coefficients, bounds }, metadata }, k) => ({
      name: sip,
      ref: { source: "copula", name: COPULA, copulaLayer: layers[k] },
      function: METALOG,
      arguments: {
        ...(bounds.lower !== undefined && { lowerBound: bounds.lower }),
        ...(bounds.upper !== undefined && { upperBound: bounds.upper }),
        aCoefficients: coefficients,
      },
      metadata,
    })),
    version: "1",
  };
}

/** A number of eight digits for each name, no two the same. */
function variableIds(names: readonly string[]): readonly number[] {
  const taken = new Set<number>();
  return names.map((name) => {
    let id = hash(name) % HDR_MOST;
    while (taken.has(id)) id = (id + 1) % HDR_MOST;
    taken.add(id);
    return id;
  });
}
