import { describe, expect, it } from "vitest";
import { verbatim } from "../../src/messages/words";
import { reference } from "../../src/taskpane/table/catalogue";
import { toCsv, toJson } from "../../src/taskpane/table/exchange";
import { readFile, readRows } from "../../src/taskpane/table/reading";
import { calledBy, tableToLoad } from "../../src/taskpane/table/tableToLoad";

const rows = reference.rows("announced");
const changed = new Map([
  ["market.hbi_price", 401.5],
  ["capital.announced", 0],
]);
const none = { values: new Map<string, number>(), texts: new Map<string, string>(), keys: new Set<string>() };

describe("files", () => {
  it.each([
    ["assumptions.json", toJson],
    ["assumptions.csv", toCsv],
  ])("come back from %s as they were", (name, write) => {
    const { values, problems, notices, set } = readFile(name, write("announced", rows, { ...none, values: changed }));
    expect(notices).toEqual([]);
    expect(problems).toEqual([]);
    expect(set).toBe("announced");
    for (const { key, current } of rows) expect(values.get(key), key).toBe(changed.get(key) ?? current);
  });

  it("keep what is wrong in a sheet wrong, for its reader to refuse", () => {
    const reading = readRows([
      ["ore.grade", "much"],
      ["ore.waste_grade", ""],
    ]);
    const csv = readFile("a.csv", toCsv("announced", rows, reading));
    const json = readFile("a.json", toJson("announced", rows, reading));
    for (const { problems } of [csv, json])
      expect(problems.map(({ id, values }) => [id, values.key])).toEqual([
        ["model.notANumber", "ore.grade"],
        ["model.blank", "ore.waste_grade"],
      ]);
  });

  it("mark texts that a spreadsheet would compute", () => {
    const [row] = rows;
    if (row === undefined) throw new Error("no rows");
    const wicked = {
      ...row,
      note: verbatim('=HYPERLINK("http://x")'),
      label: verbatim("@SUM(A1)"),
      choices: undefined,
    };
    const { choices: _, ...plain } = wicked;
    expect(toCsv("announced", [plain], none)).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(toCsv("announced", [plain], none)).toContain("'@SUM(A1)");
  });
});

describe("the sheet to load", () => {
  const all = reference.sets;
  const [set] = all;

  it("holds the values given, and texts of a file as texts", () => {
    const texts = new Map([["ore.grade", '=HYPERLINK("http://x")']]);
    const { sheets } = tableToLoad(set ?? { name: "", description: verbatim("") }, rows, all, {
      values: changed,
      texts,
    });
    const cells = sheets[0]?.cells ?? [];
    const beside = (key: string) => {
      const row = cells.find((cell) => cell.value === key)?.row;
      return cells.find((cell) => cell.row === row && cell.column === 1);
    };
    expect(beside("market.hbi_price")?.value).toBe(401.5);
    expect(beside("ore.grade")).toMatchObject({ value: '=HYPERLINK("http://x")' });
    expect(beside("ore.grade")?.formula).toBeUndefined();
  });

  it("has the table's name where its use is shown", () => {
    const plan = tableToLoad(
      set ?? { name: "", description: verbatim("") },
      rows,
      all,
      none,
      calledBy("Assumptions_table_2", "=Notes!$A$1"),
    );
    expect(plan.sheets[0]?.tables?.map(({ name }) => name)).toEqual(["Assumptions_table_2"]);
    expect(
      plan.sheets[0]?.cells.some(({ value }) => String(value).includes("(Assumptions_table_2[[Key]:[Value]])")),
    ).toBe(true);
  });
});
