import { describe, expect, test } from "vitest";
import { askedByLibrary } from "../../../src/analysis/simulation/askedByLibrary";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import { openTrial } from "../../../src/analysis/simulation/openTrial";
import { planned } from "../../../src/analysis/simulation/plan";
import { started } from "../../../src/analysis/simulation/start";
import { runProject } from "../../../src/model/run";
import { rankCorrelation } from "../../../src/numerics/percentiles";
import { atOnce } from "../../../src/quantities/pieces";
import { changed, library, TRIALS } from "../sipmath/libraries";
import { question } from "./questions";

const KEYS = ["market.hbi_price", "market.scrap", "energy.gas_tariff"] as const;
const asked = (by: "library" | "own", trials = 10_000) =>
  planned(question({ lines: ["returns.npv"], trials, ...askedByLibrary(library(), by) }));

describe("a library in a simulation", () => {
  test("draws trials that are those of other SIPmath tools", () => {
    const draws = started(asked("library").plan, "plain").draws(0, 10_000);
    for (const [index, ...values] of TRIALS)
      for (const [k, key] of KEYS.entries()) {
        const drawn = draws.get(key)?.[index - 1] ?? Number.NaN;
        // a quantile by its table lies off by 1e-11 of its range at most
        expect(Math.abs(drawn / (values[k] ?? Number.NaN) - 1)).toBeLessThan(1e-11);
      }
  });

  test("draws the same in pieces, with any seed and any sampling, and lets these draw all else", () => {
    const [one, other] = [1, 2].map((seed) =>
      started(planned(question({ seed, ...askedByLibrary(library(), "library") })).plan, "plain").draws(100, 50),
    );
    const whole = started(asked("library").plan, "plain").draws(0, 200);
    for (const key of KEYS) {
      expect(one?.get(key)).toEqual(other?.get(key));
      expect(one?.get(key)).toEqual(whole.get(key)?.slice(100, 150));
    }
    expect(one?.get("cost.mining")).not.toEqual(other?.get("cost.mining"));
  });

  test("is opened as a scenario with the same numbers", () => {
    const { plan } = asked("library", 400);
    const { inputs } = openTrial(plan, 1);
    expect(inputs["market.scrap"]).toBeCloseTo(TRIALS[1][2], 9);
    const results = atOnce(simulatedInPieces(plan));
    expect(runProject(inputs).value("returns.npv") / (results.values("returns.npv")[1] ?? Number.NaN)).toBeCloseTo(
      1,
      9,
    );
  });

  test("has the ranks of its copula, whoever draws it", () => {
    for (const by of ["library", "own"] as const) {
      const draws = started(asked(by).plan, "plain").draws(0, 10_000);
      const [price, scrap, gas] = KEYS.map((key) => draws.get(key) ?? new Float64Array());
      if (!price || !scrap || !gas) throw new Error("nothing is drawn");
      // Pearson 1907: 6 / pi asin(rho / 2), and of 10,000 independent draws an error of 0.01
      expect(Math.abs(rankCorrelation(price, scrap) - (6 / Math.PI) * Math.asin(0.3))).toBeLessThan(0.03);
      expect(Math.abs(rankCorrelation(price, gas))).toBeLessThan(0.04);
    }
  });

  test("says whose trials they are, what has no stream, and what is repaired", () => {
    const ids = (by: "library" | "own", fields = library()) => askedByLibrary(fields, by).says.map(({ id }) => id);
    expect(ids("library")).toEqual(["sipmath.streams"]);
    expect(ids("own")).toEqual(["sipmath.ownStreams"]);
    expect(ids("library", changed(["sips", 0, "ref"], undefined))).toEqual([
      "sipmath.streams",
      "sipmath.withoutStream",
    ]);
    expect(ids("library", changed(["sips"], (library().sips as unknown[]).slice(2)))).toEqual([
      "sipmath.streams",
      "sipmath.alone",
    ]);
    const impossible = [
      { row: "market.hbi_price", col: "something_else", value: 0.9 },
      { row: "market.hbi_price", col: "market.scrap", value: 0.9 },
      { row: "something_else", col: "market.scrap", value: -0.9 },
    ];
    const repaired = changed(["globalVariables", 0, "value", "matrix"], impossible);
    expect(ids("library", repaired)).toEqual(["sipmath.streams", "simulation.repaired"]);
    expect(ids("own", repaired)).toEqual(["sipmath.ownStreams", "simulation.repaired"]);
    // a generator that is not known is of no use to own sampling
    expect(ids("own", changed(["U01", "rng", 3, "function"], "Index"))).toEqual(["sipmath.ownStreams"]);
  });
});
