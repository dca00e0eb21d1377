import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { Session } from "../../../src/analysis/session";
import { stamp } from "../../../src/analysis/stamp";
import { ironbook } from "../../../src/cli/ironbook";
import { functionNamed } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { errorText } from "../../../src/functions/said";
import { isErrorValue } from "../../../src/functions/values";
import { inputKeys } from "../../../src/model/inputs/keys";
import { defaultSet, referenceSet } from "../../../src/reference/index";

const session = new Session();

/** The stamp of the run, or the sentence of a refusal without where it stands. */
async function byCommandLine(content: string | undefined, ...words: string[]): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(["run", "--lines", "returns.npv", "--format", "json", ...words], {
    lines: async function* () {},
    read: (path) => {
      if (content === undefined) throw new Error(`no such file: ${path.slice(0, 10)}`);
      return content;
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return code === 0 ? JSON.parse(out.join("")).stamp : err.join("\n");
}

function byFunction(...args: unknown[]): string {
  const value = answer(functionNamed("MODEL_STAMP"), args, { session });
  return isErrorValue(value) ? errorText(value) : String(value);
}

const stampOf = (set: string, ...overrides: unknown[]): string => stamp(session.project([[set]], overrides).run);

const PRICE = "market.hbi_price";

describe("assumptions as one text give the same run by every door", () => {
  const table: readonly (readonly [string, string, set: string, overrides: readonly unknown[]])[] = [
    ["a set and values", `announced; ${PRICE}=350; ore.grade=0.41`, "announced", [PRICE, 350, "ore.grade", 0.41]],
    ["values alone", `${PRICE}=350`, defaultSet, [PRICE, 350]],
    ["new lines", `Announced\n${PRICE} = 350\r\n\r\nore.grade=0.41\n`, "announced", [PRICE, 350, "ore.grade", 0.41]],
    ["the word set", `set = owner-2024; ${PRICE}=350`, "owner-2024", [PRICE, 350]],
    ["a set and a semicolon", "announced;", "announced", []],
    ["a relative key", `spec-consistent; ${PRICE}.times=0.9`, defaultSet, [PRICE, 324]],
    ["a decimal comma", "spec-consistent; tax.profit_rate=0,21", defaultSet, ["tax.profit_rate", 0.21]],
    [
      "a decimal comma that another settles",
      `${PRICE}=1,250; ore.grade=0,41`,
      defaultSet,
      [PRICE, 1.25, "ore.grade", 0.41],
    ],
    ["three digits behind a point", `${PRICE}=1.250`, defaultSet, [PRICE, 1.25]],
    ["thousands apart", "project.hbi_capacity=1,900,000", defaultSet, ["project.hbi_capacity", 1.9e6]],
    [
      "words and percentages",
      "discount.timing=Mid; ore.grade=41 %",
      defaultSet,
      ["discount.timing", 1, "ore.grade", 0.41],
    ],
    ["TRUE", "capital.announced=TRUE", defaultSet, ["capital.announced", 1]],
  ];
  test.for(table)("%s", async ([, text, set, overrides]) => {
    const wanted = stampOf(set, ...overrides);
    expect(byFunction(text)).toBe(wanted);
    expect(byFunction([[text]])).toBe(wanted);
    expect(await byCommandLine(undefined, "--set", text)).toBe(wanted);
    // what holds no value is taken for the name of a file
    if (text.includes("=")) expect(await byCommandLine(undefined, "--assumptions", text)).toBe(wanted);
    expect(await byCommandLine(text, "--assumptions", "a.txt")).toBe(wanted);
  });

  test("and overrides of the command line, one or several in one", async () => {
    const wanted = stampOf("announced", PRICE, 350.5, "ore.grade", 0.41);
    expect(await byCommandLine(undefined, "--set", "announced", "--override", `${PRICE}=350.5; ore.grade=0,41`)).toBe(
      wanted,
    );
    expect(
      await byCommandLine(
        undefined,
        "--set",
        "announced",
        "--override",
        `${PRICE}=350,5`,
        "--override",
        "ore.grade=0.41",
      ),
    ).toBe(wanted);
    expect(await byCommandLine(undefined, "--override", `${PRICE}.plus=30`)).toBe(stampOf(defaultSet, PRICE, 390));
  });
});

test("any numbers say the same as one text and as overrides", () => {
  const numbers = [...inputKeys.values()].flatMap(({ key, choices }) => {
    const value = referenceSet()[key];
    return choices === undefined && value !== undefined ? [[key, value] as const] : [];
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 8, selector: ([key]) => key }),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      fc.constantFrom(";", " ;\n", "\r\n"),
      fc.boolean(),
      (chosen, factor, between, comma) => {
        const pairs = chosen.flatMap(([key, value]) => [key, value * factor]);
        const part = ([key, value]: readonly [string, number]) => `${key} = ${value * factor}`;
        const written = chosen.map(part).map((text) => (comma ? text.replace(/\.(?=\d+(?:e-?\d+)?$)/, ",") : text));
        expect(byFunction(written.join(between))).toBe(byFunction(null, ...pairs));
      },
    ),
    { numRuns: 100 },
  );
});

test("a text has no rows, and its numbers are rightly texts", () => {
  expect(readTable([["announced; ore.grade=41 %; tax.profit_rate=0,21"]]).notices).toEqual([]);
  expect(byFunction("announced; ore.grade=1.2")).toBe(
    "ore.grade must satisfy 0 < x <= 0.7235964082563459, got 1.2 (E-BEN-1)",
  );
});

describe("a text that is none says what to write", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["an unknown set", `press; ${PRICE}=350`, "there is no reference set 'press'"],
    ["a word behind the first", `announced; ${PRICE}`, `'${PRICE}' is no key=value; write the assumptions as in`],
    ["a set behind a value", `${PRICE}=350; set=announced`, "the set 'announced' must be named first"],
    ["an unknown key", `announced; market.hbi_prise=350`, "there is no assumption 'market.hbi_prise'; did you mean"],
    ["a key twice", `${PRICE}=350; ${PRICE}=360`, `${PRICE} is given twice`],
    ["a key without a value", `${PRICE}=`, `${PRICE} is blank`],
    ["a value without a key", "=350", "a value of '350' has no key"],
    ["a number that can be two", `${PRICE}=1,250`, `${PRICE} is the text '1,250', which can be 1250 or 1.25`],
    ["a value out of its limits", "ore.grade=1.2", "ore.grade must satisfy 0 < x <= 0.7235964082563459, got 1.2"],
    ["semicolons and nothing else", ";", "there is no reference set ';'"],
    ["a relative key twice", `${PRICE}.times=1; ${PRICE}.times=1`, `${PRICE}.times is given twice`],
    ["spaces without end", `a${" ".repeat(32_000)}b;`, "there is no reference set 'a "],
    ["a megabyte", `${PRICE}=${"1".repeat(1e6)}`, "assumptions as one text have 32767 characters at most, got 1000017"],
  ];
  test.for(table)("%s", async ([, text, said]) => {
    expect(byFunction(text)).toContain(said);
    expect(await byCommandLine(undefined, "--set", text)).toContain(said);
  });
});
