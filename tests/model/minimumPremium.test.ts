import { describe, expect, test } from "vitest";
import { minimumPremium } from "../../src/model/solvers";
import { BUYERS } from "../../src/numerics/minimumPremium";
import { writeWorkbook } from "../../src/xlsx/index";
import { hasLibreOffice, recalculated } from "../libreOffice";

const solve = (...terms: readonly number[]): number => minimumPremium.solve(...terms.map((x) => Float64Array.of(x)));

describe("minimum premium as a measure", () => {
  // category, buyer, months, years, cover, speculative, fraction: 50-digit arithmetic from the published formula
  const table: readonly (readonly [readonly number[], number])[] = [
    [[5, 1, 36, 14, 1, 1], 0.1201354078463158],
    [[4, 3, 36, 10, 1, 1], 0.09749981056863156],
    [[4, 1, 36, 12, 1, 0], 0.08318349736842105],
    [[4, 4, 36, 14, 0.95, 1], 0.128843],
  ];
  test.for(table)("%j", ([terms, wanted]) => expect(solve(...terms)).toBeCloseTo(wanted, 14));

  test.for([
    [[7, 4, 36, 10, 0.95, 1], "a weak buyer in the riskiest category"],
    [[0, 1, 36, 10, 0.95, 1], "category 0, which the market prices"],
    [[5, 7, 36, 10, 0.95, 1], "no buyer of the list"],
  ] as const)("%j does not exist: %s", ([terms]) => expect(solve(...terms)).toBeNaN());
});

describe.skipIf(!hasLibreOffice)("as an Excel formula (skipped without LibreOffice)", () => {
  test("gives the same for every category and buyer, and an error where there is none", {
    timeout: 120_000,
  }, async () => {
    const cases = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((category) =>
      BUYERS.flatMap((_, buyer) => [
        [category, buyer, 36, 8, 0.95, 1],
        [category, buyer, 0, 12.5, 1, 1],
        [category, buyer, 48, 22, 0.5, 1],
        [category, buyer, 48, 14, 0.99, 0],
      ]),
    );
    const cells = cases.flatMap((terms, row) => [
      ...terms.map((value, column) => ({ row, column, value })),
      {
        row,
        column: terms.length,
        formula: `=${minimumPremium.excel(...[..."ABCDEF"].map((letter) => `$${letter}$${row + 1}`))}`,
      },
    ]);
    const found = recalculated(await writeWorkbook({ sheets: [{ name: "S", cells }] })).get("S") ?? [];
    for (const [row, terms] of cases.entries()) {
      const shown = found[row]?.[terms.length] ?? "";
      const wanted = solve(...terms);
      if (Number.isNaN(wanted)) expect(shown, JSON.stringify(terms)).toMatch(/^(#|Err)/);
      else expect(Math.abs(Number(shown) - wanted), JSON.stringify(terms)).toBeLessThan(1e-13);
    }
  });
});
