import { describe, expect, test } from "vitest";
import { fullReportOf } from "../../../src/analysis/simulation/fullReport";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import { planned } from "../../../src/analysis/simulation/plan";
import type { Question } from "../../../src/analysis/simulation/question";
import { started } from "../../../src/analysis/simulation/start";
import { withoutCutOff } from "../../../src/analysis/simulation/withoutCutOff";
import { atOnce } from "../../../src/quantities/pieces";
import { setNames } from "../../../src/reference/values";
import { question } from "./questions";

const [NO, YES] = [0, 1];
const asked = (stop: number, set?: string): Question =>
  question({ trials: 300, lines: ["returns.npv", "cover.dscr_least"], assumptions: { "project.stop": stop } }, set);

const simulated = (of: Question) => {
  const plan = planned(of);
  return { ...plan, results: atOnce(simulatedInPieces(plan.plan)) };
};

/** The question without its cut-off. */
function other(of: Question): Question {
  const found = withoutCutOff(of);
  if (found === undefined) throw new Error("there is no cut-off");
  return found;
}

test("of assumptions that have no cut-off there is nothing to say", () => {
  expect(withoutCutOff(asked(NO))).toBeUndefined();
  expect(atOnce(fullReportOf(simulated(asked(NO)), 0)).withoutCutOff).toBeUndefined();
});

describe.each(["spec-consistent", "announced"])("%s", (set) => {
  const [own, without, direct] = [
    simulated(asked(YES, set)),
    simulated(other(asked(YES, set))),
    simulated(asked(NO, set)),
  ];

  test("without its cut-off gives to the bit what a simulation gives that has none", () => {
    expect(without.plan).toEqual(direct.plan);
    for (const line of own.plan.lines) expect(without.results.values(line)).toEqual(direct.results.values(line));
    const report = atOnce(fullReportOf({ ...own, without }, 0));
    expect(report.withoutCutOff).toEqual(atOnce(fullReportOf(direct, 0)).lines);
  });

  test("draws the same with it and without it, and some of its trials stop", () => {
    const [one, two] = [own, without].map(({ plan }) => started(plan, "plain").draws(0, 300));
    expect(one).toEqual(two);
    const [stops, goes] = [own, without].map(({ results }) => results.values("returns.npv"));
    const gains = Array.from(stops ?? [], (value, k) => value - (goes?.[k] ?? Number.NaN)).filter(Number.isFinite);
    expect(gains.length).toBeGreaterThan(250);
    expect(gains.filter((gain) => gain > 1).length).toBeGreaterThan(0);
  });
});

test.for(setNames)("every set can be asked without its cut-off: %s", (set) => {
  expect(planned(other(asked(YES, set))).base.value("plan.years_worked")).toBeGreaterThan(0);
});
