import { describe, expect, test } from "vitest";
import { defaultSet } from "../../../src/reference/index";
import { reference } from "../../../src/taskpane/table/catalogue";
import { changesFrom, missing } from "../../../src/taskpane/table/differences";
import { isReadOtherwise, problemText, readKeysAndValues, readRows } from "../../../src/taskpane/table/reading";

const rows = reference.rows(defaultSet);
const PRICE = "market.hbi_price";

/** What the pane says of a table: what differs, what has no row, and its remarks. */
function told(...cells: readonly (readonly unknown[])[]) {
  const reading = readRows([["Key", "Value", "Unit"], ...cells]);
  return {
    differs: changesFrom(rows, reading.values),
    lacks: missing(defaultSet, rows, reading).some(({ key }) => key === PRICE),
    remarks: reading.notices.map((notice) => problemText(notice, 0)),
    otherwise: isReadOtherwise(reading, PRICE),
  };
}

describe("a table whose cells are not what is calculated with is never said to be the set", () => {
  test("a relative key beside its value", () =>
    expect(told([PRICE, 360, ""], [`${PRICE}.times`, 0.9, ""])).toEqual({
      differs: { [PRICE]: 324 },
      lacks: false,
      remarks: [`Row 3: ${PRICE}.times changes 1 value: ${PRICE} is read as 324 where 360 stands`],
      otherwise: true,
    }));
  test("a relative key without one", () =>
    expect(told([`${PRICE}.plus`, 30, "US$/t"])).toMatchObject({ differs: { [PRICE]: 390 }, lacks: false }));
  test("a further block", () =>
    expect(told([PRICE, 360, ""], ["Key", "Value", ""], [PRICE, 350, ""])).toEqual({
      differs: { [PRICE]: 350 },
      lacks: false,
      remarks: [],
      otherwise: false,
    }));
  test("a relative key that changes nothing, or several values", () => {
    expect(told([`${PRICE}.times`, 1, ""]).remarks).toEqual([
      `Row 2: ${PRICE}.times changes 1 value: ${PRICE} is read as 360 where 360 stands`,
    ]);
    expect(told(["capital.phasing.times", 1, ""]).remarks).toEqual([
      "Row 2: capital.phasing.times changes 3 values: capital.phasing.1 is read as 0.25 where 0.25 stands",
    ]);
  });
  test("another unit", () =>
    expect(told([PRICE, 0.35, "US$/kg"])).toEqual({
      differs: { [PRICE]: 350 },
      lacks: false,
      remarks: [`Row 2: ${PRICE} is given in US$/kg and is read as 350 US$/t HBI`],
      otherwise: true,
    }));
});

test("of a table that formulas read by keys and values alone, another unit is to be mended, and changes no value", () => {
  const cells = [
    ["Key", "Value", "Unit"],
    ["project.hbi_capacity", 2, "Mt/y"],
    [PRICE, 360, "US$/GJ"],
    ["ore.grade", 0.4, "t Fe/t ore"],
  ];
  const { values, problems, notices } = readKeysAndValues(cells);
  expect([values.get("project.hbi_capacity"), values.get(PRICE), notices]).toEqual([2, 360, []]);
  expect(problems.map((problem) => problemText(problem, 0))).toEqual([
    expect.stringMatching(
      /project\.hbi_capacity is given in Mt\/y, but formulas read keys and values of this table alone, in t HBI\/y/,
    ),
    expect.stringMatching(/hbi_price is given in US\$\/GJ, but/),
  ]);
  expect(readRows(cells).values.get("project.hbi_capacity")).toBe(2_000_000);
});

test("years across reach no formula from a table of which they read keys and values alone: the pane says so", () => {
  const cells = [
    ["Key", "Value", "2035"],
    ["market.hbi_price", 320, 400],
  ];
  expect([...readRows(cells).values]).toEqual([
    ["market.hbi_price", 320],
    ["market.hbi_price.2035", 400],
  ]);
  const { values, problems } = readKeysAndValues(cells);
  expect([...values]).toEqual([["market.hbi_price", 320]]);
  expect(problems).toEqual([{ id: "pane.row.yearsUnread", values: { years: ["2035"] }, row: 1 }]);
});

test("a value for a year outside the plan is told with its row", () => {
  const { notices } = readRows([
    ["Key", "Value"],
    ["market.hbi_price.2120", 400],
  ]);
  expect(notices).toMatchObject([{ id: "assumptions.afterPlan", values: { key: "market.hbi_price.2120" }, row: 2 }]);
});
