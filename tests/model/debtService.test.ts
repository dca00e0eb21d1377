import { describe, expect, test } from "vitest";
import { BUILT, expectBooked, smallCompany } from "./smallCompany";

type Keys = Readonly<Record<string, number>>;
const ENOUGH = 1000;

/** The years of operation of a row; one number as it is. */
const inOperation =
  (of: (id: string) => readonly number[]) =>
  (id: string): readonly number[] =>
    of(id).length === 1 ? of(id) : of(id).slice(BUILT);

/** A covered loan of 100 at 10 %, drawn at the end of construction, on the cash of some years of operation. */
const lent = (cash: readonly number[], first: readonly number[], keys: Keys = {}, second: readonly number[] = []) => {
  const of = smallCompany({
    capital: [0, 1000],
    cash,
    eca: { amount: 100, drawn: [0, 1], first, second },
    keys,
  });
  return inOperation(of);
};

/** Two tranches: 100 at 10 % and 50 at 20 %, halves of which are due in the first two years. */
const lentTwice = (cash: readonly number[], keys: Keys = {}) => {
  const of = smallCompany({
    capital: [0, 1000],
    cash,
    eca: { amount: 100, drawn: [0, 1], first: [0.5, 0.5] },
    commercial: { amount: 50, drawn: [0, 1], first: [0.5, 0.5] },
    keys: { "debt.commercial_margin": 0.1, ...keys },
  });
  return inOperation(of);
};

describe("what is not paid is overdue, bears interest with the margin of default, and stays a debt", () => {
  // 60 due: 30 pay 10 of interest and 20 of 50; then 4.5 on 30 overdue at 15 %, 5, 30 and 40.5 of 50; then 1.425 and 9.5
  const of = lent([30, 80, 40], [0.5, 0.5], { "debt.default_margin": 0.05 });

  test.each<[id: string, wanted: readonly number[]]>([
    ["eca.interest_due", [10, 5, 0]],
    ["eca.principal_due", [50, 50, 0]],
    ["eca.arrears_interest", [0, 4.5, 1.425]],
    ["eca.paid_interest", [10, 5, 0]],
    ["eca.paid_arrears", [0, 30, 9.5]],
    ["eca.paid_principal", [20, 40.5, 0]],
    ["eca.arrears", [30, 9.5, 0]],
    ["eca.performing", [50, 0, 0]],
    ["eca.balance", [80, 9.5, 0]],
    ["debt.interest", [10, 9.5, 1.425]],
    ["debt.principal", [20, 70.5, 9.5]],
    // cover looks at the schedule alone
    ["debt.due", [60, 55, 0]],
    ["cover.dscr", [0.5, 80 / 55, 0]],
    ["cover.unpaid", [1, 1, 0]],
    // nothing is distributed while something is overdue
    ["funds.capital_repaid", [0, 0, 40 - 10.925]],
  ])("%s", (id, wanted) => expectBooked(of(id), wanted, id));

  test("years and amounts that are overdue, at most and at the last date", () => {
    expect(of("cover.years_unpaid")).toEqual([2]);
    expectBooked(of("debt.arrears_most"), [30]);
    expectBooked(of("debt.arrears_end"), [0]);
    // 10 of interest are paid; then 110 are due and only what was kept is there: 90 stay on the books
    const open = lent([30, 0], [0, 1], { "debt.grace_years": 1 });
    expectBooked(open("debt.balance"), [100, 90]);
    expectBooked(open("debt.arrears_end"), [90]);
  });

  test("cash that operation itself lacks is no lender's: shareholders pay it, and lenders get nothing", () => {
    const poor = lent([-5, 200], [0.5, 0.5]);
    expectBooked(poor("funds.operation_support"), [5, 0]);
    expectBooked(poor("debt.service"), [0, 121]);
    expectBooked(poor("eca.arrears"), [60, 0]);
  });
});

describe("both tranches are paid in the same order, each kind in proportion to what is due to each", () => {
  // 50 pay 20 of interest and 30 of 75; then 40 pay 6 on arrears, 10 of interest, 24 of 45 overdue and nothing of 75
  const of = lentTwice([50, 40]);

  test.each<[kind: string, eca: readonly number[], commercial: readonly number[]]>([
    ["paid_arrears_interest", [0, 3], [0, 3]],
    ["paid_interest", [10, 5], [10, 5]],
    ["paid_arrears", [0, 16], [0, 8]],
    ["paid_principal", [20, 0], [10, 0]],
    ["arrears", [30, 64], [15, 32]],
    ["balance", [80, 64], [40, 32]],
  ])("%s", (kind, eca, commercial) => {
    expectBooked(of(`eca.${kind}`), eca, `eca.${kind}`);
    expectBooked(of(`commercial.${kind}`), commercial, `commercial.${kind}`);
  });

  test("interest that is not all there is shared by what is due, 10 and 10, not by what is lent", () => {
    const short = lentTwice([12, 0]);
    expectBooked([short("eca.paid_interest")[0] ?? 0, short("commercial.paid_interest")[0] ?? 0], [6, 6]);
    expectBooked([short("eca.arrears")[0] ?? 0, short("commercial.arrears")[0] ?? 0], [54, 29]);
  });
});

describe("a cash sweep repays early and reduces all later instalments in proportion", () => {
  const QUARTERS = [0.25, 0.25, 0.25, 0.25];

  test("half of what is left after 35: 60 of 75 stay open, and instalments are 20 of 25", () => {
    const of = lent([65, 26, 24, 22], QUARTERS, { "debt.sweep": 0.5 });
    expectBooked(of("funds.swept"), [15, 0, 0, 0]);
    expectBooked(of("eca.performing"), [60, 40, 20, 0]);
    expectBooked(of("eca.interest"), [10, 6, 4, 2]);
    expectBooked(of("eca.service"), [35, 26, 24, 22]);
    expectBooked(of("eca.principal"), [40, 20, 20, 20]);
    // the schedule stays as it was agreed, and with it the cover that covenants see
    expectBooked(of("debt.due"), [35, 32.5, 30, 27.5]);
    expectBooked(of("cover.dscr").slice(0, 2), [65 / 35, 26 / 32.5]);
  });

  test("no more than is open, and nothing is due afterwards", () => {
    const of = lent([ENOUGH, ENOUGH, ENOUGH, ENOUGH], QUARTERS, { "debt.sweep": 1 });
    expectBooked(of("funds.swept"), [75, 0, 0, 0]);
    expectBooked(of("eca.service"), [35, 0, 0, 0]);
    expectBooked(of("eca.balance"), [0, 0, 0, 0]);
  });

  test("none in the grace", () => {
    const of = lent([30, 105, ENOUGH], [0, 0.5, 0.5], { "debt.sweep": 1, "debt.grace_years": 1 });
    // 20 are kept in the grace: they are swept with 105 less 60
    expectBooked(of("funds.swept"), [0, 50, 0]);
    expectBooked(of("funds.cash").slice(0, 2), [20, 0]);
    expectBooked(of("funds.capital_repaid").slice(0, 2), [0, 15]);
  });

  test("of two tranches in proportion to what is open of each, twice and again", () => {
    // 95 due and 30 swept: 20 of 50 and 10 of 25
    const of = lentTwice([125, ENOUGH], { "debt.sweep": 1 });
    expectBooked(of("eca.swept"), [20, 0]);
    expectBooked(of("commercial.swept"), [10, 0]);
    expectBooked(of("eca.service"), [60, 33]);
    expectBooked(of("commercial.service"), [35, 18]);
  });

  test("a sweep after a sweep: shares of what is left each time", () => {
    // 15 of 75; then 26 due and 10 of 40, so that 30 of 50 scheduled are open: 15 are due of 25
    const of = lent([50, 36, 18, 16.5], QUARTERS, { "debt.sweep": 1 });
    expectBooked(of("funds.swept"), [15, 10, 0, 0]);
    expectBooked(of("eca.performing"), [60, 30, 15, 0]);
    expectBooked(of("eca.service"), [35, 26, 18, 16.5]);
  });
});

describe("a share below nil is interest that the schedule capitalises", () => {
  test("a part of it: 4 of 10 are added to the loan, and 6 are due", () => {
    const of = lent([30, ENOUGH], [-0.04, 1.04]);
    expectBooked(of("eca.interest_due"), [6, 10.4]);
    expectBooked(of("eca.service"), [6, 114.4]);
    expectBooked(of("eca.balance"), [104, 0]);
    expectBooked(of("debt.due"), [6, 114.4]);
    // it accrues all the same
    expectBooked(of("debt.interest"), [10, 10.4]);
  });

  test("all of it at most, whatever the share: nothing is lent anew, and the last payment clears what is open", () => {
    const of = lent([30, ENOUGH], [-0.5, 1.5]);
    expectBooked(of("debt.due"), [0, 121]);
    expectBooked(of("eca.interest_due"), [0, 11]);
    expectBooked(of("eca.balance"), [110, 0]);
  });

  test("payment by payment: two half-years at 5 % capitalise 5 and 5.25", () => {
    const of = lent([30, ENOUGH], [-0.5, 0], { "debt.payments_per_year": 2 }, [-0.5, 2]);
    expectBooked(of("eca.middle").slice(0, 1), [105]);
    expectBooked(of("eca.balance"), [110.25, 0]);
  });

  test("of other rates than it was agreed at, the part of the interest that is beyond it is due and may stay unpaid", () => {
    const of = lent([3, ENOUGH], [-0.1, 1.1], { "debt.base_rate": 0.14 });
    // 14 of interest, 10 capitalised, 3 of 4 paid
    expectBooked(of("eca.interest_due"), [4, 15.4]);
    expectBooked(of("eca.arrears"), [1, 0]);
  });
});

describe("a year of two payments", () => {
  test("each bears half a year's interest on what is open before it", () => {
    // 5 on 100 and 4 on 80; then 3 on 60 and 1.5 on 30
    const of = lent([ENOUGH, ENOUGH], [0.2, 0.3], { "debt.payments_per_year": 2 }, [0.2, 0.3]);
    expectBooked(of("eca.interest_first"), [5, 3]);
    expectBooked(of("eca.interest_second"), [4, 1.5]);
    expectBooked(of("eca.service"), [49, 64.5]);
    expectBooked(of("eca.balance"), [60, 0]);
  });
});
