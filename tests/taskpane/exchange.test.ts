import { describe, expect, it } from "vitest";
import { reference } from "../../src/taskpane/table/catalogue";
import { parseCsv, parseFile, parseJson, toCsv, toJson } from "../../src/taskpane/table/exchange";
import { readRows } from "../../src/taskpane/table/reading";
import { tableToLoad } from "../../src/taskpane/table/tableToLoad";

const sets = reference.sets.map(({ name }) => name);
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
    const { values, problems, set } = readRows(
      parseFile(name, write("announced", rows, { ...none, values: changed })),
      sets,
    );
    expect(problems).toEqual([]);
    expect(set).toBe("announced");
    for (const { key, current } of rows) expect(values.get(key), key).toBe(changed.get(key) ?? current);
  });

  it.each([
    ["quotes and separators", 'a,"b, ""c""",d\r\n', [["a", 'b, "c"', "d"]]],
    ["line breaks in quotes", '"a\nb",1\n', [["a\nb", 1]]],
    [
      "semicolons",
      "Key;Value\nore.grade;0.4",
      [
        ["Key", "Value"],
        ["ore.grade", 0.4],
      ],
    ],
    [
      "numbers with signs and powers",
      "a,-1.5\nb,+2e3\nc,.5",
      [
        ["a", -1.5],
        ["b", 2000],
        ["c", 0.5],
      ],
    ],
    ["a mark of byte order", "\uFEFFa,1", [["a", 1]]],
    [
      "what only begins like a number",
      "a,1.2.3\nb,-\nc,12 t",
      [
        ["a", "1.2.3"],
        ["b", "-"],
        ["c", "12 t"],
      ],
    ],
  ])("are read with %s", (_, text, expected) => {
    expect(parseCsv(text)).toEqual(expected);
  });

  it.each([
    [
      "an object of keys",
      '{"ore.grade":0.4}',
      [
        ["Key", "Value"],
        ["ore.grade", 0.4],
      ],
    ],
    [
      "a list",
      '[{"key":"ore.grade","value":0.4}]',
      [
        ["Key", "Value"],
        ["ore.grade", 0.4],
      ],
    ],
    [
      "a nested value as text",
      '{"a":{"b":1}}',
      [
        ["Key", "Value"],
        ["a", '{"b":1}'],
      ],
    ],
  ])("of JSON may hold %s", (_, text, expected) => {
    expect(parseJson(text)).toEqual(expected);
  });

  it.each([
    ["a.json", "{", "pane.file.json"],
    ["a.json", "3", "pane.file.shape"],
    ["a.csv", 'a,"b', "pane.file.quote"],
    ["a.csv", "", "pane.file.empty"],
  ])("%s with %j are refused in words", (name, text, id) => {
    expect(() => parseFile(name, text)).toThrowError(expect.objectContaining({ id }));
  });

  it("keep what is wrong in a sheet wrong, for its reader to refuse", () => {
    const reading = readRows(
      [
        ["ore.grade", "much"],
        ["ore.waste_grade", ""],
      ],
      sets,
    );
    const csv = readRows(parseFile("a.csv", toCsv("announced", rows, reading)), sets);
    const json = readRows(parseFile("a.json", toJson("announced", rows, reading)), sets);
    for (const { problems } of [csv, json])
      expect(problems.map(({ id, values }) => [id, values.key])).toEqual([
        ["model.notANumber", "ore.grade"],
        ["model.blank", "ore.waste_grade"],
      ]);
  });

  it("mark texts that a spreadsheet would compute", () => {
    const [row] = rows;
    if (row === undefined) throw new Error("no rows");
    const wicked = { ...row, note: '=HYPERLINK("http://x")', label: "@SUM(A1)", choices: undefined };
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
    const { sheets } = tableToLoad(set ?? { name: "", description: "" }, rows, all, { values: changed, texts });
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
    const plan = tableToLoad(set ?? { name: "", description: "" }, rows, all, none, "Assumptions_2");
    expect(plan.sheets[0]?.tables?.map(({ name }) => name)).toEqual(["Assumptions_2"]);
    expect(plan.sheets[0]?.cells.some(({ value }) => String(value).includes("(Assumptions_2)"))).toBe(true);
  });
});
