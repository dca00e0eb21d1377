import { describe, expect, test } from "vitest";
import { askedByLibrary } from "../../../src/analysis/simulation/askedByLibrary";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import { libraryOfInputs } from "../../../src/analysis/simulation/libraryOfInputs";
import { libraryOfResults } from "../../../src/analysis/simulation/libraryOfResults";
import { planned } from "../../../src/analysis/simulation/plan";
import { started } from "../../../src/analysis/simulation/start";
import { fieldsOf } from "../../../src/analysis/sipmath/fields";
import { readLibrary } from "../../../src/analysis/sipmath/readLibrary";
import { type Written, writtenLibrary } from "../../../src/analysis/sipmath/writeLibrary";
import { distributionNamed } from "../../../src/numerics/distributions/named";
import { percentile, rankCorrelation, sorted } from "../../../src/numerics/percentiles";
import { correlationOfRanks } from "../../../src/numerics/sampling/correlation";
import { IronError } from "../../../src/quantities/errors";
import { atOnce } from "../../../src/quantities/pieces";
import { library, TRIALS } from "../sipmath/libraries";
import { question } from "./questions";

/** Written, as a text, and read again. */
const again = (written: Written) =>
  readLibrary(fieldsOf(JSON.parse(JSON.stringify(writtenLibrary("name", "by a test", written)))));

const quantileOf = (read: ReturnType<typeof readLibrary>, name: string) => {
  const range = read.ranges.get(name);
  if (!range) throw new Error(`${name} is not in the library`);
  return distributionNamed(range.distribution, range.parameters).quantile;
};

const KEPT = ["returns.npv", "cover.dscr_least"] as const;
const results = atOnce(
  simulatedInPieces(planned(question({ lines: [...KEPT, "market.reference"], trials: 2000 })).plan),
);

describe("a library of results", () => {
  const written = libraryOfResults(results);
  const read = again(written);

  test("has a sip for each line that is one number, and tells which is none", () => {
    expect([...read.ranges.keys()]).toEqual(KEPT);
    expect(written.leftOut).toEqual(["market.reference"]);
  });

  test.each(KEPT)("read again gives the quantiles of the trials of %s to the error that it tells", (line) => {
    const values = sorted(results.values(line).filter((value) => !Number.isNaN(value)));
    const metadata = written.sips.find(({ name }) => name === line)?.metadata ?? {};
    expect(metadata).toMatchObject({ count: values.length, absent: 0, refused: 2000 - values.length });
    expect(metadata.P10).toBe(percentile(values, 0.1));
    const error = Number(metadata.largestQuantileError);
    // a twentieth of what lies between P10 and P90
    expect(error).toBeLessThan((percentile(values, 0.9) - percentile(values, 0.1)) / 20);
    const quantile = quantileOf(read, line);
    // percentiles are of type 7 and fits of type 5: neighbours apart at most, a thousandth of what lies between P10 and P90
    const apart = (percentile(values, 0.9) - percentile(values, 0.1)) / 1000;
    for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9])
      expect(Math.abs(quantile(share) - percentile(values, share))).toBeLessThan(error + apart);
  });

  test("goes together as the trials do", () => {
    const [npv, cover] = KEPT.map((line) => results.values(line).filter((value) => !Number.isNaN(value)));
    if (!npv || !cover) throw new Error("nothing was simulated");
    const told = read.correlation?.matrix[0]?.[1] ?? Number.NaN;
    expect(told).toBeCloseTo(written.matrix[0]?.[1] ?? Number.NaN, 14);
    // of normals the correlation of scores is what ranks say
    expect(Math.abs(told - correlationOfRanks(rankCorrelation(npv, cover)))).toBeLessThan(0.1);
  });

  test("names streams by its sips: the same for the same, others for others", () => {
    const of = (sips: Written["sips"]) =>
      again({ sips, matrix: sips.map((_, i) => sips.map((__, j) => Number(i === j))) })
        .streams()
        .map(([, [part]]) => part?.variable);
    const [one, other] = of(written.sips);
    expect(one).not.toBe(other);
    expect(of([...written.sips].reverse())).toEqual([other, one]);
  });

  test("of one line twice under other names has a matrix that other programs can use", () => {
    const twice = libraryOfResults(
      atOnce(simulatedInPieces(planned(question({ lines: ["returns.npv", "equity.npv"], trials: 500 })).plan)),
    );
    expect(again(twice).repairs).toEqual([]);
  });

  test("of rows alone is refused", () => {
    const rows = atOnce(simulatedInPieces(planned(question({ lines: ["market.reference"], trials: 200 })).plan));
    expect(() => libraryOfResults(rows)).toThrow(IronError);
  });
});

describe("a library of inputs", () => {
  test("has what is drawn, each within its bounds and as near as it tells", () => {
    const { plan } = planned(question());
    const written = libraryOfInputs(plan);
    const read = again(written);
    expect([...read.ranges.keys()]).toEqual(plan.ranges.map(([key]) => key));
    for (const [k, [key, { distribution, parameters }]] of plan.ranges.entries()) {
      const own = distributionNamed(distribution, parameters).quantile;
      const quantile = quantileOf(read, key);
      const error = Number(written.sips[k]?.metadata.largestQuantileError);
      for (const share of [0.05, 0.5, 0.95])
        expect(Math.abs(quantile(share) - own(share)), key).toBeLessThanOrEqual(error);
      if (distribution !== "triangular") continue;
      expect(error / (own(0.9) - own(0.1)), key).toBeLessThan(0.002);
      expect(quantile(1e-12), key).toBeGreaterThanOrEqual(parameters[0] ?? 0);
      expect(quantile(1 - 1e-12), key).toBeLessThanOrEqual(parameters[2] ?? 0);
    }
    const { keys = [], matrix = [] } = read.correlation ?? {};
    const [price, scrap] = ["market.hbi_price", "market.scrap"].map((key) => keys.indexOf(key));
    expect(matrix[price ?? -1]?.[scrap ?? -1]).toBeCloseTo(0.8, 12);
  });

  test("of metalogs has these as they are", () => {
    const { ranges } = readLibrary(library());
    const { plan } = planned(question(askedByLibrary(library(), "own")));
    const read = again(libraryOfInputs(plan));
    for (const [key, range] of ranges) expect(read.ranges.get(key)).toEqual(range);
  });

  test("read back draws by its own streams", () => {
    const { plan } = planned(question(askedByLibrary(library(), "library")));
    const { sips, matrix } = libraryOfInputs(plan);
    const fields = fieldsOf(JSON.parse(JSON.stringify(writtenLibrary("name", "by a test", { sips, matrix }))));
    const back = planned(question(askedByLibrary(fields, "library"))).plan;
    const drawn = started(back, "plain").draws(0, 1).get("market.scrap")?.[0] ?? Number.NaN;
    expect(drawn).toBeGreaterThan(200);
    expect(drawn).not.toBeCloseTo(TRIALS[0][2], 3);
  });
});
