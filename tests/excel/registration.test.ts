import { describe, expect, it, vi } from "vitest";
import { Session } from "../../src/analysis/session";
import { argumentsOf, type FunctionHost, fromExcel, registerFunctions } from "../../src/excel/registration";
import { catalog } from "../../src/functions/catalog";

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

function registered(): ReadonlyMap<string, (...given: unknown[]) => unknown> {
  const calls = new Map<string, (...given: unknown[]) => unknown>();
  const host: FunctionHost = { associate: (id, call) => calls.set(id, call), Error: CellError };
  registerFunctions(catalog, { session: new Session() }, () => host);
  return calls;
}

const calls = registered();
/** As Excel calls: behind the arguments stands an object about the call. */
const call = (id: string, ...given: unknown[]) => calls.get(id)?.(...given, { functionName: id });
const failure = async (id: string, ...given: unknown[]) => {
  try {
    return await call(id, ...given);
  } catch (error) {
    return error;
  }
};

it("gives Excel every function of the catalog", () => {
  expect([...calls.keys()].sort()).toEqual(catalog.map(({ id }) => id).sort());
});

describe("cells from Excel", () => {
  it.each([
    [{ code: "#DIV/0!" }, { error: "#DIV/0!" }],
    [{ type: "Error", basicValue: "#N/A", errorType: "NotAvailable" }, { error: "#N/A" }],
    [{ type: "Double", basicValue: 3, numberFormat: "0%" }, 3],
    [{ type: "Entity", text: "x" }, null],
    [
      [
        [1, null],
        ["", { code: "#NUM!" }],
      ],
      [
        [1, null],
        ["", { error: "#NUM!" }],
      ],
    ],
  ])("%j is %j", (given, expected) => expect(fromExcel(given)).toEqual(expected));

  it("flattens the repeating argument, however Excel packs it, and drops the object about the call", () => {
    const definition = catalog.find(({ id }) => id === "PROJECT_NPV");
    if (definition === undefined) throw new Error("no PROJECT_NPV");
    expect(argumentsOf(definition, ["announced", ["market.hbi_price", 350], {}])).toEqual([
      "announced",
      "market.hbi_price",
      350,
    ]);
    expect(argumentsOf(definition, [null, [[["market.hbi_price"]], [[350]]], {}])).toEqual([
      null,
      "market.hbi_price",
      350,
    ]);
    expect(argumentsOf(definition, [null, null, {}])).toEqual([null]);
  });
});

describe("results for Excel", () => {
  it("are plain numbers", () =>
    expect(call("FE_RECOVERY", 0.4, 0.67, 0.137)).toBeCloseTo((0.67 * (0.4 - 0.137)) / (0.4 * (0.67 - 0.137)), 12));

  it("take overrides after the assumptions", () => {
    const dear = call("PROJECT_NPV", null, ["market.hbi_price", 400]);
    expect(dear).toBeGreaterThan(Number(call("PROJECT_NPV", [["spec-consistent"]], null)));
  });

  it("fail with a code Excel shows and a sentence", async () => {
    const wrong = await failure("FE_RECOVERY", 0.4, "rich", 0.1);
    expect(wrong).toBeInstanceOf(CellError);
    expect(wrong).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("concentrate grade") });
  });

  it("pass an error cell on", async () => {
    expect(await failure("FE_RECOVERY", { code: "#N/A" }, 0.67, 0.1)).toMatchObject({ code: "#N/A" });
    // Excel takes no #REF! from a function
    expect(await failure("FE_RECOVERY", { code: "#REF!" }, 0.67, 0.1)).toMatchObject({ code: "#VALUE!" });
  });

  it("keep #NUM! where Excel's own function says it", async () => {
    expect(await failure("IRR_ALL", [[1, 2, 3]])).toMatchObject({ code: "#NUM!" });
  });

  it("never hold a null or a number that is not finite", async () => {
    for (const { id, examples } of catalog)
      for (const { args } of examples) {
        const result = await failure(id, ...args);
        const cells = Array.isArray(result) ? result.flat() : [result];
        for (const cell of cells) {
          expect(cell, id).not.toBeNull();
          if (typeof cell === "number") expect(Number.isFinite(cell), id).toBe(true);
        }
      }
  });
});

it("says beside an error that the words did not come, and asks for them again at the next", async () => {
  const WORDS = "../../src/functions/said";
  vi.resetModules();
  vi.doMock(WORDS, () => {
    throw new Error("Loading chunk words failed");
  });
  const { registerFunctions: register } = await import("../../src/excel/registration");
  const { functionNamed } = await import("../../src/functions/catalog");
  let recovery: (...given: unknown[]) => unknown = () => undefined;
  const associate: FunctionHost["associate"] = (_, call) => {
    recovery = call;
  };
  register([functionNamed("FE_RECOVERY")], { session: new Session() }, () => ({ associate, Error: CellError }));
  const wrong = async () => recovery(0.4, "rich", 0.1);
  await expect(wrong()).rejects.toMatchObject({ code: "#VALUE!", message: expect.stringContaining("load the words") });
  vi.doUnmock(WORDS);
  await expect(wrong()).rejects.toMatchObject({ message: expect.stringContaining("concentrate grade") });
  vi.resetModules();
});
