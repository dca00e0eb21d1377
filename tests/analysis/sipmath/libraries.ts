/** A library as PySIP writes it: the lower half of a matrix, bounds left out where there is none, ids as numbers. */
export const library = (): Record<string, unknown> => ({
  name: "prices.SIPmath",
  objectType: "sipModel",
  libraryType: "SIPmath_3_0",
  dateCreated: "12-01-2026",
  globalVariables: [
    {
      name: "correlationMatrix",
      value: {
        columns: ["market.hbi_price", "something_else", "market.scrap"],
        rows: ["market.hbi_price", "something_else", "market.scrap"],
        matrix: [
          { row: "market.hbi_price", col: "market.hbi_price", value: 1 },
          { row: "something_else", col: "market.hbi_price", value: 0.3 },
          { row: "something_else", col: "something_else", value: 1 },
          { row: "market.scrap", col: "market.hbi_price", value: 0.6 },
          { row: "market.scrap", col: "something_else", value: -0.2 },
          { row: "market.scrap", col: "market.scrap", value: 1 },
        ],
      },
    },
  ],
  provenance: "by hand",
  U01: {
    rng: [
      ...[11, 12, 13].map((varId, k) => ({
        name: `hdr${k + 1}`,
        function: "HDR_2_0",
        arguments: { counter: "PM_Index", entity: 1, varId, seed3: 3, seed4: 4 },
      })),
      { name: "gas", function: "HDR_2_0", arguments: { counter: "PM_Index", entity: "1", varId: "99", seed3: "0" } },
    ],
    copula: [
      {
        arguments: {
          correlationMatrix: { type: "globalVariables", value: "correlationMatrix" },
          rng: ["hdr1", "hdr2", "hdr3"],
        },
        function: "GaussianCopula",
        name: "Gaussian",
        copulaLayer: ["c1", "c2", "c3"],
      },
    ],
  },
  sips: [
    {
      name: "market.scrap",
      ref: { source: "copula", name: "Gaussian", copulaLayer: "c3" },
      function: "Metalog_1_0",
      arguments: { aCoefficients: [350, 20, 5, -10, 8] },
      metadata: { density: [0.1, 0.2] },
    },
    {
      name: "market.hbi_price",
      ref: { source: "copula", copulaLayer: "c1" },
      function: "Metalog_1_0",
      arguments: { lowerBound: 200, upperBound: "", aCoefficients: [5, 0.2, 0.05] },
    },
    {
      name: "energy.gas_tariff",
      ref: { source: "rng", name: "gas" },
      function: "Metalog_1_0",
      arguments: { lowerBound: "100", upperBound: 300, aCoefficients: [0.1, 0.5] },
    },
  ],
  version: "1",
});

/**
 * What the sips are in trials of the PM_Index on the left: HBI price, scrap, gas tariff. By numpy 2.4.6 (its Cholesky) and scipy 1.17.1
 * (its normal), the generator and the terms of the metalog written down anew from their papers.
 */
export const TRIALS = [
  [1, 380.3324881374317, 341.47493766632203, 238.2636969718299],
  [2, 323.93704615355466, 338.172420143443, 177.74976991971843],
  [3, 363.64549320209665, 374.44852888685983, 243.08861775425478],
  [10_000, 386.29325238067304, 404.2565602271455, 193.2867469449614],
] as const;

/** A copy in which one place, told by keys and numbers, is something else; undefined takes it out. */
export function changed(path: readonly (string | number)[], value: unknown): Record<string, unknown> {
  const copy = library();
  let at: unknown = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), path.at(-1) ?? "", value);
  return copy;
}
