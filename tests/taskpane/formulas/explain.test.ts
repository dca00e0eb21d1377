import { describe, expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import type { World } from "../../../src/taskpane/formulas/evaluate";
import { explain, hostError } from "../../../src/taskpane/formulas/explain";
import { callsOurs } from "../../../src/taskpane/formulas/ours";
import type { ReadCell } from "../../../src/taskpane/port";

const context = { session: new Session() };

/** Cells by the text that names them. */
const world = (cells: Record<string, ReadCell[][]>, blank: null | 0 = null): World => ({
  context,
  blank,
  read: async (text) => cells[text],
});
const cellWith = (formula: string) => ({
  sheet: "S",
  row: 0,
  column: 0,
  value: null,
  formula,
  spill: { row: 0, column: 0, rows: 1, columns: 1 },
});
const told = async (formula: string, cells: Record<string, ReadCell[][]> = {}, blank: null | 0 = null) => {
  const cell = cellWith(formula);
  return explain(cell, cell, world(cells, blank));
};

describe("the text of an error", () => {
  test("of a choice between the live result and the last one, the call that is live is told", async () => {
    const all = await told("=IF(Live,IRON.PELLET_GRADE(B1),Last!$B$7)", { B1: [[0.7]] });
    expect(all).toEqual(await told("=IRON.PELLET_GRADE(B1)", { B1: [[0.7]] }));
    expect(all).toMatchObject([{ call: "IRON.PELLET_GRADE(B1)", kind: "value" }]);
  });

  test("is that of the function, with the values of its cells", async () => {
    const [only] = await told("=IRON.PELLET_GRADE(B1)", { B1: [[0.9]] });
    expect(only).toMatchObject({ call: "IRON.PELLET_GRADE(B1)", kind: "error" });
    expect(only?.words).toContain("0.9");
  });
  test("of every call in a formula, also where the file's own names stand", async () => {
    const all = await told('=IFERROR(IRON.PROJECT_NPV("no set"),_xldudf_IRON_PELLET_GANGUE(0.67))');
    expect(all.map(({ kind }) => kind)).toEqual(["error", "error"]);
    expect(all[0]?.words).toContain("no set");
    expect(all[1]?.words).toContain("IRON_PELLET_GANGUE");
  });
  test("of one cell of a spill", async () => {
    const formula = "=IRON.GOVERNMENT_TAKE()";
    const cell = cellWith(formula);
    const [at] = await explain(cell, { ...cell, row: 3, column: 1 }, world({}));
    expect(at?.kind).toBe("error");
  });
  test("a value where there is none", async () => {
    const [only] = await told('=IRON.PROJECT_NPV(,"market.hbi_price",B1*2+A1%)', { B1: [[200]], A1: [[5]] });
    expect(only?.kind).toBe("value");
    const [direct] = await told('=IRON.PROJECT_NPV("","market.hbi_price",400.05)');
    expect(only?.words).toBe(direct?.words);
  });
  test("an error of a cell is passed on", async () => {
    const [only] = await told("=IRON.IRR_ALL(A1:A2)", { "A1:A2": [[-1], [{ error: "#REF!" }]] });
    expect(only?.words).toContain("#REF!");
  });
});

describe("what cannot be computed here", () => {
  test.each([
    ["=IRON.IRR_ALL(OFFSET(A1,0,0,5))", "OFFSET(A1,0,0,5)"],
    ["=IRON.IRR_ALL(Gone)", "Gone"],
    ['=IRON.PROJECT_NPV(A1:A2&"x")', "A1:A2"],
  ])("%s is said with the part", async (formula, part) => {
    const [only] = await told(formula, { "A1:A2": [[1], [2]] });
    expect(only).toMatchObject({ kind: "beyond" });
    expect(only?.words).toContain(part);
  });
  test("several cells for one value are told by the argument", async () => {
    const [only] = await told('=IRON.EXPLAIN(A1:B2,"returns.npv")', {
      "A1:B2": [
        ["ore.grade", 0.4],
        ["ore.reserve", 1],
      ],
    });
    expect(only?.words).toMatch(/^line_id takes one value and is given several cells/);
  });
});

describe("empty cells", () => {
  test("an argument that names one says what each host hands over", async () => {
    const [only] = await told("=IRON.NPV_TIMED(B9,A1:A2)", { B9: [[null]], "A1:A2": [[1], [null]] });
    expect(only?.blanks).toHaveLength(2);
    expect(only?.blanks[0]).toContain("B9 names an empty cell, which Excel on the web");
  });
  test("on a desktop they are computed as 0", async () => {
    const [web] = await told("=IRON.NPV_TIMED(0.1,A1:A2)", { "A1:A2": [[1], [null]] });
    const [desktop] = await told("=IRON.NPV_TIMED(0.1,A1:A2)", { "A1:A2": [[1], [null]] }, 0);
    expect([web?.kind, desktop?.kind]).toEqual(["error", "value"]);
  });
  test("a table of assumptions may have them", async () => {
    const [only] = await told("=IRON.PROJECT_NPV(T)", {
      T: [
        ["Key", "Value"],
        ["market.hbi_price", 320],
        [null, null],
      ],
    });
    expect(only).toMatchObject({ kind: "value", blanks: [] });
  });
});

test("errors of Excel's own have sentences of their own", () => {
  expect(hostError("#NAME?")).toContain("Recalculate");
  expect(hostError("#SPILL!")).toContain("in the way");
  expect(hostError("#BUSY!")).toContain("#BUSY!");
  expect(hostError("#VALUE!")).toBeUndefined();
});

test("a function's name within a text calls nothing", () => {
  expect(callsOurs('="=IRON.PROJECT_NPV()"')).toBe(false);
  expect(callsOurs("=SUM(IRON.CASH_COST())")).toBe(true);
});
