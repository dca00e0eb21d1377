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
  ["debt.eca_given", "debt.sizing", "given", 3e8],
  ["debt.eca_reserved", "debt.sizing", "given", 2],
  ["debt.commercial_given", "debt.sizing", "given", 1e8],
  ["debt.commercial_reserved", "debt.sizing", "given", 2],
  ["debt.standby", "debt.sizing", "given", 1e8],
  ["debt.support_cap", "debt.support", "yes", 1e7],
];

const wordsOf = (choice: string): readonly string[] => inputKeys.get(choice)?.choices ?? [];

/** The border costs the project something only if the seller bears it. */
const BORNE = { "carbon.cbam_seller_share": 1 };

/** A loan whose repayments in one sum are more than the cash of their years. */
const LOAN = {
  "debt.sizing": "given",
  "debt.eca_given": 4e8,
  "debt.eca_drawn.1": 0.5,
  "debt.eca_drawn.2": 0.5,
  "debt.eca_repaid_first.4": 1,
  "debt.commercial_given": 2e8,
  "debt.commercial_drawn.1": 1,
  "debt.commercial_repaid_second.6": 1,
};

/** What must stand so that a key shows: an overrun of nothing falls on nothing, and a loan has its schedule. */
const beside = (key: string): Readonly<Record<string, number | string>> =>
  key.startsWith("debt.") ? LOAN : { "capital.overrun": 1.2, ...BORNE };

/** Tables and profiles whose entries are all read at one word. */
const SWITCHED_TABLES = (["eca", "commercial"] as const).flatMap((tranche) =>
  ["drawn", "repaid_first", "repaid_second"].map(
    (what) => [`debt.${tranche}_${what}`, "debt.sizing", "given"] as const,
  ),
);

test("these, and no others", () => {
  const found = [...inputKeys.values()].flatMap(({ key, entry, readWhen }) =>
    readWhen === undefined ? [] : [[entry?.of ?? key, readWhen.choice, readWhen.is].join(" ")],
  );
  const expected = [...SWITCHED, ...SWITCHED_TABLES].map(([key, choice, word]) => [key, choice, word].join(" "));
  expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
});

test.each(SWITCHED_TABLES)("an entry of %s is refused where %s is not %s", (table, by, value) => {
  const key = `${table}.1`;
  const cell = answer(functionNamed("PROJECT_NPV"), [null, key, 0.5], { session: new Session() });
  expect(cell).toMatchObject({ id: "model.outOfUse", values: { key, by, value } });
});

/** What a key moves: what the project is worth, or, of the keys of a loan, what its owners have of it. */
const worth = (key: string, changes: Readonly<Record<string, unknown>>): number =>
  runProject({ ...referenceSet("spec-consistent@1"), ...beside(key), ...changes }).value(
    key.startsWith("debt.") ? "equity.npv" : "returns.npv",
  );

/** The reference value of a key, or what it is where it is not given; that of a key out of use may be no value of a project. */
const usualOf = (key: string): number =>
  allAssumptions().find((assumption) => assumption.key === key)?.value ?? inputKeys.get(key)?.absent ?? Number.NaN;

describe.each(SWITCHED)("%s is read when %s is %s", (key, choice, word, other) => {
  test.for(wordsOf(choice))("at %s", (at) => {
    const read = at === word;
    const changed = { [choice]: at, [key]: other };
    expect(worth(key, changed) !== worth(key, { [choice]: at, [key]: usualOf(key) })).toBe(read);
    expect(inUse(key, { ...referenceSet(), [choice]: wordsOf(choice).indexOf(at) })).toBe(read);
    const keys = read ? { ...beside(key), ...changed } : changed;
    const cell = answer(functionNamed("PROJECT_NPV"), [null, ...Object.entries(keys).flat()], {
      session: new Session(),
    });
    const refusal = { id: "model.outOfUse", values: { key, by: choice, value: word } };
    if (read) expect(cell).toBeTypeOf("number");
    else expect(cell).toMatchObject(refusal);
  });
});
