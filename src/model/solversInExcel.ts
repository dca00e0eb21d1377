import { excelCall } from "../formula/readers/excelCall";
import type { NativeSolver, NativeSolvers, Parts } from "../formula/readers/native/solver";
import * as premium from "./formulas/premium";
import { BUYERS } from "./inputs/buyers";
import { COUNTRY } from "./minimumPremium";
import { NEAR } from "./nearlyLeast";
import { ratesOf } from "./ratesOfRow";
import * as solvers from "./solvers";

/** The period of each cell of a row, counted from 0. */
const periodsOf = (row: string): string => `(COLUMN(${row})-MIN(COLUMN(${row})))`;

/** Rates from -99.99 % to 1000 %, as growth a period: further down powers of seventy years would be too large for a cell. */
const [LEAST, MOST] = [1e-4, 11];

/**
 * The rate of a row. A spreadsheet looks from 10 % where it is not told, and may end at a rate below -100 %, or nowhere, for
 * a project that loses money. So it is told where the rate is: the way from the least to the most is halved in every period's
 * column, in logarithms, towards the side where the present value turns. Excel then stops within 0.00001 %; one step of
 * Newton's from there is as exact as the engine.
 */
function rateOf(row: string, { step, across, number }: Parts): string {
  const [low, high, two] = [number(LEAST), number(MOST), number(2)];
  const at = (logarithm: string) => `SUMPRODUCT(${row}*EXP(-${logarithm}*${periodsOf(row)}))`;
  const least = step("Logarithm of the least growth", `LN(${low})`);
  const width = step("From there to the most", `LN(${high})-${least}`);
  const side = step("Sign of the present value there", `SIGN(${at(least)})`);
  const other = step("Sign of the present value at the most", `SIGN(${at(`(${least}+${width})`)})`);
  const begin = across(
    "Rate by halving, as logarithm",
    `${least}+${width}/${two}`,
    (before, period) => `${before}+${side}*SIGN(${at(before)})*${width}/${two}^(${period}+${two})`,
  );
  // where the present value does not turn there is no rate
  const halved = step("As a rate", `IF(${side}*${other}<0,EXP(${begin})-1,NA())`);
  const found = step("Rate that IRR finds from there", `IFERROR(IRR(${row},${halved}),${halved})`);
  const value = step("Present value at that rate", `SUMPRODUCT(${row}*(1+${found})^-${periodsOf(row)})`);
  const slope = `SUMPRODUCT(${periodsOf(row)}*${row}*(1+${found})^(-${periodsOf(row)}-1))`;
  return `${found}+${value}/${step("Fall of the present value a unit of the rate", slope)}`;
}

/** A spreadsheet finds one rate; of several it need not be the engine's. */
const oneRate = (...rows: readonly Float64Array[]): boolean => rows.every((row) => ratesOf(row).length <= 1);

const internalRate: NativeSolver = { formula: ([row = ""], parts) => rateOf(row, parts), agrees: oneRate };

const countOfRates: NativeSolver = {
  formula: ([row = ""], parts) => `IF(ISNUMBER(${parts.step("Rate", rateOf(row, parts))}),1,0)`,
  agrees: oneRate,
};

const modifiedInternalRate: NativeSolver = {
  formula: ([row = "", finance = "", reinvest = ""]) => `MIRR(${row},${finance},${reinvest})`,
};

/** How many periods before the first flow: paybacks count from the first spending. */
const idle = (row: string, { step }: Parts): string =>
  step("Periods before the first flow", `MATCH(TRUE,INDEX(${row}<>0,0),0)-1`);

/** Periods until the sum is no longer negative, from what is paid back in that period. */
const paidBack = (row: string, sum: string, place: string, { step }: Parts): string => {
  const part = step("Part of that period that is too much", `INDEX(${sum},${place})/INDEX(${row},${place})`);
  return `${place}-1-${part}`;
};

const paybackPeriod: NativeSolver = {
  formula: ([row = "", sum = ""], parts) => {
    const place = parts.step(
      "Period, from 1, in which the sum is first not negative",
      `MATCH(TRUE,INDEX(${sum}>=0,0),0)`,
    );
    return `${paidBack(row, sum, place, parts)}-${idle(row, parts)}`;
  },
};

const paybackForGood: NativeSolver = {
  formula: ([row = "", sum = ""], parts) => {
    const last = parts.step(
      "Last period, from 1, in which the sum is negative",
      `SUMPRODUCT(MAX((${sum}<0)*(${periodsOf(sum)}+1)))`,
    );
    const place = parts.step("The next one", `IF(${last}<COLUMNS(${sum}),${last}+1,NA())`);
    return `${paidBack(row, sum, place, parts)}-${idle(row, parts)}`;
  },
};

const minimumPremium: NativeSolver = {
  formula: ([category = "", buyer = "", months = "", years = "", cover = "", speculative = ""], parts) => {
    const { step, numbers } = parts;
    const place = step("Country category for which premium is quoted", `IF(${category}>0,${category},NA())`);
    const quoted = (label: string, row: string) => step(label, `INDEX(${row},${place})`);
    const risks = BUYERS.map(({ word, risk }) => numbers(`Buyer risk by country category, ${word}, % a year`, risk));
    const factors = numbers(
      "Factor of the buyers in that order",
      BUYERS.map(({ factor }) => factor),
    );
    const ofBuyer = `INDEX(${risks[0]?.split(":")[0]}:${risks.at(-1)?.split(":")[1]},${buyer}+1,${place})`;
    const country_risk = quoted("Country risk, % a year", numbers("Country risk by category, % a year", COUNTRY.risk));
    const country_constant = quoted("Constant, %", numbers("Constant by category, %", COUNTRY.constant));
    const surcharge = quoted("Surcharge of cover", numbers("Surcharge of cover by category", COUNTRY.surcharge));
    const buyer_risk = step("Buyer risk, % a year", `IF(${ofBuyer}="",NA(),${ofBuyer})`);
    const buyer_factor = step("Factor of the buyer", `INDEX(${factors},${buyer}+1)`);
    const horizon = step("Horizon, years", excelCall(premium.premiumHorizon, { months, years }, parts));
    const cover_factor = step("Factor of cover", excelCall(premium.coverFactor, { cover, surcharge }, parts));
    const term_rebate = step(
      "Rebate of a long horizon",
      excelCall(premium.termRebate, { horizon, speculative }, parts),
    );
    const given = { country_risk, country_constant, buyer_risk, buyer_factor, horizon, cover_factor, term_rebate };
    return excelCall(premium.minimumPremium, given, parts);
  },
};

const leastWhere: NativeSolver = {
  formula: ([row = "", flags = ""]) => `IF(SUM(${flags})=0,NA(),MINIFS(${row},${flags},1))`,
};

const whereLeast: NativeSolver = {
  formula: ([row = "", flags = "", place = ""], { step, number }) => {
    const least = step("Least value", `MINIFS(${row},${flags},1)`);
    const most = step("So near counts as the least", `${least}+${number(NEAR)}*MAX(1,ABS(${least}))`);
    return `IF(SUM(${flags})=0,NA(),INDEX(${place},MATCH(1,INDEX((${flags}=1)*(${row}<=${most}),0),0)))`;
  },
};

const averageWhere: NativeSolver = { formula: ([row = "", flags = ""]) => `AVERAGEIF(${flags},1,${row})` };

const burden: NativeSolver = {
  formula: ([row = "", base = "", rate = ""], { step }) => {
    const under = step("Present value of what bears it", `NPV(${rate},${base})`);
    return `IF(${under}>0,NPV(${rate},${row})/${under},NA())`;
  },
};

const marginalRate: NativeSolver = {
  formula: ([before = "", after = ""], parts) => {
    const above = parts.step("Rate before it", rateOf(before, parts));
    const below = parts.step("Rate after it", rateOf(after, parts));
    return `IF(${above}>0,1-${below}/${above},NA())`;
  },
  agrees: oneRate,
};

const quotient: NativeSolver = {
  formula: ([amount = "", per = ""]) => `IF(${per}>0,${amount}/${per},NA())`,
};

/** How a spreadsheet finds each measure, by the name of its solver. */
export const solversInExcel: NativeSolvers = {
  [solvers.internalRate.name]: internalRate,
  [solvers.countOfRates.name]: countOfRates,
  [solvers.modifiedInternalRate.name]: modifiedInternalRate,
  [solvers.paybackPeriod.name]: paybackPeriod,
  [solvers.paybackForGood.name]: paybackForGood,
  [solvers.minimumPremium.name]: minimumPremium,
  [solvers.leastWhere.name]: leastWhere,
  [solvers.whereLeast.name]: whereLeast,
  [solvers.averageWhere.name]: averageWhere,
  [solvers.burden.name]: burden,
  [solvers.marginalRate.name]: marginalRate,
  [solvers.quotient.name]: quotient,
};
