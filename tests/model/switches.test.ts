import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { inputKeys, inUse } from "../../src/model/inputs/keys";
import { runProject } from "../../src/model/run";
import { allAssumptions, referenceSet } from "../../src/reference/index";

/** Inputs that a choice puts out of use: at which word they are read, and another value to try. */
const SWITCHED: readonly (readonly [key: string, choice: string, word: string, other: number | string])[] = [
  ["concentrate.grade", "concentrate.solve_for_pellet", "no", 0.66],
  ["pellet.grade_target", "concentrate.solve_for_pellet", "yes", 0.66],
  ["capital.total", "capital.announced", "yes", 1e9],
  ["capital.total_price_year", "capital.announced", "yes", 2016],
  ["capital.total_usd", "capital.announced", "yes", 1.1],
  ["capital.closure_years", "capital.closure_funding", "last years", 5],
  ["capital.mine_kind", "capital.overrun_on", "offers", "as spent"],
  ["capital.pellet_kind", "capital.overrun_on", "offers", "as spent"],
  ["capital.infrastructure_kind", "capital.overrun_on", "offers", "as spent"],
  ["capital.hbi_kind", "capital.overrun_on", "offers", "offer"],
  ["reduction.reference_pellet_fe", "reduction.gas_follows", "yes", 0.65],
  ["reduction.reference_carbon", "reduction.gas_follows", "yes", 0.02],
  ["discount.inflation_azn", "discount.azn_follows", "yes", 0.06],
  ["tax.vat_share", "tax.vat_construction", "yes", 0.5],
  ["tax.vat_operating_share", "tax.vat_construction", "yes", 0.5],
  ["tax.vat_refund_days", "tax.vat_construction", "yes", 300],
  ["tax.vat_refund_days_construction", "tax.vat_construction", "yes", 300],
  ["carbon.cbam_default", "carbon.cbam_method", "default values", 1],
  ["carbon.cbam_markup", "carbon.cbam_method", "default values", 1.4],
  ["carbon.cbam_default_benchmark", "carbon.cbam_method", "default values", 0.3],
];

const wordsOf = (choice: string): readonly string[] => inputKeys.get(choice)?.choices ?? [];

/** What must stand so that the others show: an overrun of nothing falls on nothing. */
const BESIDE = { "capital.overrun": 1.2 };

test("these, and no others", () => {
  const found = [...inputKeys.values()].flatMap(({ key, readWhen }) =>
    readWhen === undefined ? [] : [[key, readWhen.choice, readWhen.is]],
  );
  expect(found.toSorted()).toEqual(SWITCHED.map(([key, choice, word]) => [key, choice, word]).toSorted());
});

/** The border costs the project something only if the seller bears it. */
const BORNE = { "carbon.cbam_seller_share": 1 };

const npv = (changes: Readonly<Record<string, unknown>>): number =>
  runProject({ ...referenceSet("spec-consistent@1"), ...BESIDE, ...BORNE, ...changes }).value("returns.npv");

describe.each(SWITCHED)("%s is read when %s is %s", (key, choice, word, other) => {
  test.for(wordsOf(choice))("at %s", (at) => {
    const read = at === word;
    // the reference value of a key out of use may be no value of a project
    const usual = allAssumptions().find((assumption) => assumption.key === key)?.value ?? Number.NaN;
    expect(npv({ [choice]: at, [key]: other }) !== npv({ [choice]: at, [key]: usual })).toBe(read);
    expect(inUse(key, { ...referenceSet(), [choice]: wordsOf(choice).indexOf(at) })).toBe(read);
    const cell = answer(functionNamed("PROJECT_NPV"), [null, choice, at, key, other], { session: new Session() });
    const refusal = { id: "model.outOfUse", values: { key, by: choice, value: word } };
    if (read) expect(cell).toBeTypeOf("number");
    else expect(cell).toMatchObject(refusal);
  });
});
