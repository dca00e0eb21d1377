import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { argumentsOf } from "../../src/excel/registration";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { functionsMetadata } from "../../src/functions/metadata";
import { errorText } from "../../src/functions/said";
import { isErrorValue, isMatrix, type Result } from "../../src/functions/values";
import { writtenModel } from "../../src/model/writtenModel";
import { callsOf } from "../../src/workbench/functions/arguments";
import type { Argument, Matrix, Value } from "../../src/workbench/functions/values";
import { withResults } from "../../src/workbook/computed";
import { referenceWorkbook } from "../../src/workbook/referenceWorkbook";

const context = { session: new Session() };
const metadata = functionsMetadata("https://example.test");

/** What a cell shows: the arguments pass the grid by functions.json, as Excel and the workbench read it, and ours after. */
function inCell(id: string, given: readonly unknown[], emptyCell: null | 0 = null): Result {
  const definition = functionNamed(id);
  const meta = metadata.functions.find((f) => f.id === id);
  if (meta === undefined) throw new Error(`functions.json has no ${id}`);
  const sent = callsOf(meta, given.map(placed), {
    allowErrors: metadata.allowErrorForDataTypeAny,
    emptyCell,
  }).arguments(0, 0);
  return answer(definition, argumentsOf(definition, [...sent, { functionName: id }]), context);
}

/** A value or a range of a formula, as the grid hands it over; undefined is a place left empty. */
function placed(value: unknown): Argument {
  if (value === undefined) return { kind: "omitted", cells: [[null]] };
  if (!Array.isArray(value)) return { kind: "scalar", cells: [[cellOf(value)]] };
  const rows: Matrix = value.every(Array.isArray) ? value.map((row) => row.map(cellOf)) : [value.map(cellOf)];
  return { kind: "range", cells: rows };
}

function cellOf(value: unknown): Value {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  if (isErrorValue(value)) return { error: value.error };
  throw new Error(`no cell holds ${String(value)}`);
}

describe("a cell gives what the command line gives", () => {
  const examples = catalog.flatMap(({ id, examples }) => examples.map(({ args }) => ({ id, args })));
  test.for(examples)("$id($args)", async ({ id, args }) => {
    if (args.length < Object.values(functionNamed(id).args).filter(({ optional }) => !optional).length) return;
    expect(await inCell(id, args)).toEqual(await answer(functionNamed(id), args, context));
  });
});

describe("the grid makes no number of what is none", () => {
  const message = (id: string, given: readonly unknown[]): string => {
    const value = inCell(id, given);
    return typeof value === "object" && isErrorValue(value) ? `${value.error} ${errorText(value)}` : "no error";
  };
  test.for([
    [
      "FE_RECOVERY",
      ["0.4", 0.67, 0.1],
      "#VALUE! feed grade must be a number, got the text '0.4'; give 0.4 as a number",
    ],
    ["FE_RECOVERY", [null, 0.67, 0.1], "#VALUE! feed grade is missing; give a value"],
    ["FE_RECOVERY", [undefined, 0.67, 0.1], "#VALUE! feed grade is missing; give a value"],
    ["FE_RECOVERY", [0.4, 0.67, null], "#VALUE! tailings grade is missing; give a value"],
    ["FEED_GRADE", [0.4, true, 0.1], "#VALUE! dilution must be a number, got 'true'"],
    ["HBI_METALLIC_FE", ["0.67"], "#VALUE! pellet grade must be a number, got the text '0.67'; give 0.67 as a number"],
    [
      "PELLETS_PER_HBI",
      [0.67, "94 %"],
      "#VALUE! metallisation must be a number, got the text '94 %'; give 0.94 as a number",
    ],
    ["REFERENCE", ["ore.grade", 1], "#VALUE! set must be a text, got 1"],
    ["REFERENCE_TABLE", [null, null, "no"], "#VALUE! headers must be TRUE or FALSE, got 'no'"],
  ] as const)("%s(%j)", ([id, given, expected]) => expect(message(id, given)).toBe(expected));

  test("the reference workbook gives the same numbers on the web and on the desktop, also with rows taken out", async () => {
    await writtenModel.load();
    const plan = referenceWorkbook();
    const emptied = plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row, column }) => sheet.tables === undefined || row % 7 !== 0 || column > 1),
    }));
    for (const sheets of [plan.sheets, emptied]) {
      const shown = (emptyCell: null | 0) =>
        withResults({ ...plan, sheets }, (name, args) => {
          const result = inCell(name, args, emptyCell);
          if (result instanceof Promise) throw new Error(`${name} gives its value later`);
          if (isErrorValue(result)) throw new Error(`${name}: ${errorText(result)}`);
          return isMatrix(result) ? result.map((row) => row.map((cell) => JSON.stringify(cell))) : [[String(result)]];
        });
      expect(shown(0)).toEqual(shown(null));
    }
  });

  test("an empty cell where a word, a table or TRUE and FALSE may stand is the same on both", () => {
    for (const emptyCell of [null, 0] as const) {
      const empty = (id: string, ...given: unknown[]) => inCell(id, given, emptyCell);
      expect(empty("PROJECT_NPV", null)).toBe(inCell("PROJECT_NPV", []));
      expect(
        empty(
          "PROJECT_NPV",
          [
            [null, null],
            ["market.hbi_price", 350],
            [null, null],
          ],
          null,
          null,
        ),
      ).toBe(inCell("PROJECT_NPV", [null, "market.hbi_price", 350]));
      expect(empty("REFERENCE", "ore.grade", null)).toBe(inCell("REFERENCE", ["ore.grade"]));
    }
    // among numbers nobody can tell the desktop's 0 from a zero: the help says so
    expect(inCell("DEBT_CAPACITY", [[[null]], 1.3, 0.08])).toMatchObject({ error: "#VALUE!" });
    expect(inCell("DEBT_CAPACITY", [[[null]], 1.3, 0.08], 0)).toBe(0);
    expect(inCell("REFERENCE_TABLE", [null, "ore", null], 0)).toEqual(inCell("REFERENCE_TABLE", [null, "ore", false]));
    expect(inCell("XNPV_ANY", [0.1, [[-100, 110]], [[null, 46_000]]], 0)).toMatchObject({ id: "domain.noDate" });
  });

  test("a blank cell for an optional argument leaves it out, and is no zero", () => {
    expect(inCell("HBI_GRADE", [0.67, null, null])).toBe(answer(functionNamed("HBI_GRADE"), [0.67], context));
    expect(inCell("HBI_GRADE", [0.67, 0.94, 0])).not.toBe(inCell("HBI_GRADE", [0.67, 0.94, null]));
  });

  test("an error given for a single value is the answer", () => {
    for (const error of ["#DIV/0!", "#N/A", "#REF!"])
      expect(inCell("FE_RECOVERY", [0.4, { error }, 0.1])).toEqual({ error });
  });

  test("functions.json types no parameter", () => {
    for (const { id, parameters } of metadata.functions)
      for (const { type, name } of parameters) expect(type, `${id} ${name}`).toBe("any");
  });
});
