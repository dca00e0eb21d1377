import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { ironbook } from "../../src/cli/ironbook";
import { functionNamed } from "../../src/functions/catalog";
import { invoke } from "../../src/functions/invoke";
import { plain } from "../../src/functions/plain";

/** What a command prints, complains and exits with; no file is there. */
async function say(...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(words, {
    lines: async function* () {},
    read: () => {
      throw new Error("no such file");
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { out: out.join("\n"), err: err.join("\n"), code };
}

const SET = "spec-consistent@1";
const PRICE = "market.hbi_price";

/** What the worksheet's function gives, as JSON has it. */
const called = async (id: string, ...args: readonly unknown[]): Promise<unknown> =>
  JSON.parse(JSON.stringify(plain(await invoke(functionNamed(id), args, { session: new Session() }))));

/** A command, and the call of the worksheet that it asks. */
const ASKED: Readonly<Record<string, readonly [words: readonly string[], id: string, args: readonly unknown[]]>> = {
  "sensitivity of one key": [
    ["sensitivity", "--key", PRICE, "--values", "320,400", "--line", "returns.npv,returns.irr"],
    "SENSITIVITY",
    [[["returns.npv"], ["returns.irr"]], PRICE, [[320, 400]], null, null, SET],
  ],
  "sensitivity of two": [
    ["sensitivity", "--key", PRICE, "--values", "320,400", "--key", "ore.grade", "--values", "0.4, 0.9"],
    "SENSITIVITY",
    ["returns.npv", PRICE, [[320, 400]], "ore.grade", [[0.4, 0.9]], SET],
  ],
  tornado: [
    ["tornado", "--line", "returns.irr", "--swing", "0.1", "--count", "3"],
    "TORNADO",
    ["returns.irr", SET, 0.1, 3],
  ],
  spider: [
    ["spider", "--key", `${PRICE},energy.gas_tariff`, "--steps", "-0.1,0"],
    "SPIDER",
    ["returns.npv", [[PRICE], ["energy.gas_tariff"]], [[-0.1, 0]], SET],
  ],
  solve: [
    ["solve", "--key", PRICE, "--target", "1e8", "--low", "300", "--high", "500"],
    "SOLVE_FOR",
    ["returns.npv", 1e8, PRICE, 300, 500, SET, "all", true],
  ],
  scenarios: [
    ["scenarios", "--scenario", `Dear; ${PRICE}=400; ore.grade=0.39`, "--scenario", "announced@1"],
    "SCENARIOS",
    [
      "returns.npv",
      [
        ["Dear", PRICE, 400, "ore.grade", 0.39],
        ["announced@1", null, null, null, null],
      ],
      SET,
    ],
  ],
  bridge: [["bridge", "--to", `${SET}; ${PRICE}=400`], "NPV_BRIDGE", [SET, `${SET}; ${PRICE}=400`]],
  stress: [["stress", "--target", "npv", "--key", PRICE], "REVERSE_STRESS", ["npv", PRICE, SET]],
};

describe("a what-if", () => {
  test.for(Object.entries(ASKED))("%s is what the worksheet's function spills", async ([, [words, id, args]]) => {
    const { out, code } = await say(...words, "--set", SET, "--format", "json");
    expect(code).toBe(0);
    const rows = JSON.parse(out) as unknown[][];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(await called(id, ...args));
  });

  test("is a table for people, and CSV with every digit for programs", async () => {
    const asked = ["solve", "--key", PRICE, "--set", SET];
    const table = (await say(...asked)).out.split("\n");
    expect(table[0]).toMatch(/^market\.hbi_price \(spec-consistent@1, 0 values differ\) +NPV after tax, US\$/);
    expect(table[1]).toMatch(/^363\.7245/);
    const csv = (await say(...asked, "--format", "csv")).out.split("\n");
    expect(Number(csv[1]?.split(",")[0])).toBeCloseTo(363.7245093619576, 9);
  });

  test("has each number to the digits of its own, and years without a comma", async () => {
    const { out } = await say("bridge", "--set", "spec-consistent", "--to", "announced");
    expect(out).toMatch(/^project\.first_year +\d{4} +\d{4} +-?\d{1,3}(,\d{3})+ /m);
    expect(out).toMatch(/^concentrate\.recovery +0\.\d+ +0\.\d+ +-?\d{1,3}(,\d{3})+ /m);
  });

  test("tells what is noticed of assumptions, and what lies outside its range", async () => {
    const { err } = await say("solve", "--key", PRICE, "--set", SET, "--override", "discount.rate=0.2");
    expect(err).toMatch(/^remark: .*discount\.rate/m);
  });

  test("is told by --help", async () => {
    const { out } = await say("tornado", "--help");
    for (const [words] of Object.values(ASKED)) expect(out).toContain(`ironbook ${words[0]} [options]`);
  });
});

describe("a key that a choice has put out of use", () => {
  const key = "concentrate.grade";
  const why = /concentrate\.grade is not in use; set concentrate\.solve_for_pellet to no first/;

  test.for([
    ["sensitivity", "--key", key, "--values", "0.66"],
    ["spider", "--key", key, "--steps", "0.01"],
    ["scenarios", "--scenario", `Poor; ${key}=0.65`],
  ])("%s says so in its cell, and why", async (words) => {
    const { out, code } = await say(...words, "--set", "spec-consistent");
    expect(out).toContain("#VALUE!");
    expect(out).toMatch(why);
    expect(code).toBe(0);
  });

  test("cannot be solved for", async () => {
    const { err, code } = await say("solve", "--key", key, "--set", "spec-consistent");
    expect(err).toMatch(why);
    expect(code).toBe(2);
  });

  test("stands last in a tornado, without a swing, and with the remark", async () => {
    const { out } = await say("tornado", "--set", "spec-consistent", "--format", "json");
    const found = (JSON.parse(out) as unknown[][]).find(([name]) => name === key);
    expect(found?.at(-1)).toBe("no formula reads it: a choice puts it out of use");
  });
});

test.for<[words: readonly string[], says: RegExp]>([
  [["solve", "--key", PRICE, "--low", "400", "--high", "300"], /low must be below high, got 400 and 300$/],
  [["solve", "--key", PRICE, "--low", "300,400"], /low must be a number, got '300,400'$/],
  [["solve", "--key", PRICE, "--low", "400", "--high", "410"], /is not 0 for any .* from 400 to 410.*give another/],
  [["solve"], /key is missing; give a value$/],
  [["solve", "--key", "royalty.method"], /is a choice among .*; give the key of a number$/],
  [["tornado", "--line", "returns.npw"], /there is no line 'returns\.npw'; did you mean 'returns\.npv'\?/],
  [
    ["tornado", "--line", "cash.flow"],
    /cash\.flow is a row of years; ask for one year of it, or for a line that is one/,
  ],
  [["tornado", "--line", "returns.npv", "--line", "returns.irr"], /--line is given twice/],
  [["tornado", "--count", "0"], /count must be a whole number from 1 up, got 0$/],
  [["tornado", "--swing", "20"], /swing is a fraction.*got 20; write 0\.2/],
  [["sensitivity", "--key", "market.hbi_prise", "--values", "300"], /did you mean 'market\.hbi_price'\?/],
  [["sensitivity", "--line", "cash.flow", "--key", PRICE, "--values", "300"], /cash\.flow is a row of years/],
  [["sensitivity", "--key", PRICE, "--values", "300,dear"], /market\.hbi_price must be a number, got 'dear'$/],
  [["sensitivity", "--key", "a.a", "--key", "b.b", "--key", "c.c"], /a table has two sides.*got 3/],
  [["spider", "--key", PRICE, "--steps", "-2"], /steps, item 1 must be at least -1, got -2$/],
  [["spider", "--steps", "0.1"], /no key is named; give one/],
  [["scenarios"], /no scenario is given; give a row for each/],
  [["scenarios", "--scenario", `Dear; ${PRICE}`], /market\.hbi_price has no value/],
  [["bridge"], /a bridge has two ends; give --to, --from or both/],
  [["bridge", "--to", "announcd"], /there is no reference set 'announcd'; there are /],
  [["stress", "--target", "irr"], /target must be one of npv, equity, dscr, bankable, got 'irr'$/],
  [["stress", "--key", "royalty.method"], /royalty\.method cannot be moved/],
  [["stress", "--override", "ore.grade=0.75"], /ore\.grade must satisfy/],
  [["tornado", "--format", "xml"], /--format must be table, json or csv, got 'xml'$/],
  [["tornado", "--steps", "1"], /there is no option '--steps' here/],
])("%j is refused in a sentence with the remedy", async ([words, says]) => {
  const { out, err, code } = await say(...words);
  expect(err).toMatch(/^ironbook: /);
  expect(err).toMatch(says);
  expect(out).toBe("");
  expect(code).toBe(2);
});
