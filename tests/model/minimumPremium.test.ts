import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as premiumFormulas from "../../src/model/formulas/premium";
import { inputKeys } from "../../src/model/inputs/keys";
import { minimumPremium } from "../../src/model/solvers";
import { solversInExcel } from "../../src/model/solversInExcel";
import { writeWorkbook } from "../../src/xlsx/index";
import { hasLibreOffice, recalculated } from "../libreOffice";

const solve = (...terms: readonly number[]): number => minimumPremium.solve(...terms.map((x) => Float64Array.of(x)));

/** The place of a word of the buyer's choice: words and coefficients must not come apart. */
const buyerOf = (word: string): number => inputKeys.get("debt.eca_buyer")?.choices?.indexOf(word) ?? Number.NaN;

const SPECULATIVE = 1;
const STANDARD = 0.95;

/**
 * Annex VI typed a second time, from the formula as the Arrangement prints it, a coefficient a cell: what is wrong in one
 * transcription is not in the other. Percentages; no premium is quoted where a cell is empty.
 */
const ANNEX = `
  category   1      2      3      4      5      6      7
  a        .090   .200   .350   .550   .740   .900  1.100
  b        .350   .350   .350   .350   .750  1.200  1.800
  k        0      .00337 .00489 .01639 .03657 .05878 .08598
  sov+     0      0      0      0      0      0      0
  sov      0      0      0      0      0      0      0
  cc1      .110   .120   .110   .100   .100   .100   .125
  cc2      .200   .212   .223   .234   .246   .258   .271
  cc3      .270   .320   .320   .350   .380   .480   -
  cc4      .405   .459   .495   .540   .621   -      -
  cc5      .630   .675   .720   .810   -      -      -
`;

const annex = new Map(
  ANNEX.trim()
    .split("\n")
    .map((line) => line.trim().split(/ +/))
    .map(([name = "", ...cells]) => [name, cells.map(Number)] as const),
);
const cell = (row: string, category: number): number => annex.get(row)?.[category - 1] ?? Number.NaN;

const CATEGORIES = [1, 2, 3, 4, 5, 6, 7] as const;
const WORDS = ["sov+", "sov", "cc1", "cc2", "cc3", "cc4", "cc5"] as const;
const TABLE = CATEGORIES.flatMap((category) => WORDS.map((word) => [category, word] as const));

/**
 * MPR = { [(a x HOR + b) x max(PCC, PCP) / 0.95] + [c x PCC / 0.95 x HOR] } x PCF x BTSF x (1 - TERM), PCF being 1 up to
 * cover of 95 % and 1 + (cover - 0.95) / 0.05 x k beyond, BTSF 0.9 above the sovereign, TERM min(0.018 x (HOR - 10), 0.15)
 * for speculative grades beyond ten years of HOR.
 */
function premium(category: number, word: string, months: number, years: number, cover: number, speculative: boolean) {
  const hor = 0.5 * (months / 12) + years;
  const country = ((cell("a", category) * hor + cell("b", category)) * cover) / 0.95;
  const buyer = ((cell(word, category) * cover) / 0.95) * hor;
  const pcf = cover <= 0.95 ? 1 : 1 + ((cover - 0.95) / 0.05) * cell("k", category);
  const btsf = word === "sov+" ? 0.9 : 1;
  const term = speculative && hor > 10 ? Math.min(0.018 * (hor - 10), 0.15) : 0;
  return ((country + buyer) * pcf * btsf * (1 - term)) / 100;
}

describe("minimum premium", () => {
  test.for(TABLE)("category %i, buyer %s: short and long, standard and full cover", ([category, word]) => {
    for (const [months, years, cover, speculative] of [
      [0, 1, 0.95, false],
      [36, 7, 0.95, true],
      [36, 10, 0.95, true],
      [24, 14, 1, false],
      [48, 22, 1, true],
    ] as const) {
      const found = solve(category, buyerOf(word), months, years, cover, speculative ? 1 : 0);
      const wanted = premium(category, word, months, years, cover, speculative);
      if (Number.isNaN(wanted)) expect(found).toBeNaN();
      else expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-13);
    }
  });

  // category, buyer, months, years, cover, speculative, per cent: by hand, or 50-digit arithmetic; a public calculator
  // prints 9.3179 for the first
  test.for([
    [5, "cc1", 6, 10, 0.95, true, 9.31788],
    [4, "sov", 36, 10, 0.95, false, 6.675],
    [4, "sov", 36, 10, 0.95, true, 6.494775],
    [5, "sov", 36, 12, 0.95, true, 10.06338],
    [5, "sov", 36, 14, 1, true, 12.01354078463158],
    [4, "cc2", 36, 10, 1, true, 9.749981056863156],
    [4, "sov", 36, 12, 1, false, 8.318349736842105],
    [4, "cc3", 36, 14, 0.95, true, 12.8843],
  ] as const)("%j", ([category, word, months, years, cover, speculative, percent]) =>
    expect(100 * solve(category, buyerOf(word), months, years, cover, speculative ? 1 : 0)).toBeCloseTo(percent, 9),
  );

  test("rises with horizon and cover, and is never more for a better buyer or an investment grade", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        ([category, word], years, cover) => {
          const at = (of: string, over: number, share: number) => solve(category, buyerOf(of), 12, over, share, 0);
          const rate = at(word, years, cover);
          if (Number.isNaN(rate)) return;
          expect(at(word, years + 1, cover)).toBeGreaterThan(rate);
          expect(at(word, years, cover / 2)).toBeLessThan(rate);
          for (const better of WORDS.slice(0, buyerOf(word)))
            expect(at(better, years, cover)).toBeLessThanOrEqual(rate);
          expect(solve(category, buyerOf(word), 12, years, cover, SPECULATIVE)).toBeLessThanOrEqual(rate);
        },
      ),
    );
  });

  test.for([
    [[0, 1, 36, 10, 0.95, 1], "category 0, which the market prices"],
    [[8, 1, 36, 10, 0.95, 1], "no category of the list"],
    [[5, 7, 36, 10, 0.95, 1], "no buyer of the list"],
  ] as const)("%j does not exist: %s", ([terms]) => expect(solve(...terms)).toBeNaN());
});

/** A transcription of the Arrangement's tables that is neither ours nor the one above; it lives beside the project. */
const ORACLE = new URL("../../../shared/oracles/oecd_mpr.json", import.meta.url);

test.skipIf(!existsSync(ORACLE))("a public transcription has the same cells", () => {
  const byCategory = z.record(z.string(), z.number().nullable());
  const { tables } = z
    .object({
      tables: z.object({
        a: byCategory,
        b: byCategory,
        c: z.record(z.string(), byCategory),
        PCF_coef: z.array(z.number()),
      }),
    })
    .parse(JSON.parse(readFileSync(ORACLE, "utf8")));
  for (const category of CATEGORIES) {
    expect([cell("a", category), cell("b", category)]).toEqual([tables.a[category], tables.b[category]]);
    expect(cell("k", category)).toBe(tables.PCF_coef[category - 1]);
    for (const word of WORDS) {
      const name = word === "sov" ? "SOV/CC0" : word.toUpperCase();
      expect(cell(word, category)).toEqual(tables.c[name]?.[category] ?? Number.NaN);
    }
  }
});

/** The native formula in one piece: what it would keep in cells stands in brackets, its tables on another sheet. */
function native(cells: readonly string[], tables: (readonly (number | null)[])[]): string {
  const { formula = () => "" } = solversInExcel[minimumPremium.name] ?? {};
  const constants = new Map(Object.values(premiumFormulas).map(({ id, formula }) => [id, formula]));
  return formula(cells, {
    step: (_, text) => `(${text})`,
    across: () => "",
    numbers: (_, values) => {
      tables.push(values);
      return `N!$A$${tables.length}:$${"ABCDEFG"[values.length - 1]}$${tables.length}`;
    },
    constant: (id) => constants.get(id) ?? "",
    number: String,
  });
}

describe.skipIf(!hasLibreOffice)("as an Excel formula (skipped without LibreOffice)", () => {
  test("gives the same for every category and buyer, and an error where there is none", {
    timeout: 120_000,
  }, async () => {
    const cases = [0, ...CATEGORIES].flatMap((category) =>
      WORDS.flatMap((_, buyer) => [
        [category, buyer, 36, 8, STANDARD, 1],
        [category, buyer, 0, 12.5, 1, 1],
        [category, buyer, 48, 22, 0.5, 1],
        [category, buyer, 48, 14, 0.99, 0],
      ]),
    );
    const tables: (number | null)[][] = [];
    const cells = cases.flatMap((terms, row) => [
      ...terms.map((value, column) => ({ row, column, value })),
      {
        row,
        column: terms.length,
        formula: `=${native(
          [..."ABCDEF"].map((letter) => `$${letter}$${row + 1}`),
          tables,
        )}`,
      },
    ]);
    const numbers = tables.flatMap((values, row) =>
      values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
    );
    const sheets = [
      { name: "S", cells },
      { name: "N", cells: numbers },
    ];
    const found = recalculated(await writeWorkbook({ sheets })).get("S") ?? [];
    for (const [row, terms] of cases.entries()) {
      const shown = found[row]?.[terms.length] ?? "";
      const wanted = solve(...terms);
      if (Number.isNaN(wanted)) expect(shown, JSON.stringify(terms)).toMatch(/^(#|Err)/);
      else expect(Math.abs(Number(shown) - wanted), JSON.stringify(terms)).toBeLessThan(1e-13);
    }
  });
});
