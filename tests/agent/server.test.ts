import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agentServer } from "../../src/agent/server";
import { tools } from "../../src/agent/tools";
import { Session } from "../../src/analysis/session";
import { catalog } from "../../src/functions/catalog";
import { functionPages } from "../../src/help/functionPages";
import { listedKeys } from "../../src/help/listedKeys";

const client = new Client({ name: "test", version: "1.0.0" });
const server = agentServer({ session: new Session() }, functionPages(catalog));

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
});
afterAll(() => client.close());

/** What a tool answers, and whether it is an error. */
async function ask(name: string, given: Record<string, unknown> = {}) {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  const [{ text = "" } = {}] = content as readonly { text?: string }[];
  return { isError, answer: JSON.parse(text) };
}

test("every tool is listed with a sentence and what it takes", async () => {
  const { tools: listed } = await client.listTools();
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  for (const { description, inputSchema } of listed) {
    expect(description).toMatch(/^[A-Z].{20,}/);
    for (const property of Object.values(inputSchema.properties ?? {})) expect(property).toHaveProperty("description");
  }
});

test("the signature of a function says all that a call needs", async () => {
  const { answer } = await ask("functions", { name: "FE_RECOVERY" });
  expect(answer.args.map(({ name }: { name: string }) => name)).toEqual([
    "feed_grade",
    "concentrate_grade",
    "tailings_grade",
  ]);
  expect(answer.args[0]).toMatchObject({ shape: "scalar", optional: false, limits: "above 0 and at most 0.723596" });
  expect(answer.errors.domain).toBeDefined();
  expect((await ask("functions", { query: "debt sculpt" })).answer[0].id).toBe("DEBT_SCULPT");
});

test("a function is called as in a cell", async () => {
  expect((await ask("call", { function: "FE_RECOVERY", args: [0.4, 0.67, 0.137] })).answer).toBeCloseTo(0.8265, 4);
  const { answer } = await ask("call", { function: "IRR_ALL", args: [[[-100], [60], [60]]] });
  expect(answer[0][0]).toBeCloseTo(0.13066, 5);
});

test("what-ifs are found and called like any function", async () => {
  const { answer: functions } = await ask("functions");
  const whatIfs = functions.filter(({ family }: { family: string }) => family === "What-if");
  expect(whatIfs.map(({ id }: { id: string }) => id).toSorted()).toEqual([
    "NPV_BRIDGE",
    "REVERSE_STRESS",
    "SCENARIOS",
    "SENSITIVITY",
    "SOLVE_FOR",
    "SPIDER",
    "TORNADO",
  ]);
  const args = ["returns.npv", "market.hbi_price", [[320, 400]], null, null, "spec-consistent@1"];
  expect((await ask("call", { function: "SENSITIVITY", args })).answer.slice(1)).toEqual([
    [320, expect.closeTo(-652444289.2965, 3)],
    [400, expect.closeTo(538808463.2713, 3)],
  ]);
});

test("keys come with range, limits and source, and are found by words of their label", async () => {
  const { answer } = await ask("keys", { query: "hbi price reference" });
  expect(answer[0]).toMatchObject({
    key: "market.hbi_price",
    unit: "US$/t HBI",
    value: 360,
    low: 240,
    high: 490,
    source: { title: expect.stringContaining("SteelOrbis") },
  });
  expect((await ask("keys")).answer).toHaveLength(listedKeys().length);
  const keysOf = async (words: string) =>
    (await ask("keys", { query: words })).answer.map((k: { key: string }) => k.key);
  expect(await keysOf("gas price")).toContain("energy.gas_tariff");
});

test("a set is run with an override; lines are found before", async () => {
  const { answer: lines } = await ask("lines", { query: "npv after tax" });
  expect(lines[0].id).toBe("returns.npv");
  const { answer } = await ask("run", {
    set: "announced",
    overrides: { "market.hbi_price": 400 },
    lines: ["returns.npv", "annual.hbi"],
  });
  expect(answer.set).toBe("announced");
  const plain = (await ask("run", { set: "announced", lines: ["returns.npv"] })).answer;
  expect(answer.lines["returns.npv"].value).toBeGreaterThan(plain.lines["returns.npv"].value + 1e8);
  expect(answer.lines["annual.hbi"].values).toHaveLength(answer.years.length);
  expect(Object.keys((await ask("run")).answer.lines)).toContain("verdict.bankable");
});

test("a line is explained, and claims are checked", async () => {
  const { answer } = await ask("explain", { line: "cash.flow", year: 2030, set: "announced" });
  expect(answer[1][3]).toBe("cash.flow");
  const deep = await ask("explain", {
    line: "cash.flow",
    year: 2030,
    depth: 2,
    set: "announced; market.hbi_price.times=0.9",
  });
  expect(deep.answer[0][0]).toBe("Item (announced, 1 value differs)");
  expect(deep.answer.some(([label]: [string]) => label.startsWith("  "))).toBe(true);
  expect((await ask("claims")).answer[1][0]).toBe("Reserve life");
});

test("cases of lenders are asked for by name, or by keys on a bank case", async () => {
  const { answer } = await ask("cases", {
    set: "announced",
    cases: [["price -10 %"], ["Dear", "capital.overrun.times", 1.1]],
    bank_case: "spec-consistent",
    overrides: { "market.hbi_price": 400 },
  });
  const [[head], ...rows] = answer;
  expect(head).toBe("Case (announced, 1 value differs; loan sized on spec-consistent, 0 values differ)");
  expect(rows.slice(0, 2).map(([name, price]: [string, number]) => [name, price])).toEqual([
    ["Price -10 %", 360],
    ["Dear", 400],
  ]);
  expect((await ask("cases")).answer.some(([name]: [string]) => name === "Base")).toBe(true);
});

test("a set may be one text with values, and a key may say how much more", async () => {
  const npv = async (given: object) => {
    const { answer } = await ask("run", { ...given, lines: ["returns.npv"] });
    return answer.lines["returns.npv"].value;
  };
  const wanted = await npv({ overrides: { "market.hbi_price": 324 } });
  expect(await npv({ set: "spec-consistent; market.hbi_price.times=0,9" })).toBe(wanted);
  expect(await npv({ overrides: { "market.hbi_price.times": 0.9 } })).toBe(wanted);
});

test("the whole model is written as a workbook, or given in base64", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  const path = join(folder, "model.xlsx");
  const { answer } = await ask("workbook", { set: "announced", path, frozen: true });
  expect(answer).toMatchObject({ path, set: "announced", sheets: 28, size: readFileSync(path).length });
  const again = await ask("workbook", { path });
  expect(again).toMatchObject({ isError: true, answer: { id: "agent.path.exists" } });
  const { base64, size } = (await ask("workbook", { frozen: true })).answer;
  expect(Buffer.from(base64, "base64").length).toBe(size);
  rmSync(folder, { recursive: true, force: true });
});

describe("an error says how to mend the call", () => {
  test("a key with a slip, mended from what is suggested", async () => {
    const wrong = await ask("run", { overrides: { "market.hbi_prise": 350 }, lines: ["returns.npv"] });
    expect(wrong.isError).toBe(true);
    expect(wrong.answer).toMatchObject({ error: "argument", suggestions: ["market.hbi_price"] });
    const [key] = wrong.answer.suggestions;
    const right = await ask("run", { overrides: { [key]: 350 }, lines: ["returns.npv"] });
    expect(right.isError).toBe(false);
  });

  test.each<[tool: string, given: Record<string, unknown>, expected: object]>([
    ["run", { lines: ["returns.npw"] }, { error: "argument", suggestions: ["returns.npv"] }],
    ["workbook", { path: "/no folder/model.csv" }, { error: "argument", id: "workbook.file.name" }],
    ["workbook", { path: "model.xlsx" }, { error: "argument", id: "agent.path.relative" }],
    ["workbook", { path: "/no folder/model.xlsx" }, { error: "argument", id: "cli.freeze.notWritten" }],
    ["run", { set: "anounced" }, { error: "argument", id: "reference.unknownSet" }],
    ["call", { function: "FE_RECOVERIE", args: [] }, { error: "argument", suggestions: ["FE_RECOVERY"] }],
    [
      "call",
      { function: "FE_RECOVERY", args: [0.7, 0.67, 0.1] },
      { error: "domain", message: expect.stringContaining("feed grade must be below concentrate grade 0.67") },
    ],
    [
      "run",
      { overrides: { "ore.grade": 40 } },
      { error: "domain", values: expect.objectContaining({ key: "ore.grade", given: 40 }) },
    ],
    ["explain", { line: "cash.flow", year: 1990 }, { error: "argument", id: "explain.noYear" }],
  ])("%s %j", async (name, given, expected) => {
    const { isError, answer } = await ask(name, given);
    expect(isError).toBe(true);
    expect(answer).toMatchObject(expected);
  });

  test("a field that no tool has is refused, not passed over", async () => {
    const { isError, content } = await client.callTool({ name: "run", arguments: { override: { "ore.grade": 0.41 } } });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain("override");
  });
  test("what is no argument at all is refused by the protocol", async () => {
    const { isError } = await client.callTool({ name: "run", arguments: { overrides: "all" } });
    expect(isError).toBe(true);
  });
});

test("every call of the skill file answers, and those it says are refused are refused", async () => {
  const lines = readFileSync("docs/skill/SKILL.md", "utf8").matchAll(/^ {4}(\w+) (\{.*\})(?: +(refused)(?:: .*)?)?$/gm);
  let made = 0;
  for (const [call, tool = "", given = "", refused] of lines) {
    const { isError, answer } = await ask(tool, JSON.parse(given));
    expect(isError, `${call}: ${JSON.stringify(answer).slice(0, 300)}`).toBe(refused !== undefined);
    made += 1;
  }
  expect(made).toBeGreaterThan(12);
});

test("help pages can be read", async () => {
  const { resources } = await client.listResources();
  expect(resources.length).toBeGreaterThan(catalog.length);
  const { contents } = await client.readResource({ uri: "ironbook://help/fe_recovery.html" });
  expect(contents[0]).toMatchObject({ mimeType: "text/html", text: expect.stringContaining("FE_RECOVERY") });
});

test("the command line serves an agent that starts it", async () => {
  const started = new Client({ name: "test", version: "1.0.0" });
  const args = ["--import", "tsx", "src/cli/main.ts", "mcp"];
  await started.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "pipe" }));
  const { content } = await started.callTool({ name: "sets", arguments: {} });
  const [{ text = "" } = {}] = content as readonly { text?: string }[];
  expect(JSON.parse(text)[0].name).toBe("spec-consistent");
  await started.close();
});
