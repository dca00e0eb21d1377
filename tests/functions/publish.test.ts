import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { define } from "../../src/formula/language/model";
import { guard } from "../../src/functions/guard";
import { invoke } from "../../src/functions/invoke";
import { parameter } from "../../src/functions/parameter";
import { publish } from "../../src/functions/publish";
import {
  concentrate_grade,
  feed_grade,
  magnetite_share,
  tailings_grade,
} from "../../src/functions/technical/arguments";
import { concentrateWithinOxides, feedBelowConcentrate } from "../../src/functions/technical/rules";
import { ironOfPureOxides } from "../../src/model/formulas/chemistry";
import { feRecovery } from "../../src/model/formulas/concentrate";
import { concentrateRich } from "../../src/model/formulas/rules";

const page = {
  id: "RECOVERED",
  family: "Concentrate",
  summary: "Iron recovery.",
  refuses: "a grade is out of order",
  examples: [{ args: [0.4, 0.67, 0.137], gives: 0.8265009380863039, source: "as FE_RECOVERY" }],
} as const;
const assays = { feed_grade, concentrate_grade, tailings_grade };
const context = { session: new Session() };

describe("a published formula", () => {
  const recovered = publish(feRecovery, { ...page, args: assays });

  test("has the unit, the text, the source and the label of the formula, and the units of its parameters", () => {
    expect(recovered).toMatchObject({
      formula: feRecovery.formula,
      source: feRecovery.source,
      returns: { unit: "t Fe/t Fe", doc: feRecovery.label },
    });
    expect(Object.entries(recovered.args).map(([name, { unit }]) => [name, unit])).toEqual(
      Object.entries(feRecovery.parameters),
    );
  });

  test("takes its arguments by name, in whatever order a sheet gives them", () => {
    const turned = publish(feRecovery, { ...page, args: { tailings_grade, concentrate_grade, feed_grade } });
    expect(invoke(turned, [0.137, 0.67, 0.4], context)).toBe(invoke(recovered, [0.4, 0.67, 0.137], context));
  });

  test("takes what a rule reads on top, in the unit that the rule takes it in", () => {
    const args = { ...assays, magnetite_share };
    const guarded = publish(feRecovery, { ...page, args, rules: [concentrateWithinOxides] });
    expect(guarded.args.magnetite_share).toMatchObject({ unit: "t Fe/t Fe", optional: true, default: 1 });
    expect(invoke(guarded, [0.4, 0.71, 0.1], context)).toBeGreaterThan(0);
    expect(() => invoke(guarded, [0.4, 0.71, 0.1, 0], context)).toThrow(
      expect.objectContaining({ id: "technical.concentrateRich", values: { ...valuesOf(0.71), magnetite_share: 0 } }),
    );
  });

  test("looks at rules in the order in which they stand", () => {
    const args = { ...assays, magnetite_share };
    const both = publish(feRecovery, { ...page, args, rules: [feedBelowConcentrate, concentrateWithinOxides] });
    expect(() => invoke(both, [0.72, 0.71, 0.1, 0], context)).toThrow(
      expect.objectContaining({ id: "technical.feedAboveConcentrate" }),
    );
  });

  test("cannot take an argument in two units", () => {
    const tonnes = { ...concentrateRich, parameters: { concentrate_grade: "t", concentrate_limit: "t" } };
    const wrong = guard(tonnes, "technical.concentrateRich", { concentrate_limit: ironOfPureOxides });
    expect(() => publish(feRecovery, { ...page, args: { ...assays, magnetite_share }, rules: [wrong] })).toThrow(
      "RECOVERED: concentrate_grade is in t and in t Fe/t concentrate",
    );
  });

  const valuesOf = (concentrate: number) => ({
    feed_grade: 0.4,
    concentrate_grade: concentrate,
    tailings_grade: 0.1,
    concentrate_limit: expect.closeTo(0.699431, 6),
  });
});

const made: Readonly<Record<string, string>> = { x: "1" };

/** The type check reads this file: it fails where one of these is not refused. */
test("the compiler refuses arguments that are not those of formula and rules", () => {
  const mistakes = [
    // @ts-expect-error tailings_grade is missing
    () => publish(feRecovery, { ...page, args: { feed_grade, concentrate_grade } }),
    // @ts-expect-error no formula and no rule takes magnetite_share
    () => publish(feRecovery, { ...page, args: { feed_grade, concentrate_grade, tailings_grade, magnetite_share } }),
    // @ts-expect-error the same, spread in
    () => publish(feRecovery, { ...page, args: { ...assays, magnetite_share } }),
    // @ts-expect-error tailing_grade is no parameter
    () => publish(feRecovery, { ...page, args: { feed_grade, concentrate_grade, tailing_grade: tailings_grade } }),
    // @ts-expect-error the rule takes magnetite_share
    () => publish(feRecovery, { ...page, args: assays, rules: [concentrateWithinOxides] }),
    // @ts-expect-error a number is no parameter
    () => publish(feRecovery, { ...page, args: { ...assays, feed_grade: 0.4 } }),
    // @ts-expect-error names made while running cannot be checked
    () => publish(define("made", made, "1", "Made while running", "x"), { ...page, args: { x: parameter("x") } }),
    // @ts-expect-error the condition has no such parameter
    () => guard(concentrateRich, "technical.concentrateRich", { limit: ironOfPureOxides }),
    // @ts-expect-error the text names the gas, of which the condition knows nothing
    () => guard(concentrateRich, "technical.heatAboveGas"),
  ];
  expect(mistakes).toHaveLength(9);
});
