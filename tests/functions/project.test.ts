import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { answer, invoke } from "../../src/functions/invoke";
import { errorText, saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix, type SaidCell } from "../../src/functions/values";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { release } from "../../src/quantities/release";
import { referenceSet } from "../../src/reference/index";

const context = { session: new Session() };
const message = (id: string, ...args: readonly unknown[]): string => {
  const value = answer(functionNamed(id), args, context);
  return typeof value === "object" && isErrorValue(value) ? errorText(value) : "no error";
};
const rows = (id: string, ...args: readonly unknown[]): readonly (readonly SaidCell[])[] => {
  const value = answer(functionNamed(id), args, context);
  return typeof value === "object" && !(value instanceof Promise) && isMatrix(value)
    ? value.map((row) => row.map(saidCell))
    : [];
};
const called = (id: string) => projectProgram().items.get(id)?.item.label;
const row = (label: string, table: readonly (readonly SaidCell[])[]) => table.find(([first]) => first === label);

test("a documented value agrees with the figure found apart from this code", async () => {
  const checked = catalog.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })));
  const agreeing = checked.flatMap(({ id, args, agrees }) => (agrees === undefined ? [] : [{ id, args, ...agrees }]));
  expect(agreeing.length).toBeGreaterThanOrEqual(10);
  for (const { id, args, figure, within } of agreeing) {
    const value = await invoke(functionNamed(id), args, context);
    const cells = typeof value === "object" && isMatrix(value) ? value.flat() : [value];
    const first = cells.find((cell) => typeof cell === "number");
    expect(Math.abs(Number(first) / figure - 1), `${id}: ${first} for ${figure}`).toBeLessThanOrEqual(within);
  }
});

test("a documented number is the one a cell shows: no example is rounded", () => {
  for (const { id, examples } of catalog)
    for (const { tolerance = 0 } of examples) expect(tolerance, id).toBeLessThanOrEqual(1e-9);
});

describe("PROJECT_SUMMARY counts what should be looked at", () => {
  const labels = rows("PROJECT_SUMMARY").map(([label]) => label);
  const at = labels.indexOf("Warnings");
  const warnings = (...args: readonly unknown[]) => rows("PROJECT_SUMMARY", ...args)[at];
  test("behind the checks, as a number", () => {
    expect(labels[at - 1]).toBe("All balances of the model hold, whatever the inputs");
    expect(warnings()).toEqual(["Warnings", expect.any(Number), "1"]);
    expect(rows("PROJECT_SUMMARY", null, "headers", false)[at - 1]).toEqual([warnings()?.[1]]);
    expect(rows("PROJECT_SUMMARY").at(-1)).toEqual([expect.stringMatching(/version/), release, ""]);
  });
  test("then carbon and who bears its cost, before the steady year, what the values rest on and the state", () => {
    const carbon = rows("PROJECT_SUMMARY", null, "carbon.cbam_seller_share", 0.5).slice(at + 1, at + 7);
    expect(carbon).toHaveLength(6);
    const [average, seller] = carbon.filter(([label]) => /border cost/.test(String(label)));
    expect(seller?.[1]).toBe(Number(average?.[1]) / 2);
  });
  test("then, behind the steady year, the valuation date, NPV under other timings and the rates beside the market's", () => {
    const later = rows("PROJECT_SUMMARY", null).slice(at + 7);
    const from = later.findIndex(([label]) => label === called("discount.valuation_year"));
    expect(later[from - 1]?.[0]).toBe(called("ore.left"));
    expect(later[from + 9]?.[0]).toMatch(/^Government take with withholding/);
    const valuation = later.slice(from, from + 9);
    const { "discount.valuation_year": year } = referenceSet();
    expect(valuation.slice(0, 2).map(([, value]) => value)).toEqual([year, "mid"]);
    const owners = valuation.slice(3, 6).map(([, value]) => Number(value));
    for (const [k, value] of owners.entries()) expect(value * 1.15 ** (k / 2)).toBeCloseTo(owners[0] ?? Number.NaN, 0);
  });
  test("HBI below its specification and a value outside its usual range are both counted", () => {
    const announced = Number(warnings("announced")?.[1]);
    expect(announced).toBeGreaterThanOrEqual(runProject(referenceSet("announced")).warnings.length);
    expect(announced).toBeGreaterThan(0);
    expect(warnings("announced", "discount.reinvest_rate", 0.5)?.[1]).toBe(announced + 1);
  });
  test("words where a result is one, numbers elsewhere", () => {
    const table = rows("PROJECT_SUMMARY", "announced");
    const words = table.slice(1).filter(([, value]) => typeof value === "string");
    const decided = words.filter(([label]) => /^decided here/.test(String(label)));
    expect(decided.length).toBeGreaterThan(0);
    expect(words.filter((line) => !decided.includes(line)).map((line) => line[1])).toEqual([
      expect.stringMatching(/^HBI misses its specification \(.+\); no: NPV < 0, equity NPV < 0$/),
      "debt service cover",
      "HBI plant with its ramp-up",
      "mid",
      release,
    ]);
    expect(table.slice(1).every((line) => line.length === 3)).toBe(true);
    expect(rows("PROJECT_SUMMARY", "announced", "headers", false)).toEqual(table.slice(1).map(([, value]) => [value]));
  });
  test("a payback that never comes says so beside its #N/A", () => {
    const table = rows("PROJECT_SUMMARY", null, "market.hbi_price", 150);
    const said = (label: string) => {
      const cell = row(label, table)?.[1];
      return typeof cell === "object" ? `${cell.error} ${errorText(cell)}` : "a value";
    };
    expect(said("Payback from the first spending")).toMatch(
      /^#N\/A the cash flow never pays back within the calendar of 2028 to \d{4}$/,
    );
    expect(said("Discounted payback from the first spending")).toMatch(
      /^#N\/A at a discount rate of 0.095 the cash flow never pays back within the calendar of 2028 to \d{4}$/,
    );
  });
});

describe("a measure that does not exist says why", () => {
  const cellOf = (line: string, ...overrides: readonly unknown[]): string => {
    const [[cell = ""] = []] = rows("PROJECT_LINE", line, null, "headers", false, ...overrides);
    return typeof cell === "object" ? `${cell.error} ${errorText(cell)}` : String(cell);
  };
  test.for([
    ["returns.irr", ["market.hbi_price", 0], "no real rate above -100 % makes the present value of the project's"],
    ["equity.irr", ["market.hbi_price", 0], "the shareholders' cash flow"],
    ["state_equity.irr", [], "this shareholder pays nothing in"],
    ["fonte.irr", ["partners.fonte_share", 0], "this shareholder pays nothing in"],
    ["metal.irr", ["partners.fonte_share", 1], "this shareholder pays nothing in"],
    ["cover.dscr_least", ["debt.gearing", 0], "there is no debt service to cover"],
    ["cover.dscr_average", ["debt.gearing", 0], "there is no debt service to cover"],
    ["cover.dscr_lender_least", ["debt.gearing", 0], "there is no debt service to cover"],
    ["cover.llcr_least", ["debt.gearing", 0], "there is no debt service to cover"],
    ["cover.plcr_least", ["debt.gearing", 0], "there is no debt service to cover"],
    ["state.take", ["market.hbi_price", 200], "over the life there is no cash before taxes"],
    ["state.aetr", [], "at this rate the project is worth nothing before taxes"],
    ["state.aetr_125", [], "at this rate the project is worth nothing before taxes"],
    ["state.metr", ["market.hbi_price", 200], "there is no return for taxes to lower"],
    ["debt.benchmark_premium", ["debt.eca_country_category", 0], "the OECD quotes no minimum premium"],
  ] as const)("%s with %j", ([line, overrides, words]) => {
    expect(cellOf(line, ...overrides)).toMatch(/^#N\/A /);
    expect(cellOf(line, ...overrides)).toContain(words);
  });
  test("every measure but the counts of rates, which always exist", () => {
    const unnamed = projectProgram()
      .measures.filter(({ absent }) => absent === null)
      .map(({ id }) => id);
    expect(unnamed).toEqual(["returns.irr_count", "equity.irr_count"]);
  });
});

describe("numbers in percent are refused with the fraction to write", () => {
  test.for([
    ["discount.rate", 9.5, "discount.rate must satisfy -1 < x <= 1, got 9.5; write 0.095 for 9.5 %"],
    ["discount.inflation_usd", 2, "discount.inflation_usd must satisfy -0.9 <= x <= 1, got 2; write 0.02 for 2 %"],
    ["cost.real_growth", 3, "cost.real_growth must satisfy -1 < x <= 1, got 3; write 0.03 for 3 %"],
    ["ore.grade", 67, "ore.grade must satisfy 0 < x <= 0.7235964082563459, got 67; write 0.67 for 67 % (E-BEN-1)"],
    ["reduction.metallisation", 1.01, "reduction.metallisation must satisfy 0 < x <= 1, got 1.01 (E-DR-2)"],
    ["concentrate.recovery", 1.2, "concentrate.recovery must satisfy 0 < x <= 1, got 1.2 (E-BEN-3)"],
    ["market.hbi_price", 3.2e8, "market.hbi_price must satisfy 0 <= x <= 100000, got 320000000"],
  ] as const)("%s %d", ([key, value, expected]) => expect(message("PROJECT_NPV", null, key, value)).toBe(expected));
  test("a slight excess is no percentage", () => {
    expect(message("HBI_GRADE", 0.67, 1.01)).toBe("metallisation must be above 0 and at most 1, got 1.01");
    expect(message("HBI_OUTPUT", 1e6, 0.4, 0.67, 1.2)).toBe("recovery must be above 0 and at most 1, got 1.2");
  });
});

describe("a name that does not exist is met with those that may be meant", () => {
  test.for([
    ["PROJECT_LINE", ["ebitda"], "annual.ebitda"],
    ["PROJECT_LINE", ["NPV"], "did you mean 'returns.npv'"],
    ["PROJECT_LINE", ["sales.ebitda"], "annual.ebitda"],
    ["PROJECT_LINE", ["Cash flow after tax"], "did you mean 'cash.flow'"],
    ["PROJECT_LINE", ["cash.flows"], "there is no line 'cash.flows'; did you mean 'cash.flow'?"],
    ["PROJECT_LINE", ["xyzzy"], '=IRON.PROJECT_TABLE("Cash flow", Assumptions)'],
    ["PROJECT_LINE", ["xyzzy"], "docs/manual"],
    ["EXPLAIN", ["EBITDA"], "annual.ebitda"],
    ["PROJECT_NPV", [null, "HBI price", 350], "did you mean 'market.hbi_price'"],
    ["REFERENCE", ["HBI"], "'market.hbi_price'"],
  ] as const)("%s(%j)", ([id, args, expected]) => expect(message(id, ...args)).toContain(expected));
  test("three at most", () => {
    for (const name of ["hbi", "price", "tax", "US"])
      expect(message("PROJECT_LINE", name).match(/'[a-z0-9_]+\.[a-z0-9_]+'/g)?.length ?? 0).toBeLessThanOrEqual(3);
  });
});

describe("totals over the life", () => {
  const run = runProject(referenceSet());
  const table = rows("PROJECT_TABLE", "Cash flow");
  test("yearly amounts are added up, balances and rates are not", () => {
    const total = run.row("cash.flow").reduce((sum, value) => sum + value, 0);
    expect(row("Cash flow after tax", table)?.[2]).toBe(total);
    expect(row("Cash flow after tax, cumulative", table)?.[2]).toBe("");
    expect(row("Discount factor", rows("PROJECT_TABLE", "Returns"))?.[2]).toBe("");
  });
  test.for([
    ["Ore and mine plan", "Ore left at the end of the year"],
    ["Debt", "Debt at the end of the year"],
    ["Bottlenecks", "Gas: enough for this HBI"],
  ] as const)("%s: no sum is shown of '%s'", ([section, label]) => {
    const [, , value, ...years] = row(label, rows("PROJECT_TABLE", section)) ?? [];
    expect(value).toBe("");
    expect(years.some((year) => typeof year === "number" && year > 0)).toBe(true);
  });
});

describe("EXPLAIN puts numbers in as a person writes them", () => {
  const numbers = (...args: readonly unknown[]) => row("With numbers", rows("EXPLAIN", ...args))?.[3];
  test("thousands apart, all digits, no brackets around a number alone", () => {
    expect(numbers("cash.capital", 2028)).toMatch(/^-\d{3},\d{3},\d{3}$/);
    expect(numbers("cash.flow", 2028)).toMatch(/^-\d{3},\d{3},\d{3}( \+ 0)+$/);
    expect(numbers("returns.npv")).toMatch(/^-\d{1,3}(,\d{3})?,\d{3},\d{3}$/);
    expect(numbers("cash.before_tax", 2028)).toContain("+ (-");
  });
  test("years are no thousands", () => expect(numbers("carbon.free_part", 2031)).toMatch(/^IF\(2031 < 2026, 1, /));
  test("an input shows its value, and so does an entry that is looked up", () => {
    expect(rows("EXPLAIN", "market.hbi_price")[1]?.slice(0, 2)).toEqual(["HBI reference price, CFR Italy", 360]);
    const looked = rows("EXPLAIN", "carbon.free_part", 2031).find(
      ([, , , id]) => id === "carbon.free_share (one entry)",
    );
    expect(looked?.[1]).toBe(rows("EXPLAIN", "carbon.free_part", 2031)[1]?.[1]);
  });
});

test("a header says which values were not given but gave way", () => {
  const header = (...overrides: readonly unknown[]) => rows("PROJECT_TABLE", "Capital", null, ...overrides)[0]?.[0];
  const years = "Line (spec-consistent, 4 values differ; gave way: capital.phasing)";
  expect(header("project.construction_years", 2)).toBe(years);
  expect(header("market.share_italy", 0.4)).toMatch(/; gave way: market\.share_\w+, .*market\.share_local\)$/);
});

describe("BREAKEVEN_PRICE takes a target in second place, and calls of the former order stay", () => {
  const price = (...args: readonly unknown[]) => answer(functionNamed("BREAKEVEN_PRICE"), args, context);
  const set = "announced@1";
  const wanted = price(set, null, "tax.profit_rate", 0.25, "discount.rate", 0.1);
  test.for<[string, readonly unknown[]]>([
    ["a key in second place", [set, "tax.profit_rate", 0.25, "discount.rate", 0.1]],
    ["a key that is quoted with blanks", [set, " tax.profit_rate ", 0.25, "discount.rate", 0.1]],
    [
      "pairs as a range",
      [
        set,
        [
          ["tax.profit_rate", 0.25],
          ["discount.rate", 0.1],
        ],
      ],
    ],
    ["a blank pair first", [set, null, null, "tax.profit_rate", 0.25, "discount.rate", 0.1]],
    ["a block first", [set, "Key", "Value", "tax.profit_rate", 0.25, "discount.rate", 0.1]],
    ["the target named", [set, "npv", "tax.profit_rate", 0.25, "discount.rate", 0.1]],
    ["in capitals, in a range of one cell", [set, [["NPV"]], "tax.profit_rate", 0.25, "discount.rate", 0.1]],
    [
      "an empty cell for the target, as Excel on a desktop hands it over",
      [set, 0, "tax.profit_rate", 0.25, "discount.rate", 0.1],
    ],
    [
      "pairs behind it as a range",
      [
        set,
        "npv",
        [
          ["tax.profit_rate", 0.25],
          ["discount.rate", 0.1],
        ],
      ],
    ],
  ])("%s", ([, args]) => {
    expect(typeof wanted).toBe("number");
    expect(price(...args)).toBe(wanted);
  });
  test("alone, and refused", () => {
    expect(price(set, "equity")).toBeGreaterThan(Number(price(set)));
    expect(message("BREAKEVEN_PRICE", set, "irr")).toBe("target must be one of npv, equity, dscr, bankable, got 'irr'");
    expect(message("BREAKEVEN_PRICE", set, "tax.profit_rat", 0.2)).toContain("tax.profit_rat");
    expect(message("BREAKEVEN_PRICE", set, "equity", "tax.profit_rat", 0.2)).toContain("tax.profit_rat");
  });
});

describe("EXPLAIN has its assumptions where its sisters have them", () => {
  const at300 = [["market.hbi_price", 300]];
  const said = (...args: readonly unknown[]) => rows("EXPLAIN", ...args);
  const wanted = said("annual.revenue", at300, 2035);
  test("in second place, which every order of former calls agrees with", () => {
    expect(wanted[0]?.[0]).toBe("Item (spec-consistent, 1 value differs)");
    expect(wanted[1]?.[0]).toBe("HBI revenue, delivered, 2035");
    for (const args of [
      [at300, 2035, 1],
      [at300, [[2035]], null],
      [2035, at300],
      [[[2035]], at300],
      [2035, null, "market.hbi_price", 300],
      [null, 2035, null, "market.hbi_price", 300],
      [null, 2035, "market.hbi_price", 300],
      ["market.hbi_price=300", 2035],
      ["spec-consistent", 2035, 1, "market.hbi_price.plus", -60],
    ])
      expect(said("annual.revenue", ...args), JSON.stringify(args)).toEqual(wanted);
  });
  test("the first year that is not zero where none is given, in any order", () => {
    const first = said("annual.revenue", "announced");
    expect(first[1]?.[0]).toBe("HBI revenue, delivered, 2029");
    for (const args of [
      [null, "announced"],
      ["announced", null, 1],
      ["announced", null, null, "headers", true],
    ])
      expect(said("annual.revenue", ...args), JSON.stringify(args)).toEqual(first);
    const figures = said("annual.revenue", "announced", "headers", false);
    expect(said("annual.revenue", null, "announced", "headers", false)).toEqual(figures);
  });
  test("what is no year and no depth is said", () => {
    expect(message("EXPLAIN", "annual.revenue", null, 1990)).toContain("1990 is no year of the project");
    expect(message("EXPLAIN", "annual.revenue", null, "press")).toContain("there is no reference set 'press'");
    expect(message("EXPLAIN", "annual.revenue", null, "2030")).toBe(
      "year must be a number, got the text '2030'; give 2030 as a number",
    );
    expect(message("EXPLAIN", "annual.revenue", null, 2030, 0)).toBe("depth must be a whole number from 1 to 8, got 0");
    expect(message("EXPLAIN", "annual.revenue", null, 2030, 1.5)).toContain("depth must be a whole number from 1 to 8");
  });
});

describe("EXPLAIN with a depth", () => {
  const parts = (table: readonly (readonly SaidCell[])[]) => table.slice(1).filter(([, , unit]) => unit !== "");
  const one = rows("EXPLAIN", "cash.flow", null, 2035);
  const three = rows("EXPLAIN", "cash.flow", null, 2035, 3);
  const level = ([label]: readonly SaidCell[]) => (String(label).length - String(label).trimStart().length) / 2;
  test("keeps the rows of the first level, and indents below each what it reads", () => {
    expect(three.filter((line) => level(line) === 0)).toEqual(one);
    const levels = parts(three).map(level);
    expect(new Set(levels)).toEqual(new Set([0, 1, 2]));
    for (const [k, now] of levels.entries()) expect(now).toBeLessThanOrEqual((levels[k - 1] ?? 0) + 1);
  });
  test("every part has the value of its line in that year, and is taken apart once", () => {
    const run = runProject(referenceSet());
    const t = run.years.indexOf(2035);
    const apart = parts(three).filter((line, k, all) => level(all[k + 1] ?? []) > level(line));
    expect(new Set(apart.map(([, , , id]) => id)).size).toBe(apart.length);
    for (const [, value, , id] of parts(three))
      if (typeof value === "number" && !/ /.test(String(id))) expect(value, String(id)).toBe(run.row(String(id))[t]);
  });
  test("a measure takes its single numbers apart; the deepest is as large as the model", () => {
    const apart = rows("EXPLAIN", "debt.benchmark_premium", null, null, 2);
    expect(apart.length).toBeGreaterThan(rows("EXPLAIN", "debt.benchmark_premium").length);
    expect(rows("EXPLAIN", "cash.flow", null, 2035, 8).length).toBeLessThan(5000);
    expect(rows("EXPLAIN", "cash.flow", null, 2035, 8)).toEqual(rows("EXPLAIN", "cash.flow", null, 2035, 8));
  });
});

test("results say which taxes they leave out, and at which rates they stand", () => {
  const labels = rows("PROJECT_SUMMARY").map(([label]) => label);
  for (const name of ["NPV", "IRR"])
    expect(labels).toContain(`${name} before all taxes (also mining, property, export)`);
  expect(rows("PROJECT_TABLE", "Returns").map(([label]) => label)).toContain(
    "MIRR after tax, at finance and reinvestment rate",
  );
  expect(labels.find((label) => String(label).startsWith("Levelised"))).toContain("not a break-even price");
});

describe("a line whose numbers stand for words is read in words", () => {
  const narrow = ["spec-consistent@1", "logistics.port_capacity", 1_500_000] as const;
  test("PROJECT_TABLE", () => {
    const found = row("What sets the output of the year", rows("PROJECT_TABLE", "Bottlenecks", ...narrow));
    expect(found?.slice(2, 8)).toEqual([
      "",
      "no output yet",
      "no output yet",
      "no output yet",
      "HBI plant with its ramp-up",
      "port",
    ]);
  });
  test("EXPLAIN, with the numbers in its formula", () => {
    const found = rows("EXPLAIN", "bottleneck.binding", "spec-consistent@1", 2035, null, ...narrow.slice(1));
    expect(found[1]?.[1]).toBe("port");
    expect(row("With numbers", found)?.[3]).toBe("0 + 2 * 0 + 3 * 1 + 4 * 0 + 5 * 0 + 6 * 0 + 7 * 0");
    // the first year that is not zero: the plant's first
    expect(rows("EXPLAIN", "bottleneck.binding")[1]?.slice(0, 2)).toEqual([
      "What sets the output of the year, 2031",
      "HBI plant with its ramp-up",
    ]);
  });
});

describe("how the assumptions were read", () => {
  const table = [
    ["Key", "Value"],
    ["market.hbi_price", "350,5"],
    ["Total", 350.5],
  ];
  const said = (one: readonly (readonly SaidCell[])[]) =>
    one.filter(([first]) => first === "Warning").map((cells) => String(cells.at(-1)));
  const price = "market.hbi_price is the text '350,5' and is read as 350.5; type it as a number";

  test("is said among the warnings, with the row", () => {
    const plain = said(rows("PROJECT_CHECKS", [["market.hbi_price", 350.5]]));
    expect(said(rows("PROJECT_CHECKS", table))).toEqual([
      ...plain,
      `row 2 of the assumptions: ${price}`,
      "row 3 of the assumptions: 'Total' is taken for a row of sums and passed over",
    ]);
    expect(said(rows("PROJECT_CHECKS", null, "market.hbi_price", "350,5"))).toEqual([...plain, price]);
  });

  test("is counted in the summary", () => {
    const counted = (...args: readonly unknown[]) => Number(row("Warnings", rows("PROJECT_SUMMARY", ...args))?.[1]);
    expect(counted(table)).toBe(counted([["market.hbi_price", 350.5]]) + 2);
  });
});
