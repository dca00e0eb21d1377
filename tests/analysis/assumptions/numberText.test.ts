import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DecimalSign, numbersIn, percentagesIn } from "../../../src/analysis/assumptions/numberText";

describe("the numbers a text can be", () => {
  test.for([
    ["350", [350]],
    ["-1.5", [-1.5]],
    ["+2e3", [2000]],
    ["1.5E-3", [0.0015]],
    [".5", [0.5]],
    [",5", [0.5]],
    ["5.", [5]],
    ["0,41", [0.41]],
    ["0.125", [0.125]],
    ["0,125", [0.125]],
    ["1,200", [1200, 1.2]],
    ["1.200", [1.2, 1200]],
    ["-12,345", [-12345, -12.345]],
    ["1234,567", [1234.567]],
    ["1,2345", [1.2345]],
    ["1,200,000", [1_200_000]],
    ["1.200.000", [1_200_000]],
    ["1,200.5", [1200.5]],
    ["1.200,5", [1200.5]],
    ["1 200", [1200]],
    ["1\u00a0200\u202f000,5", [1_200_000.5]],
    ["1'200'000.50", [1_200_000.5]],
    ["1\u2019200", [1200]],
    ["\u22125", [-5]],
    [" 7 ", [7]],
  ] as const)("%j", ([text, numbers]) => expect(numbersIn(text)).toEqual(numbers));

  test.for([
    "",
    " ",
    ".",
    ",",
    "-",
    "e5",
    "1e",
    "0x15",
    "1.2.3",
    "1,2,3",
    "01,200,000.1,",
    "1,20,000",
    "1 20",
    "12 t",
    "1e999",
    "Infinity",
    "NaN",
    "1_000",
    "(5)",
    "1 200 000 000 000 000 000 000 000 000 000 000 000",
  ])("%j is none", (text) => expect(numbersIn(text)).toEqual([]));

  test("with the decimal sign known there is one at most", () => {
    expect([numbersIn("1,200", "."), numbersIn("1,200", ",")]).toEqual([[1200], [1.2]]);
    expect([numbersIn("0,41", "."), numbersIn("0.41", ",")]).toEqual([[], []]);
  });

  test("a number as a locale writes it can be read, and by no other sign as another number unless it is told", () => {
    const locale = fc.constantFrom<[string, DecimalSign][]>(
      ["en-US", "."],
      ["de-DE", ","],
      ["fr-FR", ","],
      ["de-CH", "."],
    );
    const number = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6))
      .map(([digits, shift]) => Number(`${digits}e-${shift}`));
    fc.assert(
      fc.property(locale, number, ([name, sign], value) => {
        const text = value.toLocaleString(name, { maximumFractionDigits: 6 });
        expect(numbersIn(text, sign)).toEqual([value === 0 ? 0 : value]);
        expect(numbersIn(text)).toContain(value === 0 ? 0 : value);
        expect(numbersIn(text).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test.for([
  ["8%", [0.08]],
  ["8,1 %", [0.081]],
  ["14.3 %", [0.143]],
  ["-2 %", [-0.02]],
  ["1,250 %", [12.5, 0.0125]],
  ["8", []],
  ["%", []],
  ["8 % p.a.", []],
] as const)("the fractions that %j can be", ([text, fractions]) => expect(percentagesIn(text)).toEqual(fractions));
