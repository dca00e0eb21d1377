import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import type { Cells } from "../../../src/analysis/assumptions/cells";
import { complete } from "../../../src/analysis/assumptions/complete";
import { Session } from "../../../src/analysis/session";
import { functionNamed } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { lackingTold } from "../../../src/functions/project/headRemarks";
import { saidCell } from "../../../src/functions/said";
import { isMatrix } from "../../../src/functions/values";
import { describe as sentence } from "../../../src/messages/text";
import { inputKeys } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { version1 } from "../../../src/reference/former/version1";
import { formerSets, referenceSet, sets } from "../../../src/reference/index";
import { tableOf } from "../../../src/taskpane/store/sheet";
import { reference } from "../../../src/taskpane/table/catalogue";
import { findingsOf } from "../../../src/taskpane/table/findings";
import type { CellValue } from "../../../src/workbook/plan";
import { readWorkbook } from "../../../src/xlsx/index";

/** NPV after tax of each set, as version 1.0.0 printed it. */
const NPV_OF_1_0_0 = {
  "spec-consistent": -652444289.2965249,
  announced: 135093392.7420051,
  "owner-2024": -493467589.13033915,
  "purchased-pellets": -1438452761.1186922,
  "hydrogen-30": -1692687048.1087317,
};

/** The table of the workbook of 1.0.0 as a function is given it. */
async function tableOf1(): Promise<CellValue[][]> {
  const file = readFileSync("tests/reference/version1/reference-1.0.0.xlsx");
  const sheet = (await readWorkbook(new Uint8Array(file))).sheets.find(({ name }) => name === "Assumptions");
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("the workbook has no table of assumptions");
  const { row, column, rows, columns } = table.area;
  const values = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value ?? null]));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => values.get(`${row + r} ${column + c}`) ?? null),
  );
}

const cells = await tableOf1();
const given = readTable(cells).given;
const withSet = (set: string): Cells => cells.map((row) => (row[0] === "set" ? ["set", set, ...row.slice(2)] : row));

describe("the workbook of version 1.0.0", () => {
  test("opens with the result it had, on the set of version 1", () => {
    const { assumptions, run } = new Session().project(cells);
    expect(assumptions.set).toBe("spec-consistent@1");
    expect(assumptions.differing).toBe(0);
    expect(Math.abs(run.value("returns.npv") / NPV_OF_1_0_0["spec-consistent"] - 1)).toBeLessThan(1e-9);
    // the allowance price was in US$, and is in EUR at a rate that its unit tells to be 1
    expect(assumptions.notices.map(({ id }) => id)).toEqual([
      "assumptions.goneKey",
      "assumptions.converted",
      "assumptions.ofVersion1",
    ]);
  });

  test("its header names what is read no longer and lists all that it lacks with the value taken", () => {
    const table = answer(functionNamed("PROJECT_SUMMARY"), [cells], { session: new Session() });
    const [[head] = []] = typeof table === "object" && !(table instanceof Promise) && isMatrix(table) ? table : [];
    const said = head === undefined ? "" : saidCell(head);
    expect(said).toContain(
      "(spec-consistent@1, 0 values differ; read by no formula any more: market.spec_metallisation_high, not in the table, ",
    );
    const { lacking } = new Session().project(cells, []).assumptions;
    expect(lacking.length).toBeGreaterThan(50);
    expect(said).toContain(`not in the table, ${lacking.length} keys, whose values are taken from the set: `);
    for (const { key, value } of lacking)
      expect(said).toContain(`${key} = ${inputKeys.get(key)?.choices?.[value] ?? value}`);
    expect(said).not.toContain(" more, which");
  });

  test("of what no cell has room for it says how much is missing, and where it is", () => {
    const { lacking } = new Session().project(cells, []).assumptions;
    const [all] = lackingTold(lacking, 60).map((told) => sentence(told));
    expect(all).toContain("from the set: project.stop = no, project.claim_co2 = 0.6, ");
    expect(all).toMatch(new RegExp(` ${lacking.length - 2} more, which the pane and the command line list$`));
    expect(lackingTold([])).toEqual([]);
  });

  test("the pane lists all that it lacks", () => {
    const area = { row: 3, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
    const shown = tableOf(
      "Assumptions",
      { sheet: "Assumptions", area, cells, formulas: cells.map(() => []) },
      reference,
    );
    const { set, missing, differences } = findingsOf(shown, reference, { set: "spec-consistent@1", loaded: undefined });
    expect([set, differences]).toEqual(["spec-consistent@1", []]);
    // what must be given, and entries of tables that came after it
    const lacking = Object.keys(referenceSet("spec-consistent@1")).filter((key) => given[key] === undefined);
    expect(lacking).toEqual(expect.arrayContaining(Object.keys(version1.since)));
    expect(missing.map(({ key }) => key).toSorted()).toEqual(lacking.toSorted());
  });

  test("what is changed in it counts, and so does a row that is taken out or a new key that is added", () => {
    const dearer = cells.map((row) => (row[0] === "market.hbi_price" ? [row[0], 350, ...row.slice(2)] : row));
    expect(complete(readTable(dearer)).values).toEqual({
      ...referenceSet("spec-consistent@1"),
      "market.hbi_price": 350,
    });
    const shorter = cells.filter(([key]) => key !== "ore.grade");
    const { set, values, lacking } = complete(readTable(shorter));
    expect([set, values["ore.grade"]]).toEqual(["spec-consistent@1", given["ore.grade"]]);
    expect(lacking.map(({ key }) => key)).toContain("ore.grade");
    const longer = [...cells, ["market.other_eu_difference", 5]];
    expect(complete(readTable(longer)).set).toBe("spec-consistent@1");
  });

  test.each(["announced", "hydrogen-30"])("%s stands behind it where it says so, as version 1 had it", (name) => {
    expect(readTable(withSet(name)).set).toBe(`${name}@1`);
  });

  test("a relative key below it changes what version 1 had", () => {
    const below: Cells = [...cells, ["Key", "Value"], ["market.share_other_eu.plus", 0.1]];
    expect(readTable(below).given["market.share_other_eu"]).toBe(0.1);
  });
});

describe("what is no table of version 1", () => {
  test("some rows over a set stand on the set of today, and lack nothing", () => {
    const { set, lacking, notices } = complete(
      readTable([
        ["set", "announced"],
        ["market.hbi_price", 350],
      ]),
    );
    expect([set, lacking, notices]).toEqual(["announced", [], []]);
  });

  test("a whole table of today stands on its set; a row that is taken out is told", () => {
    const today = Object.entries(referenceSet("announced"));
    expect(complete(readTable([["set", "announced"], ...today]))).toMatchObject({ set: "announced", lacking: [] });
    const without = today.filter(([key]) => key !== "ore.grade");
    expect(complete(readTable([["set", "announced"], ...without])).lacking).toEqual([
      { key: "ore.grade", value: referenceSet("announced")["ore.grade"] },
    ]);
  });
});

describe("sets of version 1", () => {
  test.each(Object.entries(NPV_OF_1_0_0))("%s@1 gives what version 1.0.0 gave", (name, npv) => {
    const found = runProject(referenceSet(`${name}@1`)).value("returns.npv");
    expect(Math.abs(found / npv - 1)).toBeLessThan(1e-9);
  });

  test("hold the values of the workbook of 1.0.0", () => {
    const values = referenceSet("spec-consistent@1");
    const kept = Object.keys(given).filter((key) => inputKeys.has(key));
    expect(Object.fromEntries(kept.map((key) => [key, values[key]]))).toEqual(
      Object.fromEntries(kept.map((key) => [key, given[key]])),
    );
  });

  test("every key that came after version 1 says the value at which it changes nothing, and no other does", () => {
    const needed = [...inputKeys.values()].filter(({ optional }) => !optional).map(({ key }) => key);
    expect(Object.keys(version1.since).sort()).toEqual(needed.filter((key) => given[key] === undefined).sort());
  });

  test("say only what differs from today", () => {
    const [today, former] = [referenceSet(), referenceSet("spec-consistent@1")];
    for (const key of Object.keys(version1.before)) expect([key, former[key]]).not.toEqual([key, today[key]]);
  });

  test("are told apart from those of today", () => {
    expect(formerSets.map(({ name }) => name)).toEqual(sets.map(({ name }) => `${name}@1`));
    expect(complete(readTable([["Owner 2024@1"]])).set).toBe("owner-2024@1");
    expect(() => referenceSet("announced@2")).toThrow(/announced@2/);
  });
});
