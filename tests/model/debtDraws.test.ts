import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { BUILT, expectBooked, smallCompany } from "./smallCompany";

/** `returns.delay` for each timing: draws are open for all, half or none of their year. */
const TIMINGS = { start: 0, mid: 0.5, end: 1 } as const;
type Timing = keyof typeof TIMINGS;

/** 1,000 at 10 % that are to be drawn in halves; repaid in two parts, so that the first year of repayment costs 0.6 a dollar. */
const LOAN = { amount: 1000, drawn: [0.5, 0.5], first: [0.5, 0.5] };
const CASH = [2000, 2000, 2000];

const until = (row: readonly number[]): readonly number[] => row.slice(0, BUILT);

function expectFunded(of: (id: string) => readonly number[]): void {
  const [drawn, paidIn, uses, cash] = ["debt.drawn", "funds.contributed", "debt.uses", "funds.cash"].map((id) =>
    of(id),
  );
  expectBooked(
    until(cash ?? []),
    [0, 1].map((t) => (cash?.[t - 1] ?? 0) + (drawn?.[t] ?? 0) + (paidIn?.[t] ?? 0) - (uses?.[t] ?? 0)),
    "sources less uses",
  );
}

// 988.48 m at 5.4 %, drawn 24.43, 44.95 and 30.62 %: open at the start of a year are 0, 24.43 and 69.38 %, in all 0.9381 years;
// drawn at the start of each year the loan bears one year more, and half a year more in the middle
test.each<[Timing, number]>([
  ["start", 103.45],
  ["mid", 76.76],
  ["end", 50.07],
])("spec-consistent@1 drawn at the %s of each year: interest until start-up %d m", (timing, wanted) => {
  const run = runProject({ ...referenceSet("spec-consistent@1"), "discount.timing": timing });
  const interest = run.row("debt.interest_construction").reduce((sum, x) => sum + x, 0);
  expect(interest / 1e6).toBeCloseTo(wanted, 2);
  // what is not drawn of three years is the complement: of the same loan at 0.6 % a year
  const commitment = run.row("debt.commitment").reduce((sum, x) => sum + x, 0);
  expect(interest / 0.054 + commitment / 0.006).toBeCloseTo(3 * run.value("debt.total"), -1);
});

describe("a given loan is drawn as far as uses of the year ask for it, and the rest lapses", () => {
  test.each<
    [what: string, timing: Timing, capital: [number, number], drawn: [number, number], paidIn: [number, number]]
  >([
    // 600 and 50 of interest on 500; then 600, 50 on what is drawn and 50 on another 500
    ["all of it", "start", [600, 600], [500, 500], [150, 200]],
    ["all of it", "mid", [600, 600], [500, 500], [125, 175]],
    ["all of it", "end", [600, 600], [500, 500], [100, 150]],
    // d = 300 + k 10 % d; then 900 and interest are more than is left to draw
    ["as much as 300 with its interest ask for", "start", [300, 900], [300 / 0.9, 500], [0, 900 + 300 / 9 + 50 - 500]],
    ["as much as 300 with its interest ask for", "mid", [300, 900], [300 / 0.95, 500], [0, 900 + 30 / 0.95 + 25 - 500]],
    ["as much as 300 with its interest ask for", "end", [300, 900], [300, 500], [0, 430]],
    // 100 come back and 50 are paid of them: nothing is drawn, and 50 are kept
    ["none in a year that brings cash", "end", [600, -100], [500, 0], [100, 0]],
  ])("%s, drawn at the %s", (_, timing, capital, drawn, paidIn) => {
    const of = smallCompany({ capital, cash: CASH, eca: LOAN, keys: { "returns.delay": TIMINGS[timing] } });
    expectBooked(until(of("eca.drawn")), drawn);
    expectBooked(until(of("funds.contributed")), paidIn);
    expectBooked(of("debt.lapsed"), [1000 - drawn[0] - drawn[1]]);
    expectFunded(of);
    // what is repaid is what was drawn, by the shares that are given
    const open = drawn[0] + drawn[1];
    expectBooked(of("eca.balance").slice(BUILT), [open / 2, 0, 0]);
  });

  test("a commitment fee of 2 % on what is not drawn: the complement of what bears interest", () => {
    // d = 300 + 2 % (1,000 - d) + 10 % d for draws at the start
    const drawn = 320 / 0.92;
    const of = smallCompany({
      capital: [300, 900],
      cash: CASH,
      eca: LOAN,
      keys: { "returns.delay": 0, "debt.commitment_fee": 0.02 },
    });
    expectBooked(until(of("eca.drawn")), [drawn, 500]);
    expectBooked(until(of("debt.commitment")), [0.02 * (1000 - drawn), 0.02 * (500 - drawn)]);
    expectBooked(until(of("debt.interest_construction")), [0.1 * drawn, 0.1 * (drawn + 500)]);
    expectFunded(of);
  });

  test("reserves at completion are uses of the last construction year, those of its own draws as well", () => {
    // half of 0.6 a dollar; d = 100 + 10 % of 333.3 and of d + 0.3 (333.3 + d)
    const of = smallCompany({
      capital: [300, 100],
      cash: CASH,
      eca: LOAN,
      keys: { "returns.delay": 0, "debt.dsra_months": 6 },
    });
    const first = 300 / 0.9;
    const second = (100 + 0.1 * first + 0.3 * first) / (1 - 0.1 - 0.3);
    expectBooked(until(of("eca.drawn")), [first, second]);
    expectBooked(until(of("debt.reserve_funded")), [0, 0.3 * (first + second)]);
    expectBooked(until(of("funds.contributed")), [0, 0]);
    expectFunded(of);
  });

  test("both tranches give way in proportion to what each was to be drawn", () => {
    // 500 at 10 % and 300 at 20 % pay 450 and 240 of other uses: 345 of them ask for a half
    const of = smallCompany({
      capital: [345, 0],
      cash: CASH,
      eca: { amount: 500, drawn: [1], first: [1] },
      commercial: { amount: 300, drawn: [1], first: [1] },
      keys: { "returns.delay": 0, "debt.commercial_margin": 0.1 },
    });
    expectBooked([of("eca.drawn")[0] ?? 0, of("commercial.drawn")[0] ?? 0], [250, 150]);
    expectBooked(of("debt.lapsed"), [400]);
    expectFunded(of);
  });

  test("upfront fee on all that is committed, premium on the covered tranche alone, both with the first draw", () => {
    const of = smallCompany({
      capital: [600, 600],
      cash: CASH,
      eca: LOAN,
      commercial: { amount: 100, drawn: [0, 1], first: [1] },
      keys: { "debt.standby": 50, "debt.upfront_fee": 0.01, "debt.eca_premium": 0.08 },
    });
    expectBooked(until(of("debt.fees")), [0.01 * 1150, 0]);
    expectBooked(until(of("debt.premium")), [80, 0]);
    expectFunded(of);
  });
});

describe("a standby facility comes after the loans and before equity", () => {
  const eca = { amount: 300, drawn: [1], first: [1] };
  const commercial = { amount: 0, drawn: [], first: [0, 1] };

  test.each<[what: string, capital: [number, number], standby: [number, number], paidIn: [number, number]]>([
    // 100 that the loan does not pay; then 400 and 10 % of 400, of which the facility has 100 left
    ["what is not used is there in the next year", [400, 400], [100, 100], [0, 340]],
    ["and lapses at start-up", [400, 0], [100, 40], [0, 0]],
    ["not needed", [300, -100], [0, 0], [0, 0]],
    ["beyond it shareholders pay", [900, 0], [200, 0], [400, 50]],
  ])("%s", (_, capital, standby, paidIn) => {
    const of = smallCompany({ capital, cash: CASH, eca, commercial, keys: { "debt.standby": 200 } });
    expectBooked(until(of("debt.standby_drawn")), standby);
    expectBooked(until(of("commercial.drawn")), standby);
    expectBooked(until(of("funds.contributed")), paidIn);
    expectBooked(of("debt.lapsed"), [200 - standby[0] - standby[1]]);
    expectFunded(of);
    // repaid by the shares of the commercial tranche: in one sum in the second year
    const used = standby[0] + standby[1];
    expectBooked(of("commercial.balance").slice(BUILT), [used, 0, 0]);
  });

  test("its own interest is among its uses: 100 short at 20 %, drawn at the start, ask for 125", () => {
    const keys = { "debt.standby": 200, "debt.commercial_margin": 0.1, "returns.delay": 0 };
    const of = smallCompany({ capital: [370, 0], cash: CASH, eca, commercial, keys });
    // 370 and 30 of interest on 300
    expectBooked(until(of("debt.standby_drawn")).slice(0, 1), [125]);
    expectFunded(of);
  });
});
