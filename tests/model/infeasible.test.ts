import { describe, expect, test } from "vitest";
import { financingOf } from "../../src/analysis/financing";
import { interpret } from "../../src/formula/readers/interpret";
import { english } from "../../src/messages/english/index";
import { describe as sentence } from "../../src/messages/text";
import { explained } from "../../src/model/explained";
import { FORMER_LINES } from "../../src/model/formerLines";
import { rules } from "../../src/model/judgement/feasibility";
import { judge } from "../../src/model/judgement/judge";
import { namedLine } from "../../src/model/lines";
import { projectModel } from "../../src/model/model";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { checkInUse } from "../../src/model/schema";
import { IronError } from "../../src/quantities/errors";
import { referenceSet } from "../../src/reference/index";

type Overrides = Readonly<Record<string, unknown>>;

function thrown(step: () => unknown): IronError {
  try {
    step();
  } catch (error) {
    if (error instanceof IronError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

function refusal(overrides: Overrides, without: readonly string[] = []): IronError {
  const given: Record<string, unknown> = { ...referenceSet("spec-consistent@1"), ...overrides };
  for (const key of without) delete given[key];
  return thrown(() => runProject(given));
}

const given = { "concentrate.solve_for_pellet": 0 };

/** A loan that is given: drawn in the first year of construction and repaid in one sum in the second of operation. */
const loanOf = (tranche: "eca" | "commercial", terms: Readonly<Record<string, number>> = {}): Overrides => ({
  "debt.sizing": "given",
  [`debt.${tranche}_given`]: 5e7,
  ...Object.fromEntries(
    Object.entries({ "drawn.1": 1, "repaid_first.2": 1, ...terms }).map(([key, share]) => [
      `debt.${tranche}_${key}`,
      share,
    ]),
  ),
});

/** Each rule with an input that breaks it. */
const errors: readonly (readonly [code: string, key: string, overrides: Overrides])[] = [
  ["E-BEN-1", "concentrate.grade", { ...given, "concentrate.grade": 0.35 }],
  ["E-BEN-1", "ore.grade", { "ore.grade": 0 }],
  ["E-BEN-2", "concentrate.grade", { ...given, "concentrate.grade": 0.73 }],
  ["E-BEN-2", "pellet.grade_target", { "pellet.grade_target": 0.699 }],
  ["E-PEL-1", "pellet.grade_target", { "pellet.grade_target": 0.7 }],
  // an ore richer than its richest mineral is the ore's fault, whatever the pellet asks for
  ["E-BEN-1", "ore.grade", { "ore.grade": 0.73 }],
  ["E-BEN-1", "ore.grade.3", { "ore.grade.3": 0.73 }],
  ["E-BEN-2", "concentrate.grade", { ...given, "concentrate.grade": 0.715, "concentrate.magnetite_share": 0.5 }],
  ["E-BEN-3", "concentrate.recovery", { "concentrate.recovery": 1.05 }],
  ["E-BEN-6", "concentrate.recovery", { "concentrate.recovery": 0.95 }],
  ["E-DR-1", "pellet.purchased_grade", { "pellet.purchased_grade": 0.71 }],
  ["E-DR-2", "reduction.metallisation", { "reduction.metallisation": 1.02 }],
  ["E-DR-3", "reduction.carbon", { "reduction.carbon": 0.07 }],
  ["E-DR-4", "reduction.gas", { "reduction.gas": 6 }],
  ["E-DR-5", "reduction.carbon", { "reduction.hydrogen_share": 1, "reduction.hydrogen_heater": 1 }],
  ["E-DR-6", "reduction.gas_heat", { "reduction.gas_heat": 11 }],
  ["E-DEBT-1", "debt.eca_tenor", { "debt.eca_tenor": 31 }],
  ["E-DEBT-1", "debt.eca_tenor", { "project.life_cap": 11 }],
  ["E-DEBT-2", "debt.commercial_tenor", { "debt.commercial_tenor": 31 }],
  ["E-DEBT-3", "debt.grace_years", { "debt.grace_years": 10 }],
  ["E-DEBT-3", "debt.grace_years", { "debt.commercial_tenor": 1 }],
  ["E-DEBT-4", "debt.gearing", { "debt.gearing": 0.99, "debt.upfront_fee": 0.9 }],
  ["E-DEBT-5", "debt.eca_given", loanOf("eca", { "repaid_first.2": 0.9 })],
  // what would be repaid after the last year of the plan is not repaid
  ["E-DEBT-5", "debt.eca_given", loanOf("eca", { "repaid_first.2": 0.5, "repaid_second.31": 0.5 })],
  ["E-DEBT-5", "debt.eca_given", loanOf("eca", { "repaid_second.1": -0.01 })],
  ["E-DEBT-6", "debt.eca_given", loanOf("eca", { "drawn.2": 0.1 })],
  ["E-DEBT-6", "debt.eca_given", loanOf("eca", { "drawn.1": 0, "drawn.2": 0 })],
  ["E-DEBT-7", "debt.commercial_given", loanOf("commercial", { "repaid_second.2": 0.1 })],
  // a standby facility is repaid by the shares of the commercial tranche
  ["E-DEBT-7", "debt.standby", { ...loanOf("eca"), "debt.standby": 1e8 }],
  ["E-DEBT-8", "debt.commercial_given", loanOf("commercial", { "drawn.2": 0.1 })],
  ["E-DEBT-8", "debt.commercial_given", loanOf("commercial", { "drawn.1": 0 })],
  ["E-PAR-1", "partners.state_paid", { "partners.state_paid": 0.5, "partners.state_free": 0.5 }],
  ["E-PAR-1", "partners.state_free", { "partners.state_paid": 0.3, "partners.state_free": 0.7 }],
  ["E-PAR-1", "partners.state_carried", { "partners.state_carried": 1 }],
  ["E-PAR-2", "partners.metal_carried", { "partners.metal_carried": 1, "partners.fonte_share": 0 }],
];

describe("what cannot be is refused, with code, key and value", () => {
  test.each(errors)("%s names %s: %j", (code, key, overrides) => {
    const error = refusal(overrides);
    expect(error.kind).toBe("domain");
    expect(error.values).toMatchObject({ code, key });
    expect(sentence(error)).toMatch(new RegExp(`${key}.*${code}`));
    expect(sentence(error)).not.toContain("{");
  });

  /** Rules that another always outruns: the flag itself must still see what is wrong. */
  test.each([
    ["E-BEN-4", { ...given, "concentrate.grade": 0.3 }],
    ["E-BEN-5", { ...given, "concentrate.grade": 0.35 }],
    ["E-PEL-1", { "pellet.grade_target": 0.705 }],
  ] as const)("%s sees %j", (code, overrides) => {
    const inputs = { ...referenceSet("spec-consistent@1"), ...overrides };
    const values = interpret(projectProgram(), inputs);
    const row = (id: string) => values.get(id) ?? new Float64Array();
    const found = judge({ number: (id) => row(id)[0] ?? Number.NaN, row }, inputs);
    expect(found.map((f) => f.code)).toContain(code);
  });

  /** Values by year are held to every rule in every year of work, and the first that breaks one is named. */
  test.each([
    ["E-BEN-6", { "concentrate.recovery.2040": 0.97 }, /^in 2040 and 18 more years: concentrate\.recovery .*E-BEN-6/],
    ["E-BEN-1", { "ore.grade.5": 0.72, "ore.grade.6": 0.4 }, /^in 2033: pellet\.grade_target.* \(E-BEN-1\)/],
    [
      "E-DR-5",
      { "reduction.hydrogen_heater": 1, "reduction.hydrogen_share.2045": 1 },
      /^in 2045 and 13 more years: reduction\.carbon.*E-DR-5/,
    ],
  ] as const)("%s in the year of %j", (code, overrides, wanted) => {
    const error = refusal(overrides);
    expect(error.values).toMatchObject({ code });
    expect(sentence(error)).toMatch(wanted);
  });

  test("a warning of a year says which, and one of nameplate stays as it is", () => {
    const warned = (overrides: Readonly<Record<string, number>>) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings.filter(
        ({ code }) => code === "W-RATIO",
      );
    expect(warned({})).toEqual([]);
    expect(warned({ "ore.grade.2050": 0.25 })).toMatchObject([{ id: "rule.inYear", values: { year: 2050, more: 8 } }]);
    expect(warned({ "ore.grade": 0.25 })).toMatchObject([{ id: "warning.oreRatio" }]);
  });

  test("every rule has a text", () => {
    expect(rules.map((rule) => rule.message).filter((id) => !(id in english))).toEqual([]);
  });
});

const FOUR_YEARS = { "capital.phasing.1": 0.15, "capital.phasing.4": 0.1 };
const TWO_YEARS = { "capital.phasing.1": 0.5, "capital.phasing.2": 0.5, "capital.phasing.3": 0 };

/** Where the bands of a sliding royalty begin. */
const thresholds = (...from: readonly number[]): Overrides =>
  Object.fromEntries(from.map((value, k) => [`royalty.from.${k + 1}`, value]));

/** The loan that is sized for the assumptions, held: a covenant or poorer cash no longer makes it smaller. */
const held = financingOf(runProject(referenceSet("spec-consistent@1")));

const warnings: readonly (readonly [line: string, overrides: Overrides])[] = [
  ["warning.pellet_grade", { ...given, "concentrate.grade": 0.67 }],
  ["warning.pellet_gangue", { ...given, "concentrate.grade": 0.67 }],
  ["warning.bought_beside_plants", { "ramp.maximum": 1.1 }],
  ["warning.bought_beside_mine", { "mine.capacity": 6.3e6, "ore.grade.2040": 0.3 }],
  ["warning.carbon_source", { "reduction.hydrogen_share": 1, "reduction.gas": 9.5 }],
  ["warning.spec_fe", { ...given, "concentrate.grade": 0.67 }],
  ["warning.spec_metallic", { "reduction.metallisation": 0.9 }],
  ["warning.spec_metallisation_low", { "reduction.metallisation": 0.91 }],
  ["warning.spec_carbon_low", { "reduction.carbon": 0.007 }],
  ["warning.spec_carbon_high", { "reduction.carbon": 0.017 }],
  ["warning.spec_sulphur", { "pellet.sulphur": 0.0005 }],
  ["warning.spec_phosphorus", { "pellet.phosphorus": 0.0005 }],
  ["warning.spec_gangue", { ...given, "concentrate.grade": 0.67, "market.spec_gangue": 0.086 }],
  ["warning.spec_density", { "reduction.density": 4.9 }],
  ["warning.spec_fines", { "reduction.briquette_fines": 0.06 }],
  ["warning.pellet_ratio", { "reduction.briquette_yield": 0.9 }],
  ["warning.ore_ratio", { "concentrate.recovery": 0.5 }],
  ["warning.rail", { "logistics.rail_capacity": 1.8e6 }],
  ["warning.port", { "logistics.port_capacity": 1.8e6 }],
  ["warning.gas", { "energy.gas_capacity": 5e8 }],
  ["warning.power", { "energy.power_capacity": 50 }],
  ["warning.royalty_band", { "royalty.method": 1, "royalty.index": 1 }],
  ["warning.life", { "ore.reserve": 65e6 }],
  ["warning.lump_unspent", { "ore.reserve": 65e6, "capital.lump.25": 1e6 }],
  ["warning.stop", { "project.stop": "yes", "market.hbi_price.2040": 150 }],
  ["warning.stop_at_once", { "project.stop": "yes", "market.hbi_price": 150 }],
  ["warning.loses", {}],
  ["warning.owners_lose", {}],
  ["warning.no_debt", { "market.hbi_price": 150 }],
  ["warning.equity_short", { "equity.available": 1e9 }],
  ["warning.low_gearing", { "debt.gearing_least": 0.5 }],
  ["warning.negative_principal", loanOf("eca", { "repaid_first.2": -0.02, "repaid_first.3": 1.02 })],
  ["warning.unpaid", { ...held, "market.hbi_price": 260 }],
  ["warning.debt_life", { "ore.reserve": 55e6 }],
  ["warning.reserve_short", { "reduction.hydrogen_share": 0.3 }],
  ["warning.lockup", { ...held, "debt.dscr_lockup": 2 }],
  ["warning.default", { ...held, "debt.dscr_default": 2 }],
  ["warning.default_above_lockup", { "debt.dscr_default": 1.2 }],
  ["warning.lockup_above_target", { "debt.dscr_lockup": 1.45 }],
  ["warning.support", { "capital.closure": 500e6 }],
];

describe("what is unwise is said, and the run goes on", () => {
  test.each(warnings)("%s", (line, overrides) => {
    const found = runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings.find(
      (w) => w.line === line,
    );
    expect(found).toBeDefined();
    if (found) expect(sentence(found)).not.toContain("{");
  });

  /** The rules of debt that a run is warned of, for what is held and for what is sized. */
  test.each<readonly [what: string, overrides: Overrides, wanted: readonly string[]]>([
    ["the loan of the assumptions, held", held, []],
    [
      "covenants above the cover of a loan that is sized",
      { "debt.dscr_lockup": 2, "debt.dscr_default": 2 },
      ["COVENANT"],
    ],
    ["held, and cash between the covenants", { ...held, "market.hbi_price": 305 }, ["DSRA", "LOCK"]],
    [
      "held, and cash below both that pays all the same",
      { ...held, "market.hbi_price": 303 },
      ["DSRA", "LOCK", "DEFAULT"],
    ],
    // that the dates of the bank move is a notice of the assumptions, not a rule
    ["held, and a year of construction more", { ...held, "project.construction_years": 4, ...FOUR_YEARS }, []],
    ["held, and a year of construction less", { ...held, "project.construction_years": 2, ...TWO_YEARS }, []],
    ["drawn later than the first year, but in time", loanOf("eca", { "drawn.1": 0, "drawn.2": 0, "drawn.3": 1 }), []],
    [
      "interest of the grace capitalised as agreed",
      loanOf("eca", { "drawn.1": 0.5, "drawn.2": 0, "drawn.3": 0.5, "repaid_first.1": -0.02, "repaid_first.2": 1.02 }),
      [],
    ],
  ])("of debt: %s", (_, overrides, wanted) => {
    const found = runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings;
    const ofDebt = found.flatMap(({ code }) => /^W-DEBT-(\w+)/.exec(code)?.[1] ?? []);
    expect([...new Set(ofDebt)]).toEqual(wanted);
  });

  test("every warning is tried here, and every error", () => {
    expect(warnings.map(([line]) => line)).toEqual(
      rules.filter((rule) => rule.severity === "warning").map((rule) => rule.line),
    );
    const tried = new Set([...errors.map(([code]) => code), "E-BEN-4", "E-BEN-5", "E-PEL-1"]);
    expect(rules.filter((rule) => rule.severity === "error" && !tried.has(rule.code))).toEqual([]);
  });

  test.each<readonly [slides: boolean, overrides: Overrides]>([
    [true, { "royalty.method": 0, "royalty.index": 2 }],
    [true, { "royalty.method": 1 }],
    [false, { "royalty.method": 2, "royalty.index": 2 }],
    [false, { "royalty.method": 1, "market.hbi_price": 250 }],
    [false, { "royalty.method": 1, "market.hbi_price": 900 }],
    [true, { "royalty.method": 1, "royalty.index": 1, ...thresholds(0, 0.5, 1, 1.5, 2) }],
    // an output in Mt/y with the thresholds of a margin lies above the last of them
    [false, { "royalty.method": 1, "royalty.index": 3, ...thresholds(0, 0.1, 0.2, 0.3, 0.4) }],
  ])("a sliding royalty slides: %s, %j", (slides, overrides) => {
    const found = runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings.some(
      ({ code }) => code === "W-ROYALTY",
    );
    expect(found).toBe(!slides);
  });

  test("covenants one below the other, or without debt, are no matter", () => {
    const codes = (overrides: Overrides) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings.map(({ code }) => code);
    const equal = { "debt.dscr_default": 1.4, "debt.dscr_lockup": 1.4, "debt.dscr_target": 1.4 };
    expect(codes(equal)).not.toContain("W-DEBT-COVENANT");
    expect(codes({ "debt.gearing": 0, "debt.dscr_default": 3 })).not.toContain("W-DEBT-COVENANT");
  });

  test("limits of the specification count as inside", () => {
    const product = (overrides: Overrides) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...overrides }).warnings.filter(
        ({ code }) => code === "W-SPEC",
      );
    expect(product({ "reduction.metallisation": 0.92 })).toEqual([]);
    expect(product({})).toEqual([]);
  });
});

describe("assumptions that are no assumptions", () => {
  const cases: readonly (readonly [
    what: string,
    kind: string,
    sentence: string,
    overrides: Overrides,
    without?: string[],
  ])[] = [
    ["unknown key", "argument", "there is no assumption 'ore.grad'; did you mean 'ore.grade'?", { "ore.grad": 0.4 }],
    ["missing key", "argument", "ore.grade has no value; give one, or start from a reference set", {}, ["ore.grade"]],
    [
      "blank",
      "argument",
      "ore.grade is blank; give a number, or leave the row out to keep the reference value",
      { "ore.grade": null },
    ],
    ["text", "argument", "ore.grade must be a number, got '40 %'", { "ore.grade": "40 %" }],
    ["truth value", "argument", "ore.grade must be a number, got true", { "ore.grade": true }],
    ["infinity", "argument", "ore.grade must be a finite number", { "ore.grade": Number.POSITIVE_INFINITY }],
    [
      "no such word",
      "argument",
      "discount.timing must be one of start, mid, end (or its place, from 0), got 'middle'",
      { "discount.timing": "middle" },
    ],
    ["outside", "domain", "energy.fx must satisfy 0 < x, got -1", { "energy.fx": -1 }],
    [
      "construction years",
      "domain",
      "project.construction_years must satisfy 1 <= x <= 10, x = 0, 1, 2, ..., got 0",
      { "project.construction_years": 0 },
    ],
    [
      "half a year",
      "domain",
      "project.life_cap must satisfy 1 <= x <= 60, x = 0, 1, 2, ..., got 20.5",
      { "project.life_cap": 20.5 },
    ],
    ["cover in percent", "domain", "debt.dscr_target must satisfy 1 <= x <= 20, got 140", { "debt.dscr_target": 140 }],
    ["gearing", "domain", "debt.gearing must satisfy 0 <= x < 1, got 1", { "debt.gearing": 1 }],
    ["discount rate", "domain", "discount.rate must satisfy -1 < x <= 1, got -1", { "discount.rate": -1 }],
    [
      "phasing sum",
      "domain",
      "capital.phasing.1 and the following shares of 3 construction years must add up to 1, they add up to 0.95; give them all, or some of them alone and the others give way",
      { "capital.phasing.1": 0.2 },
    ],
    [
      "phasing short",
      "domain",
      "capital.phasing.4 is missing: construction takes 4 years, and each needs its share of the capital; give it, or project.construction_years alone, which stretches the shares that stand",
      { "project.construction_years": 4 },
    ],
    [
      "phasing beyond",
      "domain",
      "capital.phasing.3 lies beyond the 2 construction years; leave it out, give it 0, or raise project.construction_years",
      { "project.construction_years": 2 },
    ],
    [
      "routes",
      "domain",
      "market.share_italy, market.share_other_eu, market.share_marmara, market.share_local, market.share_caspian must add up to 1, they add up to 1.2; give them all, or some of them alone and the others give way",
      { "market.share_local": 0.2 },
    ],
    [
      "asset classes",
      "domain",
      "depreciation.share_buildings, depreciation.share_machinery, depreciation.share_preparatory must add up to 1, they add up to 0.9; give them all, or some of them alone and the others give way",
      { "depreciation.share_machinery": 0.55 },
    ],
    [
      "royalty bands out of order",
      "domain",
      "royalty.from.3 must be above royalty.from.2, which is 300, got 300: bands begin one above the other; give a band that is not needed the rate of the one before it",
      { "royalty.from.3": 300 },
    ],
    [
      "entry that a table does not have",
      "argument",
      "capital.lump.2035 is none of the entries capital.lump.1 to capital.lump.60; each of these stands for its number alone",
      { "capital.lump.2035": 36e6 },
    ],
    [
      "table without a number",
      "argument",
      "carbon.free_share is none of the entries carbon.free_share.2026 to carbon.free_share.2034; each of these stands for its number alone",
      { "carbon.free_share": 0.5 },
    ],
    [
      "year that cannot be",
      "domain",
      "market.hbi_price.3031: 2000 to 2130 are the years that can be given",
      { "market.hbi_price.3031": 300 },
    ],
    [
      "year of operation beyond any life",
      "domain",
      "ore.grade.61: 1 to 60 are the years that can be given",
      { "ore.grade.61": 0.4 },
    ],
    [
      "price by year of operation",
      "domain",
      "market.hbi_price.3: market.hbi_price counts in calendar years, as market.hbi_price.2035; years of operation are for grades, strip ratio, recovery and utilisation",
      { "market.hbi_price.3": 300 },
    ],
    [
      "years counted in two ways",
      "domain",
      "ore.grade.2031 counts calendar years and ore.grade.3 years of operation; give all values by year of one input in one of them",
      { "ore.grade.3": 0.4, "ore.grade.2031": 0.4 },
    ],
    [
      "negative price by year",
      "domain",
      "market.hbi_price.2031 must satisfy 0 <= x <= 100000, got -5",
      { "market.hbi_price.2031": -5 },
    ],
  ];
  test.each(cases.map((c) => ({ what: c[0], refused: c })))(
    "$what",
    ({ refused: [, kind, wanted, overrides, without] }) => {
      const error = refusal(overrides, without);
      expect(error.kind).toBe(kind);
      expect(sentence(explained(error))).toBe(wanted);
    },
  );

  test("words and truth values stand for the numbers of a choice", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "discount.timing": "End",
      "capital.announced": true,
    });
    expect(run.value("discount.timing")).toBe(2);
    expect(run.value("capital.announced")).toBe(1);
  });

  test("a grade that is not in use cannot be overridden", () => {
    expect(() => checkInUse(["concentrate.grade"], referenceSet("spec-consistent@1"))).toThrow(IronError);
    expect(() => checkInUse(["tax.vat_share"], referenceSet("spec-consistent@1"))).toThrow(/tax\.vat_construction/);
    expect(() => checkInUse(["pellet.grade_target", "ore.grade"], referenceSet("spec-consistent@1"))).not.toThrow();
  });
});

describe("asking for lines", () => {
  const run = runProject(referenceSet("spec-consistent@1"));
  test("unknown lines are refused with the nearest name", () => {
    expect(() => run.values("cash.flo")).toThrow("model.unknownLine");
    const error = explained(new IronError("argument", "model.unknownLine", { line: "cash.flo" }));
    expect(sentence(error)).toBe("there is no line 'cash.flo'; did you mean 'cash.flow'?");
  });
  test.for([
    ["eca.rate_first", "there is no line 'eca.rate_first' any more; eca.first_rate has taken its place"],
    ["debt.rate_second", "there is no line 'debt.rate_second' any more; debt.second_rate has taken its place"],
    [
      "debt.ramp_years",
      "there is no line 'debt.ramp_years' any more; eca.unit_ramp_total, commercial.unit_ramp_total have taken its place",
    ],
    ["market.hbi_deck.3", "there is no line 'market.hbi_deck.3' any more; market.hbi_price.3 has taken its place"],
    ["rule.dr_1", "there is no line 'rule.dr_1' any more; pellet.purchased_grade has taken its place"],
    [
      "warning.spec_metallisation_high",
      "there is no line 'warning.spec_metallisation_high' any more, and none has taken its place; take it out of the formula",
    ],
  ])("%s, a line of a former version, is told with what took its place", ([line = "", told]) => {
    const refused = thrown(() => namedLine(run, line));
    expect(refused.kind).toBe("argument");
    expect(sentence(refused)).toBe(told);
    expect(sentence(explained(new IronError("argument", "model.unknownLine", { line })))).toBe(told);
  });
  test("no line of today is a former one, and what took the place of one exists", () => {
    const known = new Set(projectModel.sections.flatMap(({ items }) => items.map(({ id }) => id)));
    for (const { was, is } of FORMER_LINES) {
      expect([was, known.has(was)]).toEqual([was, false]);
      for (const id of is) expect([id, known.has(id)]).toEqual([id, true]);
    }
  });
  test("a line without a finite value is named, with its label", () => {
    const error = refusal({ "discount.rate": -0.9999999999 });
    expect([error.kind, error.id]).toEqual(["domain", "model.notFinite"]);
    expect(sentence(explained(error))).toMatch(
      /no finite number for cutoff\.value \(Value of going on, against closing before the year\); look for a value/,
    );
  });
  test("a row is not one number, and one number fills a row", () => {
    expect(() => run.value("cash.flow")).toThrow(IronError);
    expect(Array.from(run.row("ore.life"))).toHaveLength(run.periods);
  });
  test("years run from the first construction year", () => {
    expect([run.years[0], run.years.at(-1), run.periods]).toEqual([2026, 2058, 33]);
  });
});
