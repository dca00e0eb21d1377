import { describe, expect, test } from "vitest";
import { FormulaError } from "../../src/formula/language/expression";
import {
  balance,
  calendar,
  choice,
  define,
  flow,
  type Item,
  input,
  line,
  measure,
  type NamedFormula,
  profile,
  table,
} from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { schedule } from "../../src/formula/program/schedule";
import { interpret } from "../../src/formula/readers/interpret";
import { checkUnits } from "../../src/formula/readers/units";
import { formulaTexts } from "../../src/messages/english/formula";
import { describe as sentence } from "../../src/messages/text";
import { IronError } from "../../src/quantities/errors";
import { modelOf } from "./build";

const count = { name: "count", solve: () => 1, excel: () => "1" };
const context: Item[] = [
  line("price.realised", "US$/t", "Price", "100"),
  line("plant.tonne", "t", "Tonne", "1"),
  line("plant.capacity", "kt", "Capacity", "40"),
  flow("plant.sold", "kt", "Sold", "IF(t > 1, plant.capacity, 0)"),
  table("tax.factor", "1", "Factor", { first: 2026, last: 2030 }),
  profile("plant.shape", "1", "Shape", { last: 3 }),
  input("plant.share", "1", "Share"),
  choice("plant.method", "Method", ["slow", "quick"]),
  calendar("plant.lag", "1", "Lag"),
  measure("plant.measure", "1", "Measure", count, ["plant.sold"], null),
];
const half = define("half", { x: "1" }, "1", "Half", "x / 2");

/** What an author reads after a slip: the sentence, and the caret's place. */
function slip(
  items: readonly Item[],
  formulas: readonly NamedFormula[] = [half],
): { text: string; at: number; id: string } {
  try {
    const program = resolve(modelOf([...context, ...items], 5, formulas));
    const [first] = checkUnits(program);
    if (first) throw first;
    schedule([...program.items.values()].filter((item) => item.expression));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { text: sentence(error), at: error.at, id: error.id };
  }
  throw new Error("no error");
}

/** A row where its unit is one of amounts. */
const one = (formula: string, unit = "1"): Item[] => [
  unit === "1" ? line("test.line", unit, "Test", formula) : flow("test.line", unit, "Test", formula),
];

/** Every mistake an author can make in one formula: the formula, where the caret stands, and the sentence. */
const MISTAKES: readonly (readonly [formula: string, at: number, text: RegExp, unit?: string])[] = [
  ["plant.sold * price.realized", 13, /no line 'price.realized'; did you mean 'price.realised'\?/],
  ["completely.different", 0, /no line 'completely.different'$/],
  ["plant.sold * (price.realised + 5", 32, /formula ends where '\)' is expected/],
  ["plant.share + * 2", 14, /expected a number, a name or '\(', found '\*'/],
  ["plant.share 2", 12, /expected an operator or the end of the formula, found '2'/],
  ["MIN(plant.share; 2)", 15, /unexpected character ';'/],
  ["plant.share + ?", 14, /unexpected character '\?'/],
  ["1 < t < 3", 6, /'<' and '<' need brackets/],
  ["2 ^ 3 ^ 2", 6, /'\^' and '\^' need brackets/],
  ["MAXX(plant.sold, 0)", 0, /no function 'MAXX'; did you mean 'MAX'\?/],
  ["SOMETHING(1)", 0, /no function 'SOMETHING'$/],
  ["ABS(1, 2)", 0, /ABS takes 1 argument, found 2/],
  ["MIN(1)", 0, /MIN takes 2 or more arguments, found 1/],
  ["half(1, 2)", 0, /half takes x, found 2 arguments/],
  ["TOTAL(plant.sold, plant.sold)", 0, /TOTAL takes 1 argument, found 2/, "kt"],
  ["LOWEST(plant.sold, plant.sold, 1)", 0, /LOWEST takes 1 or 2 arguments, found 3/, "kt"],
  ["LOWEST(plant.sold, t > 1)", 21, /LOWEST needs the name of a line/, "kt"],
  ["TOTAL(2 * plant.sold)", 0, /TOTAL needs the name of a line; give the expression a line of its own/],
  ["TOTAL(plant.capacity)", 0, /'plant.capacity' is one number, not a row of periods, so TOTAL does not apply/, "kt"],
  ["plant.sold - PREV(plant.sold)", 13, /PREV needs a value for when there is no such period: PREV\(plant.sold, 0\)/],
  ["PREV(plant.capacity, 0)", 0, /not a row of periods, so PREV does not apply/, "kt"],
  ["PREV(plant.sold, plant.sold)", 17, /the value at the edge and the lag must be one number/, "kt"],
  ["PREV(plant.sold, 0, 0)", 20, /lag must be a whole number of at least 1/, "kt"],
  ["PREV(plant.sold, 0, 1.5)", 20, /lag must be a whole number of at least 1/, "kt"],
  ["PREV(plant.sold, 0, plant.share)", 20, /lag 'plant.share' must depend on calendar inputs only/, "kt"],
  [
    "PREV(plant.sold, 0) + PREV(plant.sold, plant.capacity)",
    39,
    /'plant.sold' has the opening value 0 elsewhere/,
    "kt",
  ],
  ["tax.factor * 2", 0, /'tax.factor' is a table; read an entry with AT\(tax.factor, n, outside\)/],
  ["AT(plant.capacity, 1, 0)", 0, /not a row of periods, so AT does not apply/, "kt"],
  ["plant.measure * 2", 0, /'plant.measure' is a measure of finished rows/],
  [
    "plant.sold * price.realised",
    0,
    /the formula gives 1000 US\$ but the line declares US\$, that is US\$ \(a factor of 1000\)/,
    "US$",
  ],
  ["plant.sold * price.realised", 0, /the formula gives 1000 US\$ but the line declares kt, that is 1000 t$/, "kt"],
  ["plant.sold + plant.sold * 1 / plant.share + plant.tonne", 42, /\+ mixes 1000 t and t \(a factor of 1000\)/, "kt"],
  ["plant.sold + price.realised", 11, /\+ mixes 1000 t and US\$\/t/, "kt"],
  ["plant.sold + 3", 11, /\+ mixes 1000 t and 1/, "kt"],
  ["EXP(plant.sold)", 4, /EXP needs a pure number here, found 1000 t/],
  ["IF(plant.sold > price.realised, 1, 0)", 14, /> mixes 1000 t and US\$\/t/],
  ["plant.method = 'fast'", 15, /there is no word 'fast' here; there are slow, quick/],
  ["plant.share = 'slow'", 14, /'slow' stands for a number only beside the choice or worded line/],
  ["2 * 'slow'", 4, /'slow' stands for a number only beside the choice/],
  ["plant.sold ^ 0.5", 0, /\^ needs a pure number here, found 1000 t/],
];

describe("a mistake in a formula is named, with its place", () => {
  test.for(MISTAKES)("%s", ([formula, at, text, unit]) => {
    const found = slip(one(formula, unit));
    expect(found.text).toMatch(text);
    expect(found.text).toContain("test.line");
    expect(found.at).toBe(at);
  });

  test("the caret stands below the place", () => {
    try {
      resolve(modelOf(one("1 + nothing.here")));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      expect(error.pointer).toBe("1 + nothing.here\n    ^");
      return;
    }
    throw new Error("no error");
  });
});

/** Mistakes that need more than one line. */
const STRUCTURES: Readonly<Record<string, readonly [Item[], RegExp, NamedFormula[]?]>> = {
  "a row of amounts that says nothing of them": [
    [line("cash.flow", "US$", "Flow", "IF(t > 1, 1, 0) * cash.unit"), line("cash.unit", "US$", "Unit", "1")],
    /cash.flow is a row of amounts in US\$: write flow\(...\) if its years add up, balance\(...\) if/,
  ],
  "a rate that is called a flow": [[flow("cash.share", "1", "Share", "t")], /cash.share is not a row of amounts/],
  "one number that is called a balance": [
    [balance("cash.size", "US$", "Size", "1")],
    /cash.size is not a row of amounts/,
  ],
  "a flow that adds to its own past": [
    [flow("plant.stock", "kt", "Stock", "MAX(0, PREV(plant.stock, 0) * 0.9 + plant.sold)")],
    /plant.stock adds to its own past, and so is a balance/,
  ],
  "a flow that is a multiple of a balance": [
    [
      balance("plant.stock", "kt", "Stock", "PREV(plant.stock, 0) + plant.sold"),
      flow("plant.tenth", "kt", "Tenth", "0.1 * plant.stock"),
    ],
    /plant.tenth is a sum or a multiple of balances, and so a balance itself/,
  ],
  "a balance that is a sum of flows": [
    [balance("plant.both", "kt", "Both", "plant.sold + PREV(plant.sold, 0) / 2")],
    /plant.both is a sum or a multiple of flows, and so a flow itself/,
  ],
  "the total of a balance": [
    [
      balance("plant.stock", "kt", "Stock", "PREV(plant.stock, 0) + plant.sold"),
      line("plant.all", "kt", "All", "TOTAL(plant.stock)"),
    ],
    /plant.all: 'plant.stock' is a balance, whose sum over the years means nothing/,
  ],
  "a unit that does not exist": [
    [line("plant.speed", "km/h", "Speed", "1")],
    /plant.speed: there is no unit 'km' \(in 'km\/h'\)/,
  ],
  "a circular reference, with its path": [
    [
      line("debt.interest", "US$", "Interest", "debt.rate * debt.average"),
      line("debt.rate", "1", "Rate", "8%"),
      line("debt.average", "US$", "Average", "(PREV(debt.closing, 0) + debt.closing) / 2"),
      line("debt.closing", "US$", "Closing", "PREV(debt.closing, 0) + debt.interest"),
    ],
    /circular reference: debt.interest -> debt.average -> debt.closing -> debt.interest; .*PREV/,
  ],
  "a line that needs itself": [[line("debt.x", "1", "X", "debt.x + 1")], /circular reference: debt.x -> debt.x/],
  "a total that needs itself": [
    [line("debt.size", "1", "Size", "TOTAL(debt.pv)"), line("debt.pv", "1", "PV", "IF(t > 1, debt.size, 0)")],
    /'debt.size' needs every period of a row that itself needs 'debt.size'/,
  ],
  "lines that need each other's past and future": [
    [line("debt.a", "1", "A", "PREV(debt.b, 0) + 1"), line("debt.b", "1", "B", "NEXT(debt.a, 0) + 1")],
    /circular reference between .*debt.[ab].*earlier and later/,
  ],
  "a name given twice": [[line("plant.sold", "kt", "Again", "1")], /'plant.sold' is already taken/],
  "an id without a group": [[line("sold", "kt", "Sold", "1")], /'sold' is not a line id/],
  "an id in capitals": [[line("plant.Sold", "kt", "Sold", "1")], /'plant.Sold' is not a line id/],
  "an id that looks like a table's entry": [[line("plant.sold.1", "kt", "Sold", "1")], /is not a line id/],
  "a formula that calls itself": [
    one("loop(1)"),
    /a formula calls itself: loop -> loop/,
    [define("loop", { x: "1" }, "1", "Loop", "loop(x) + 1")],
  ],
  "a formula that reads a line": [
    one("reads(1)"),
    /reads: 'plant.sold' is not one of the formula's parameters/,
    [define("reads", { x: "1" }, "1", "Reads", "x + plant.sold")],
  ],
  "a named formula with a dot": [one("1"), /'a.b' is not a name for a formula/, [define("a.b", {}, "1", "Bad", "1")]],
};

describe("a mistake between lines is named", () => {
  test.for(Object.entries(STRUCTURES))("%s", ([, [items, text, formulas]]) => {
    expect(slip(items, formulas).text).toMatch(text);
  });

  test("the number of periods must be a calendar number", () => {
    const model = { ...modelOf([input("test.x", "1", "X")]), periods: "test.x" };
    expect(() => resolve(model)).toThrow(FormulaError);
  });
});

describe("a run that cannot be", () => {
  const run = (items: readonly Item[], inputs: Record<string, number>) => () =>
    interpret(resolve(modelOf(items)), inputs);
  const textOf = (f: () => unknown): string => {
    try {
      f();
    } catch (error) {
      if (error instanceof IronError) return sentence(error);
    }
    return "";
  };
  test("without a value for an input", () => {
    expect(textOf(run([input("test.x", "1", "X")], {}))).toBe(
      "test.x has no value; give one, or start from a reference set",
    );
  });
  test("with a lag of half a period", () => {
    const items = [
      calendar("test.lag", "1", "Lag"),
      line("test.a", "1", "A", "t"),
      line("test.b", "1", "B", "PREV(test.a, 0, test.lag)"),
    ];
    expect(textOf(run(items, { "test.lag": 0.5 }))).toMatch(/lag must be a whole number of at least 1, got 0.5/);
  });
});

test("every message of the language is met by a case, or is said by the run", () => {
  const seen = new Set([
    ...MISTAKES.map(([formula, , , unit]) => slip(one(formula, unit)).id),
    ...Object.values(STRUCTURES).map(([items, , formulas]) => slip(items, formulas).id),
  ]);
  const ofRuns = ["formula.missingInput", "formula.lagValue", "formula.periodCount", "formula.badPeriods"];
  const unseen = Object.keys(formulaTexts).filter(
    (id) => id.startsWith("formula.") && !seen.has(id) && !ofRuns.includes(id),
  );
  expect(unseen).toEqual([]);
});
