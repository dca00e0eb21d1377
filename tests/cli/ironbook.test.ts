import { describe, expect, test } from "vitest";
import { standardCases } from "../../src/analysis/cases/standardCases";
import { figures } from "../../src/cli/figures";
import { ironbook } from "../../src/cli/ironbook";
import { catalog } from "../../src/functions/catalog";
import { inputKeys } from "../../src/model/inputs/keys";
import { projectModel } from "../../src/model/model";
import { runProject } from "../../src/model/run";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";

/** Values by year of the reference are listed under their inputs. */
const STEPS = allAssumptions().filter(({ step }) => step !== undefined).length;

/** What a command prints, complains and exits with. */
async function say(
  words: readonly string[],
  given: { lines?: readonly string[]; files?: Readonly<Record<string, string>> } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(words, {
    lines: async function* () {
      yield* given.lines ?? [];
    },
    read: (path) => {
      const content = given.files?.[path];
      if (content === undefined) throw new Error("no such file");
      return content;
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { out: out.join("\n"), err: err.join("\n"), code };
}

describe("call", () => {
  test("prints a number", async () => {
    const { out, code } = await say(["call", "HBI_OUTPUT", "[5569595.819543241, 0.4, 0.67, 0.8]"]);
    expect(JSON.parse(out)).toBeCloseTo(2e6, 3);
    expect(code).toBe(0);
  });

  test("the name in any form; a flat array is one row; null is left out", async () => {
    expect((await say(["call", "iron.npv_timed", "[0, [1, 2, 3], null]"])).out).toBe("6");
    expect((await say(["call", "IRR_ALL", "[[[-100],[110]]]"])).out).toMatch(/^\[\[0\.1/);
  });

  test("what spills is a table for people, and JSON or CSV for programs", async () => {
    const asked = ["call", "EXPLAIN", '["carbon.intensity", "announced@1"]'];
    const table = (await say([...asked, "--format", "table"])).out.split("\n");
    expect(table[0]).toMatch(/^Item \(announced@1, 0 values differ\) +Value +Unit +Explanation$/);
    expect(table[1]).toMatch(/^Direct CO2 per HBI, at nameplate +0\.540459 +t CO2\/t HBI +carbon\.intensity$/);
    // columns stand under each other, words left and numbers right
    const unit = table[0]?.indexOf("Unit") ?? 0;
    expect(table[1]?.indexOf("t CO2/t HBI")).toBe(unit);
    expect(table[0]?.slice(0, unit)).toMatch(/Value {2}$/);
    expect(table[1]?.slice(0, unit)).toMatch(/0\.540459 {2}$/);
    const rows = JSON.parse((await say(asked)).out);
    expect(rows[1]).toEqual([
      expect.any(String),
      expect.closeTo(0.5404593281905347, 12),
      "t CO2/t HBI",
      expect.any(String),
    ]);
    expect(rows).toHaveLength(table.length);
    const csv = (await say([...asked, "--format", "csv"])).out.split("\n");
    expect(csv[1]).toMatch(/^"Direct CO2 per HBI, at nameplate",0\.54045932819\d+,t CO2\/t HBI,carbon\.intensity$/);
    expect((await say([...asked, "--format", "xml"])).err).toContain("xml");
  });

  test("in a table years stay years, amounts are whole, and an error says why below", async () => {
    const { out } = await say(["call", "EXPLAIN", '["returns.npv"]', "--format", "table"]);
    expect(out).toMatch(/^NPV after tax +-?\d{1,3}(,\d{3})+ +US\$ +returns\.npv$/m);
    expect(out).toMatch(/^2030 +-?\d{1,3}(,\d{3})+ +US\$ /m);
    const measures = (await say(["call", "PROJECT_TABLE", '["returns"]', "--format", "table"])).out;
    expect(measures).toMatch(/ 2030 /);
    expect(measures).toMatch(/^Discounted payback .* #N\/A$/m);
    expect(measures.split("\n").at(-1)).toMatch(/^#N\/A: .*never pays back/);
  });

  test("a function's own error is an answer", async () => {
    const { out, code } = await say(["call", "FE_RECOVERY", "[0.4, 0.67, 0.45]"]);
    expect(JSON.parse(out)).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining("tailings grade must be below feed grade 0.4, got 0.45"),
    });
    expect(code).toBe(0);
    expect(JSON.parse((await say(["call", "IRR_ALL", "[[1, 2]]"])).out)).toHaveProperty("error", "#NUM!");
    expect(JSON.parse((await say(["call", "PAYBACK", "[[-1, 0.5]]"])).out)).toHaveProperty("error", "#N/A");
    expect(JSON.parse((await say(["call", "PAYBACK", '[[-1, {"error": "#DIV/0!"}]]'])).out)).toHaveProperty(
      "error",
      "#DIV/0!",
    );
    expect(JSON.parse((await say(["call", "PAYBACK", "[[-1, null, 4]]"])).out).message).toBe(
      "cash flows, item 2 is blank; fill it or leave it out of the range",
    );
  });

  test("one bad line does not stop the others", async () => {
    const lines = [
      '{"function": "PELLET_GRADE", "args": [0.67]}',
      "{not json",
      '{"function": "PELLET_GRAD", "args": []}',
      '{"args": []}',
      '{"function": "PELLET_GRADE", "args": [{"a": 1}]}',
      '{"function": "PROJECT_IRR"}',
    ];
    const { out, code } = await say(["call", "--jsonl"], { lines });
    const answers = out.split("\n").map((line) => JSON.parse(line));
    expect(answers).toHaveLength(lines.length);
    expect(answers[0].value).toBeCloseTo(0.6458507895259494, 12);
    expect(answers[1]).toHaveProperty("error", "#VALUE!");
    expect(answers[2]).toEqual({
      error: "#NAME?",
      message: "there is no function 'PELLET_GRAD'; did you mean PELLET_GRADE?",
    });
    expect(answers[3].message).toContain("must be a JSON object");
    expect(answers[4]).toHaveProperty("error", "#VALUE!");
    expect(answers[5].value).toBeCloseTo(0.0217, 3);
    expect(code).toBe(0);
  });
});

test("a line says which argument is no cell; dates may be texts; a byte-order mark is passed over", async () => {
  const lines = [
    '\uFEFF{"function": "XNPV_ANY", "args": [0.1, [0, 110], ["2023-01-01", "2024-01-01"]]}',
    '{"function": "PELLET_GRADE", "args": [0.67, {"a": 1}]}',
    '{"function": "PELLET_GRADE", "args": [[[[0.67]]]]}',
    '{"function": "PELLET_GRADE", "args": [1e999]}',
  ];
  const answers = (await say(["call", "--jsonl"], { lines })).out.split("\n").map((line) => JSON.parse(line));
  expect(answers[0].value).toBeCloseTo(100, 10);
  expect(answers[1].message).toContain("argument 2 is no cell and no range");
  expect(answers[2].message).toContain("argument 1 is no cell and no range");
  expect(answers[3].message).toContain("argument 1 holds a number too large");
  for (const { error } of answers.slice(1)) expect(error).toBe("#VALUE!");
});

const FILES = {
  "a.json": "{oops",
  "twice.json": '{"market.hbi_price": 350, "market.hbi_price": 360}',
  "list.json": "[1, 2]",
  "empty.csv": "",
  "wide.csv": "k\0e\0y\0",
  "comma.json": '{\n  "market.hbi_price": 350,\n  "ore.grade": 0.4,\n}\n',
  "missing.json": '{\n  "market.hbi_price": 350\n  "ore.grade": 0.4\n}',
  "short.json": '{"set": "announced", "values": {"ore.grade": 0.4}\n',
  "brace.csv": "x{",
  "prose.csv": "Prices and so on\n\nof which there are many\n",
  "quote.csv": 'market.hbi_price,350\n"ore.grade,0.4\n',
  "typo.csv": "key,value\nmarket.hbi_price,350\nore.grad,0.4\n",
  "set.csv": "set,announcd\n",
  "list-value.json": '{"market": {"hbi_price": [350, 360]}}',
  "deep.json": `{"${"a".repeat(101)}": {"b": 1}}`,
  "nested.json": '{\n"market": {\n"hbi_prise": 350}}',
  "words.json": '{"market.hbi_price": "dear"}',
};

describe("wrong input is one line on standard error and exit code 2", () => {
  test.for([
    [[], "say what to do"],
    [["dance"], "no command 'dance'"],
    [["call"], "needs the name"],
    [["call", "FE_RECOVER", "[]"], "did you mean FE_RECOVERY"],
    [["call", "FE_RECOVERY", "[0.4"], "not JSON"],
    [["call", "FE_RECOVERY", "{}"], "JSON array"],
    [["call", "FE_RECOVERY", "[", "0.4"], "too many"],
    [["run", "--sets", "announced"], "no option '--sets'"],
    [["run", "--set"], "needs a value"],
    [["run", "--set", "announcd"], "no reference set"],
    [["run", "--set", "announced", "--assumptions", "a.csv"], "not both"],
    [["run", "--assumptions", "nowhere.csv"], "cannot read nowhere.csv"],
    [["run", "--assumptions", "a.json"], "a.json, line 1: this is not JSON from 'oops' on"],
    [["run", "--assumptions", "comma.json"], "comma.json, line 3: nothing follows the last comma; take the comma out"],
    [["run", "--assumptions", "missing.json"], "missing.json, line 3: this is not JSON from "],
    [["run", "--assumptions", "short.json"], "short.json, line 2: the JSON ends too early"],
    [["run", "--assumptions", "brace.csv"], "brace.csv, line 1: there is no reference set 'x{'"],
    [["run", "--assumptions", "prose.csv"], "prose.csv: assumptions need a column of keys and a column of values"],
    [["run", "--assumptions", "quote.csv"], "quote.csv, line 2: a quoted cell must end at its second quote"],
    [
      ["run", "--assumptions", "typo.csv"],
      "typo.csv, line 3: there is no assumption 'ore.grad'; did you mean 'ore.grade'? (ironbook list keys shows all)",
    ],
    [["run", "--assumptions", "set.csv"], "set.csv, line 1: there is no reference set 'announcd'"],
    [["run", "--assumptions", "twice.json"], "market.hbi_price is given twice"],
    [["run", "--assumptions", "list.json"], "list.json, line 1: JSON must hold an object of keys and values"],
    [["run", "--assumptions", "empty.csv"], "empty.csv: the file holds no assumptions; give a key and a value"],
    [["run", "--assumptions", "wide.csv"], "not text in UTF-8"],
    [["run", "--assumptions", "words.json"], "words.json, line 1: market.hbi_price must be a number, got 'dear'"],
    [
      ["run", "--assumptions", "list-value.json"],
      "list-value.json, line 1: market.hbi_price must be a number, got '[350, 360]'",
    ],
    [["run", "--assumptions", "deep.json"], "objects within objects beyond any key; give keys and values, as in"],
    [["run", "--assumptions", "nested.json"], "nested.json, line 3: there is no assumption 'market.hbi_prise'"],
    [
      ["run", "--override", "market.hbi_price=1;market.hbi_price=2"],
      "market.hbi_price is given twice; take one of the two",
    ],
    [["run", "--set", ""], "--set needs a value"],
    [["run", "--set", "announced", "--set", "owner-2024"], "--set is given twice"],
    [["run", "--override", "market.hbi_price=0x15e"], "market.hbi_price must be a number"],
    [["run", "--override", "capital.total=1000000000"], "not in use"],
    [["run", "--override", "market.hbi_price"], "key=value"],
    [["run", "--override", "market.hbi_price=high"], "market.hbi_price must be a number"],
    [["run", "--override", "market.price=1"], "no assumption 'market.price'"],
    [["run", "--override", "market.price=1"], "(ironbook list keys shows all)"],
    [["call", "FE_RECOVER", "[]"], "(ironbook list functions shows all)"],
    [["list"], "say what to list: functions, lines, keys, sets, sections"],
    [["list", "toString"], "got 'toString'"],
    [["list", "sets", "--format", "csv"], "table or json"],
    [["list", "sets", "--set", "announced"], "no option '--set'"],
    [["run", "--override", "concentrate.grade=0.69"], "not in use"],
    [["run", "--override", "reduction.metallisation=1.4"], "E-DR-2"],
    [["run", "--lines", "cash.flows"], "did you mean 'cash.flow'? (ironbook list lines shows all)"],
    [["run", "--format", "xml"], "table, json or csv"],
  ] as const)("%j", async ([words, message]) => {
    const { out, err, code } = await say(words, { files: FILES });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err.split("\n")).toHaveLength(1);
  });
});

describe("cases", () => {
  const files = {
    "cases.csv": "Case;Key;Value\nCheap;market.hbi_price.times;0,9\n\nprice -20 %\nMuch;ramp.maximum;2\n",
    "wrong.csv": "Base\nCheap,market.hbi_prise,300\n",
    "bank.csv": "set,announced@1\n",
  };
  const json = async (...words: readonly string[]) =>
    JSON.parse((await say(["cases", "--format", "json", ...words], { files })).out);

  test("a row a case: the standard ones, or those of a file", async () => {
    const { cases } = await json("--set", "announced");
    expect(cases.map((one: { case: string }) => one.case)).toEqual(standardCases.map(({ name }) => name));
    const { out, code } = await say(["cases", "--set", "announced", "--cases", "cases.csv"], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/^Case +HBI price, US\$\/t HBI .*\nCheap +324 .*\nPrice -20 % +288 .*\nMuch +#VALUE! /);
    expect(out).toContain("Much: ramp.maximum must satisfy 0 < x <= 1.25, got 2");
  });
  test("the loan of a bank case: a set, a text or a file", async () => {
    for (const bank of ["announced@1", "announced@1; discount.rate=0.1", "bank.csv"]) {
      const { sizedOn, cases } = await json("--set", "announced", "--bank-case", bank, "--cases", "cases.csv");
      expect(sizedOn).toBe("announced@1");
      expect(cases[0].debt).toBeCloseTo(runProject(referenceSet("announced@1")).value("debt.drawn_total"), 0);
    }
  });
  test("the table says on what the loan was sized, where it is a bank case", async () => {
    const words = ["cases", "--set", "announced", "--cases", "cases.csv"];
    expect((await say([...words, "--bank-case", "announced@1"], { files })).out).toMatch(
      /^loan sized on announced@1, /m,
    );
    expect((await say(words, { files })).out).not.toContain("loan sized on");
  });
  test("CSV has ids, every digit and the reason; overrides and a table come as in run", async () => {
    const words = ["cases", "--format", "csv", "--cases", "cases.csv", "--override", "market.hbi_price=400"];
    const { out } = await say(words, { files });
    const [head, cheap, , much] = out.split("\n");
    expect(head).toMatch(/^case,price,debt,dscr_least,year,.*,npv,remark$/);
    expect(cheap).toMatch(/^Cheap,360,\d+\.\d{4,},/);
    expect(much).toMatch(/^Much,#VALUE!,.*ramp\.maximum must satisfy/);
  });
  test.each([
    [["cases", "--cases", "wrong.csv"], "row 2 of the cases, cell 2: there is no assumption 'market.hbi_prise'"],
    [["cases", "--cases", "nowhere.csv"], "cannot read nowhere.csv"],
    [["cases", "--bank-case", "nowhere.csv"], "cannot read nowhere.csv"],
    [["cases", "--bank-case", "nowhere"], "there is no reference set 'nowhere'; there are spec-consistent, announced,"],
    [["cases", "--format", "xml"], "table, json or csv"],
    [["cases", "--case", "a.csv"], "did you mean --cases?"],
    [["cases", "market.hbi_price=300"], "write --override market.hbi_price=300"],
  ])("%j is refused", async (words, said) => {
    const { err, code } = await say(words, { files });
    expect(err).toContain(said);
    expect(code).toBe(2);
  });
});

describe("run", () => {
  test("key results as a table", async () => {
    const { out, code } = await say(["run"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Result +Unit +Value\nBankable as assumed.* 1 +no: NPV < 0, equity NPV < 0\n/);
    expect(out).toMatch(/\nNPV after tax +US\$ +-1,86\d,\d{3},\d{3}\n/);
    expect(out).toMatch(/\nWhat limits the debt, as sized +1 +debt service cover\n/);
  });

  test("a sentence on what is hardly meant stands beneath the table, and pushes no number aside", async () => {
    const plain = await say(["run"]);
    const { out } = await say(["run", "--override", "capital.hbi=0.5"]);
    const [rows, sentences] = [out.split("\n"), (line: string) => line.includes("inputs implausible: 1 (capital.hbi)")];
    expect(rows.filter(sentences)).toEqual([rows.at(-1)]);
    expect(rows.at(-1)).toMatch(/^Bankable as assumed: inputs implausible: 1 \(capital\.hbi\); no: NPV < 0/);
    const end = (all: string) => all.split("\n").find((row) => row.startsWith("NPV after tax "))?.length;
    expect(end(out)).toBeLessThanOrEqual(end(plain.out) ?? 0);
    // words in the column of numbers are longer than any number, and reach further right
    expect(plain.out.split("\n")[1]?.length).toBeGreaterThan(end(plain.out) ?? 0);
    const csv = (await say(["run", "--override", "capital.hbi=0.5", "--format", "csv"])).out;
    expect(csv).toContain('"inputs implausible: 1 (capital.hbi); ');
  });

  test("what a whole table lacks is listed with the value taken, in a note and in JSON", async () => {
    const keys = [...inputKeys.values()].filter(({ key }) => referenceSet("spec-consistent")[key] !== undefined);
    const lacked = ["debt.gearing", "discount.timing"];
    const whole = keys.filter(({ key }) => !lacked.includes(key));
    const files = { "a.csv": whole.map(({ key }) => `${key},${referenceSet("spec-consistent")[key]}`).join("\n") };
    const { err } = await say(["run", "--assumptions", "a.csv"], { files });
    expect(err).toContain("note: not in the table, 2 keys, whose values are taken from the set: ");
    for (const key of lacked) {
      const value = referenceSet("spec-consistent")[key] ?? Number.NaN;
      expect(err).toContain(`${key} = ${inputKeys.get(key)?.choices?.[value] ?? value}`);
    }
    const { lacking } = JSON.parse((await say(["run", "--assumptions", "a.csv", "--format", "json"], { files })).out);
    expect(Object.keys(lacking).toSorted()).toEqual(lacked);
  });

  test("a result that does not exist says why, beside a table and in JSON", async () => {
    const lines = ["--lines", "returns.payback_discounted,annual.hbi,returns.npv"];
    const { out, err } = await say(["run", ...lines]);
    expect(out).toMatch(/Discounted payback from the first spending +y +#N\/A\n/);
    expect(err).toMatch(
      /^Discounted payback from the first spending: at a discount rate of 0\.095 the cash flow never/,
    );
    const json = JSON.parse((await say(["run", ...lines, "--format", "json"])).out).lines;
    expect(json["returns.payback_discounted"].value).toBeNull();
    expect(json["returns.payback_discounted"].why).toMatch(/never pays back within the calendar of 2028 to/);
    expect(json["returns.npv"]).not.toHaveProperty("why");
  });

  test("a table shows money and tonnes as the sheet does, rates to six digits, years as years", async () => {
    const ids = ["returns.npv", "annual.hbi", "nameplate.price", "project.first_year"];
    const { out } = await say(["run", "--lines", ids.join(",")]);
    const json = JSON.parse((await say(["run", "--lines", ids.join(","), "--format", "json"])).out).lines;
    const whole = (value: number) => Math.round(value).toLocaleString("en-US");
    expect(out).toContain(whole(json["returns.npv"].value));
    for (const tonnes of json["annual.hbi"].values) expect(out).toContain(whole(tonnes));
    expect(out).toMatch(/nameplate +US\$\/t HBI +\d{3}\.\d{1,3}\n/);
    expect(out).toMatch(/ 2028\n?$| {2}y +2028/);
  });

  test("lines as JSON, on a set with overrides", async () => {
    const { out } = await say([
      "run",
      "--set=announced",
      "--override",
      "market.hbi_price=400",
      "--override",
      "discount.timing=mid",
      "--lines",
      "cash.flow,returns.npv",
      "--format",
      "json",
    ]);
    const { set, stamp, years, lines, warnings } = JSON.parse(out);
    expect(set).toBe("announced");
    expect(stamp).toMatch(/^IRON(-[0-9A-Z]{5}){3}-\d+\.\d+\.\d+$/);
    expect(lines["cash.flow"].values).toHaveLength(years.length);
    expect(lines["returns.npv"].value).toBeGreaterThan(-1e7);
    expect(warnings.length).toBeGreaterThan(0);
  });

  test("files: a JSON object and CSV with header, quotes and a set give the same numbers as overrides", async () => {
    const files = {
      "a.json": '{"set": "announced", "market.hbi_price": 350, "discount.timing": "end"}',
      "a.csv":
        '\uFEFFKey,Value,Note\r\nset,announced,\r\n"market.hbi_price",350,"high, for once"\r\ndiscount.timing,end,\r\n',
      "nested.json": '{"set": "announced", "market": {"hbi_price": 350}, "discount": {"timing": "end"}}',
      "b.csv": "set;announced\nmarket.hbi_price;350\ndiscount.timing;2\n",
      "quoted.csv": '"key","value"\r\n"set","announced"\r\n"market.hbi_price","350"\r\n"discount.timing","end"\r\n',
      "words.csv": "Value,Key\nannounced,set\n350,market.hbi_price\nend,discount.timing\nTRUE,capital.announced\n",
      "pane.json": '{"set": "announced", "values": {"market.hbi_price": 350, "discount.timing": "end"}}',
    };
    const npv = async (...words: string[]) =>
      JSON.parse((await say(["run", ...words, "--lines", "returns.npv", "--format", "json"], { files })).out).lines[
        "returns.npv"
      ].value;
    const expected = await npv(
      "--set",
      "announced",
      "--override",
      "market.hbi_price=350",
      "--override",
      "discount.timing=end",
    );
    for (const file of Object.keys(files)) expect(await npv("--assumptions", file)).toBe(expected);
  });

  test("a file may name the set by its name alone", async () => {
    const files = { "one.csv": "announced\n", "two.csv": "announced\nmarket.hbi_price,350\n" };
    for (const file of Object.keys(files)) {
      const { out } = await say(["run", "--assumptions", file, "--format", "json"], { files });
      expect(JSON.parse(out).set).toBe("announced");
    }
  });

  test("CSV holds ids and every digit", async () => {
    const { out } = await say(["run", "--lines", "annual.hbi,ore.life", "--format", "csv"]);
    const [header = "", hbi = "", life = ""] = out.split("\n");
    expect(header.split(",").slice(0, 4)).toEqual(["Result", "Unit", "Value", "2028"]);
    expect(hbi.startsWith("annual.hbi,t HBI,,0,0,0,")).toBe(true);
    expect(Number(life.split(",")[2])).toBeCloseTo(30.728218060712468, 9);
  });
});

describe("figures in a table", () => {
  test.for([
    ["US$", [-652444289.4, 0, 0.3], ["-652,444,289", "0", "0"]],
    ["US$/y", [224276286.7], ["224,276,287"]],
    ["t HBI", [1859963.2, 1860000], ["1,859,963", "1,860,000"]],
    ["t H2", [0.123456789], ["0.123457"]],
    ["US$/t HBI", [321.7534567, -0.0000001], ["321.753", "-0.0000001"]],
    ["1/y", [0.0647061961], ["0.0647062"]],
    ["m3/1000 m3", [1234567.8], ["1,234,568"]],
    ["y", [2026, 15.42431], ["2026", "15.4243"]],
    ["1", [0.6873529, Number.NaN, 2.2e-16], ["0.687353", "#N/A", "0"]],
  ] as const)("%s", ([unit, values, shown]) => {
    expect(figures(unit, values)).toEqual(shown);
  });
});

describe("list", () => {
  test.for([
    ["functions", "HBI_OUTPUT", catalog.length],
    ["keys", "market.hbi_price", inputKeys.size + STEPS],
    ["sets", "announced", 2 * sets.length],
    ["sections", "Cash flow", projectModel.sections.length],
    ["lines", "cash.flow", undefined],
  ] as const)("%s, as a table and as JSON", async ([what, one, count]) => {
    const { out, code } = await say(["list", what]);
    const rows = out.split("\n").slice(1);
    const entries = JSON.parse((await say(["list", what, "--format", "json"])).out);
    expect(code).toBe(0);
    expect(rows.some((row) => row.startsWith(one))).toBe(true);
    expect(entries).toHaveLength(count ?? rows.length);
    expect(rows).toHaveLength(entries.length);
  });

  test("every line listed can be run; keys with a reference value are those of the pane", async () => {
    const lines: { id: string }[] = JSON.parse((await say(["list", "lines", "--format", "json"])).out);
    const { code } = await say(["run", "--lines", lines.map(({ id }) => id).join(",")]);
    expect(code).toBe(0);
    const keys: { reference: unknown }[] = JSON.parse((await say(["list", "keys", "--format=json"])).out);
    expect(keys.filter(({ reference }) => reference !== null)).toHaveLength(allAssumptions().length);
  });
});

test("help and version", async () => {
  expect((await say(["--help"])).out).toContain("ironbook call NAME");
  expect((await say(["run", "--help"])).out).toContain("ironbook run");
  expect((await say(["--version"])).out).toMatch(/^\d+\.\d+\.\d+$/);
});

describe("words in place of the numbers that stand for them", () => {
  const words = ["run", "--lines", "bottleneck.binding", "--override", "logistics.port_capacity=1500000"];
  test("in a table", async () => {
    const { out, err } = await say(words);
    const [, line = ""] = out.split("\n");
    expect(line).toMatch(/no output yet {2}HBI plant with its ramp-up {2}.*port/);
    expect(err).toContain("logistics.port_capacity: port sets the output in 28 years");
  });
  test("in CSV and JSON", async () => {
    expect((await say([...words, "--format", "csv"])).out).toMatch(/,HBI plant with its ramp-up(,port){28}$/);
    const { lines } = JSON.parse((await say([...words, "--format", "json"])).out);
    const said: readonly string[] = lines["bottleneck.binding"].values;
    expect([said[2], said[3], said.at(-1)]).toEqual(["no output yet", "HBI plant with its ramp-up", "port"]);
  });
});
