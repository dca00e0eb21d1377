import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells } from "../../../src/analysis/assumptions/cells";
import { Session } from "../../../src/analysis/session";
import { describe as sentence } from "../../../src/messages/text";
import { IronError } from "../../../src/quantities/errors";
import { referenceSet } from "../../../src/reference/index";

const session = new Session();
type Pairs = readonly unknown[];

/** The value that a key has in the end, or the sentence that refuses. */
function outcome(cells: Cells | undefined, overrides: Pairs, key: string): number | string | undefined {
  try {
    return session.project(cells, overrides).assumptions.values[key];
  } catch (error) {
    if (error instanceof IronError) return sentence(error);
    throw error;
  }
}

const PRICE = "market.hbi_price";
const HEADER = ["Key", "Value"];
const reference = (key: string, set?: string) => referenceSet(set)[key] ?? Number.NaN;

describe("a relative key changes what stands", () => {
  // what is given, the overrides, the key, its value
  const table: readonly (readonly [string, Cells | undefined, Pairs, string, number])[] = [
    ["the set", undefined, [`${PRICE}.times`, 0.9], PRICE, 324],
    ["another set", [["announced"]], [`${PRICE}.plus`, -10], PRICE, reference(PRICE, "announced") - 10],
    ["the table", [[PRICE, 400]], [`${PRICE}.times`, 0.9], PRICE, 360],
    ["in a table", [[`${PRICE}.times`, 0.9]], [], PRICE, 324],
    [
      "in a table with its set",
      [
        ["set", "announced"],
        [`${PRICE}.times`, 2],
      ],
      [],
      PRICE,
      2 * reference(PRICE, "announced"),
    ],
    ["in capitals", [[`${PRICE.toUpperCase()}.TIMES`, 0.9]], [], PRICE, 324],
    [
      "beside the value, in any order",
      [
        [`${PRICE}.times`, 0.5],
        [PRICE, 400],
      ],
      [],
      PRICE,
      200,
    ],
    [
      "times before plus",
      [
        [`${PRICE}.plus`, 10],
        [`${PRICE}.times`, 0.5],
      ],
      [],
      PRICE,
      190,
    ],
    ["a former block", [[PRICE, 400], HEADER, [`${PRICE}.times`, 0.9], HEADER, [`${PRICE}.plus`, 1]], [], PRICE, 361],
    ["a value in a later block replaces it", [[`${PRICE}.times`, 0.9], HEADER, [PRICE, 350]], [], PRICE, 350],
    ["a whole number stays whole", undefined, ["project.life_cap.times", 1.1], "project.life_cap", 33],
    ["a share as a percentage", undefined, [`${PRICE}.times`, "90 %"], PRICE, 324],
    ["a decimal comma", undefined, [`${PRICE}.times`, "0,9"], PRICE, 324],
    ["a block among the overrides", undefined, [PRICE, 400, ...HEADER, `${PRICE}.times`, 0.9], PRICE, 360],
    [
      "all entries of a profile",
      undefined,
      ["capital.phasing.times", 1],
      "capital.phasing.2",
      reference("capital.phasing.2"),
    ],
    [
      "all entries of a table",
      undefined,
      ["carbon.free_share.times", 0.5],
      "carbon.free_share.2027",
      reference("carbon.free_share.2027") / 2,
    ],
    [
      "one of them",
      undefined,
      ["carbon.free_share.2027.times", 0.5],
      "carbon.free_share.2027",
      reference("carbon.free_share.2027") / 2,
    ],
  ];
  test.for(table)("%s", ([, cells, overrides, key, value]) =>
    expect(outcome(cells, overrides, key)).toBeCloseTo(value, 9),
  );

  test("values by year with the one for all years, or one alone", () => {
    const path = [
      [`${PRICE}.2031`, 302],
      [`${PRICE}.2035`, 340],
    ];
    expect(outcome([...path, [`${PRICE}.times`, 0.5]], [], `${PRICE}.2031`)).toBe(151);
    expect(outcome([...path, [`${PRICE}.times`, 0.5]], [], PRICE)).toBe(180);
    expect(outcome([...path, [`${PRICE}.2035.plus`, 5]], [], `${PRICE}.2031`)).toBe(302);
    expect(outcome([...path, [`${PRICE}.2035.plus`, 5]], [], `${PRICE}.2035`)).toBe(345);
  });
});

describe("a relative key that cannot be is refused", () => {
  const table: readonly (readonly [string, Cells | undefined, Pairs, string])[] = [
    [
      "of a choice",
      undefined,
      ["discount.timing.plus", 1],
      "discount.timing.plus has no number to change: discount.timing is one of start, mid, end; give the word itself, with the key discount.timing",
    ],
    [
      "of yes and no",
      [["capital.announced.times", 0]],
      [],
      "row 1 of the assumptions: capital.announced.times has no number to change: capital.announced is one of no, yes; give the word itself, with the key capital.announced",
    ],
    ["of no key", undefined, ["market.hbi_prise.times", 1], "there is no assumption 'market.hbi_prise'"],
    [
      "with a text",
      undefined,
      [`${PRICE}.times`, "high"],
      `${PRICE}.times must have a number, got 'high'; give 0.9 for a tenth less, or the amount to add`,
    ],
    [
      "without a value",
      [[`${PRICE}.times`, ""]],
      [],
      `row 1 of the assumptions: ${PRICE}.times is blank; give a number`,
    ],
    [
      "twice",
      [
        [`${PRICE}.times`, 0.9],
        [`${PRICE}.times`, 0.9],
      ],
      [],
      `row 2 of the assumptions: ${PRICE}.times is given twice; take one of the two out`,
    ],
    [
      "twice among overrides",
      undefined,
      [`${PRICE}.plus`, 1, `${PRICE}.plus`, 1],
      `${PRICE}.plus is given twice; take one of the two out`,
    ],
    [
      "twice on one entry",
      undefined,
      ["capital.phasing.times", 1, "capital.phasing.1.times", 1],
      "capital.phasing.times and capital.phasing.1.times both change capital.phasing.1 in the same way; take one of them out, or begin a further block with a row Key, Value",
    ],
    [
      "of what is not there",
      undefined,
      ["market.hbi_price.2035.times", 0.9],
      "market.hbi_price.2035.times cannot change market.hbi_price.2035, which has no value; of market.hbi_price there is market.hbi_price; change what is there, or give market.hbi_price.2035 a value",
    ],
    [
      "out of the limits",
      undefined,
      ["reduction.metallisation.times", 1.1],
      "reduction.metallisation.times makes 1.034 of reduction.metallisation, which stands at 0.94; it must satisfy 0 < x <= 1; give another change",
    ],
    [
      "out of the limits by both",
      [
        ["ore.grade.times", 2],
        ["ore.grade.plus", 0.5],
      ],
      [],
      "row 1 of the assumptions: ore.grade.times, ore.grade.plus makes 1.3 of ore.grade, which stands at 0.4; it must satisfy 0 < x <= 0.7235964082563459; give another change",
    ],
    [
      "not whole",
      undefined,
      ["project.life_cap.times", 1.15],
      "project.life_cap.times makes 34.5 of project.life_cap, which stands at 30; it must satisfy 1 <= x <= 60, x = 0, 1, 2, ...; give another change",
    ],
    ["out of use", undefined, ["concentrate.grade.times", 0.99], "concentrate.grade"],
    ["shares that are no whole", undefined, ["capital.phasing.times", 0.5], "capital.phasing.1"],
  ];
  test.for(table)("%s", ([, cells, overrides, said]) => expect(outcome(cells, overrides, PRICE)).toContain(said));
});

test("whatever the order of its rows, a block gives (what stands) * times + plus", () => {
  const number = fc.double({ min: 0.1, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.boolean(),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (times, plus, own, order) => {
        const rows = [
          [PRICE, own ? 250 : null],
          [`${PRICE}.times`, times],
          [`${PRICE}.plus`, plus],
        ];
        const given = order.flatMap((k) => (k === 0 && !own ? [] : [rows[k] ?? []]));
        const value = (own ? 250 : 360) * times + plus;
        expect(outcome(given, [], PRICE)).toBe(value);
        expect(outcome(undefined, given.flat(), PRICE)).toBe(value);
      },
    ),
    { numRuns: 100 },
  );
});
