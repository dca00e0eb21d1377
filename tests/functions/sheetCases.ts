/** What a case that stays refused must be told, by the case's id. */
export const remedies: Readonly<Record<string, { readonly remedy: RegExp }>> = {
  sculpt_negative_year: { remedy: /period 3 \(-12\).*give [\d.]+, which pays the interest.*capitalise to TRUE/ },
  header_in_range: { remedy: /item 1 is text \('Net cash flow'\).*leave headings out of the range/ },
  percent_text: { remedy: /got the text '8%'; give 0\.08/ },
  currency_text: { remedy: /item 1 is text \('\$\(2,860\.00\)'\); give -2860 as a number/ },
  two_d_block: { remedy: /got 2 rows and 4 columns; Excel's TOROW makes one row/ },
  blank_date_zero: { remedy: /dates, item 2 is empty or no date, got 0/ },
  trap_yyyymm: { remedy: /dates, item 1 is empty or no date, got 202012/ },
  trap_yyyymmdd_msg: { remedy: /dates, item 1 is empty or no date, got 20160606/ },
  trap_rate_percent: { remedy: /0\.1 for 10 %, got 10; write 0\.1 for 10 %/ },
  trap_sculpt_percent: { remedy: /rate is a fraction.*got 6; write 0\.06 for 6 %/ },
  date_text_dmy: { remedy: /item 1 is text \('24\/11\/2021'\).*such as 2026-11-23/ },
  blank_date_xnpv: { remedy: /dates, item 2 is empty or no date, got 0/ },
};

/** A need and the call that says it now, with a figure found by hand or in 40-digit arithmetic. */
interface NewCall {
  readonly id: string;
  readonly call: readonly [id: string, ...args: unknown[]];
  readonly gives: unknown;
  readonly tolerance?: number;
}

const capital = [2500, 5000, 7000, 47000, 27277, 11041, 11262, 83280, 202111, 71706, 26721, 15231];
const charges = [250, 750, 1450, 6150, 8877.7, 9981.8, 11108, 19436, 39647.1, 46817.7, 49239.8, 50262.9];
const closing = capital.map(
  (_, t) =>
    capital.slice(0, t + 1).reduce((sum, x) => sum + x, 0) - charges.slice(0, t + 1).reduce((sum, x) => sum + x, 0),
);

export const newCalls: readonly NewCall[] = [
  {
    id: "sculpt_dscr_vector",
    call: ["DEBT_CAPACITY", [[100, 100, 100, 100]], [[1.3, 1.3, 1.8, 1.8]], 0.06],
    gives: 231.68092434718892,
  },
  {
    id: "roy_psc_slab_10000",
    call: [
      "ROYALTY_SLIDING",
      1000,
      10000,
      [[0, 5000, 10000, 20000, 30000, 40000]],
      [[0.5, 0.55, 0.6, 0.65, 0.75, 0.85]],
      null,
      true,
    ],
    gives: 550,
  },
  {
    id: "roy_qld_iron_per_tonne",
    call: ["ROYALTY_SLIDING", 2e6, 90, [[0, 100]], [[1.25, 1.25]], null, null, true],
    gives: 2.5e6,
  },
  {
    id: "multi_range",
    call: ["NPV_TIMED", 0.1, -100, [[50, 60, 70]]],
    gives: /all of them go in one range/,
  },
  { id: "multi_range, in one range", call: ["NPV_TIMED", 0.1, [[-100, 50, 60, 70]]], gives: 47.63335837716003 },
  {
    id: "need_balloon",
    call: ["DEBT_SCHEDULE", 1e6, 0.005, 2, "bullet", 0, false],
    gives: [
      [1, 1e6, 5000, 0, 5000, 1e6],
      [2, 1e6, 5000, 1e6, 1005000, 0],
    ],
  },
  {
    id: "need_act365",
    call: [
      "DEBT_SCHEDULE",
      1000,
      0.1,
      2,
      "equal-principal",
      0,
      false,
      0,
      "opening",
      [["2024-01-01", "2024-02-01", "2024-03-01"]],
      "ACT/365",
    ],
    gives: [
      [1, 1000, 8.493150684931507, 500, 508.4931506849315, 500],
      [2, 500, 3.9726027397260273, 500, 503.972602739726, 0],
    ],
  },
  {
    id: "need_avg_balance",
    call: ["DEBT_SCHEDULE", 100000, 0.1, 1, "annuity", 0, false, 0, "average"],
    gives: [[1, 100000, 5000, 100000, 105000, 0]],
  },
  {
    id: "need_db_switch",
    call: ["DEPRECIATION", 100000, "declining-balance", 8, 0, 0.25, false, 1, true, null, true],
    gives: [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [25000, 18750, 14062.5, 10546.875, 7910.15625, 7910.15625, 7910.15625, 7910.15625],
      [75000, 56250, 42187.5, 31640.625, 23730.46875, 15820.3125, 7910.15625, 0],
    ],
  },
  {
    id: "need_half_year",
    call: ["DEPRECIATION", 100000, "declining-balance", 6, 0, 0.3, false, 0.5, false, null, true],
    gives: [
      [1, 2, 3, 4, 5, 6],
      [15000, 25500, 17850, 12495, 8746.5, 6122.55],
      [85000, 59500, 41650, 29155, 20408.5, 14285.95],
    ],
  },
  {
    id: "need_vintages",
    call: ["DEPRECIATION", [capital], "straight-line", 10, 0, null, false, 1, false, null, true],
    gives: [capital.map((_, t) => t + 1), charges, closing],
  },
  {
    id: "need_loss_cap",
    call: [
      "LOSS_SCHEDULE",
      [[-29.4, -51.3, -28, -11.3, 0.618, 0.651, 0.618, 15.5, 30.4, 30.4, 51.8]],
      20,
      false,
      0.8,
      0,
      true,
    ],
    gives: [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      [0, 0, 0, 0, 0.4944, 0.5208, 0.4944, 12.4, 24.32, 24.32, 41.44],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [29.4, 80.7, 108.7, 120, 119.5056, 118.9848, 118.4904, 106.0904, 81.7704, 57.4504, 16.0104],
      [0, 0, 0, 0, 0.1236, 0.1302, 0.1236, 3.1, 6.08, 6.08, 10.36],
    ],
    tolerance: 1e-8,
  },
  {
    id: "need_tax_rate_vector",
    call: ["PROFIT_TAX", [[100, 100, 100]], [[0.3, 0.3, 0.28]], 5, 0, false],
    gives: [
      [1, 0, 100, 30],
      [2, 0, 100, 30],
      [3, 0, 100, 28],
    ],
  },
  {
    id: "need_min_tax",
    call: ["PROFIT_TAX", [[100, -50, 100]], 0.2, 5, 0, false, 1, 0.05, [[300, 300, 300]]],
    // 15 above nothing in period 2, of which 0 can be used in period 3, whose tax of 10 is below its minimum of 15
    gives: [
      [1, 0, 100, 20],
      [2, 0, 0, 15],
      [3, 50, 50, 15],
    ],
  },
  {
    id: "need_psc",
    call: ["PRODUCTION_SHARE", [[750]], [[405]], 0.5, 0.1, 0.51, false],
    gives: [[1, 375, 30, 375, 37.5, 172.125, 165.375]],
  },
  {
    id: "need_rate_vector_npv",
    call: ["NPV_TIMED", [[0.08, 0.09, 0.1]], [[-100, 60, 70, 80]]],
    gives: 76.79856670682359,
  },
  {
    id: "need_npv_profile",
    call: ["NPV_TIMED", [[0.05], [0.1], [0.15]], [[-2, 13, -12]]],
    gives: [-0.5034013605442177, -0.09917355371900827, 0.2306238185255198],
  },
  {
    id: "need_daycount",
    call: ["XIRR_ALL", [[-100, 110]], [[43831, 44196]], null, "ACT/360"],
    gives: [0.0985647563529261],
  },
  { id: "need_irr_near", call: ["IRR_ALL", [[-50, -100, 600, 300, -100]], 0.1], gives: 1.8544, tolerance: 1e-4 },
  {
    id: "need_payback_production",
    call: ["PAYBACK", [[-500, -700, 300, 300, 300, 300, 300]], "last", 2],
    gives: 4,
  },
  {
    id: "need_equity_first",
    call: ["DEBT_SIZE", [[60, 60]], 0.5, 0.1, 0, 0, 0, false, "equity-first", 80],
    gives: [
      ["Total", 120, 0, 0, 0, 120, 60, 60, 60],
      [1, 60, 0, 0, 0, 60, 0, 60, 0],
      [2, 60, 0, 0, 0, 60, 60, 0, 60],
    ],
  },
  {
    id: "need_dsra_in_size",
    call: ["DEBT_SIZE", [[80]], 0.5, 0, 0, 0, 0, false, null, null, false, 0.2],
    gives: [
      ["Total", 80, 0, 0, 0, 800 / 9, 400 / 9, 400 / 9, 400 / 9, 80 / 9],
      [1, 80, 0, 0, 0, 800 / 9, 400 / 9, 400 / 9, 400 / 9, 80 / 9],
    ],
  },
  {
    id: "need_orientation",
    call: ["LOSS_SCHEDULE", [[-100, 60, 80]], 5, false, null, null, true],
    gives: [
      [1, 2, 3],
      [0, 60, 40],
      [0, 0, 0],
      [100, 40, 0],
      [0, 0, 40],
    ],
  },
];
