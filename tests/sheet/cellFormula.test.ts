import { describe, expect, test } from "vitest";
import { callsIn, expressionOf, tableCells } from "../../src/sheet/cellFormula";

const ours = (name: string) => name.startsWith("IRON.");
const calls = (formula: string) => callsIn(formula, ours).map(({ text }) => text);

describe("calls of a formula", () => {
  test.each([
    ["=IRON.PROJECT_NPV(Assumptions)", ["IRON.PROJECT_NPV(Assumptions)"]],
    ['=IFERROR(IRON.A(1), IRON.B("x)"))-1', ["IRON.A(1)", 'IRON.B("x)")']],
    ["=IRON.A(IRON.B(2),3)", ["IRON.A(IRON.B(2),3)"]],
    ['="IRON.A(1)"&B2', []],
    ["='IRON.A(1)'!B2", []],
    ["=MYIRON.A(1)+IRON.A", []],
    ["=IRON.A(", ["IRON.A("]],
  ])("%s", (formula, found) => expect(calls(formula)).toEqual(found));

  test("arguments are cut at commas that stand in nothing", () => {
    const [call] = callsIn("=IRON.A(\"a,b\",{1,2;3,4},,'My, sheet'!A1:B2,T[[a],[b]],SUM(1,2))", ours);
    expect(call?.args.map(({ kind }) => kind)).toEqual(["value", "array", "value", "cells", "cells", "call"]);
    expect(call?.args[2]).toEqual({ kind: "value", value: null });
  });
});

describe("what is read", () => {
  test.each([
    ["=1.5E3", { kind: "value", value: 1500 }],
    ['="say ""so"""', { kind: "value", value: 'say "so"' }],
    ["=TRUE", { kind: "value", value: true }],
    ["=#N/A", { kind: "error", error: "#N/A" }],
    ["=$A$1:B2", { kind: "cells", text: "$A$1:B2" }],
    ["='It''s'!A1#", { kind: "cells", text: "'It''s'!A1#" }],
    ["=Notes!A:B", { kind: "cells", text: "Notes!A:B" }],
    ["=Assumptions", { kind: "cells", text: "Assumptions" }],
    ["=T[[Key]:[Value]]", { kind: "cells", text: "T[[Key]:[Value]]" }],
    ["=A1 B2", { kind: "other", text: "A1 B2" }],
    ["=Sheet1:Sheet3!A1", { kind: "other", text: "Sheet1:Sheet3!A1" }],
    ["=[Book]Sheet!A1", { kind: "other", text: "[Book]Sheet!A1" }],
    ["=A1>2", { kind: "other", text: "A1>2" }],
  ])("%s", (formula, read) => expect(expressionOf(formula)).toEqual(read));

  test("signs bind as in Excel: a minus before a power, a power before a product", () => {
    expect(expressionOf("=-2^2*3")).toMatchObject({
      operator: "*",
      left: { operator: "^", left: { kind: "sign", sign: "-" } },
    });
    expect(expressionOf("=(1+2)*3%")).toMatchObject({ operator: "*", left: { operator: "+" }, right: { sign: "%" } });
  });
});

describe("parts of a table", () => {
  test.each([
    ["T[Value]", { table: "T", columns: ["Value"], parts: [] }],
    ["T[[Key]:[Value]]", { table: "T", columns: ["Key", "Value"], parts: [] }],
    ["T[#All]", { table: "T", columns: [], parts: ["#all"] }],
    ["T[@Value]", { table: "T", columns: ["Value"], parts: ["#this row"] }],
    ["T[@[A b]]", { table: "T", columns: ["A b"], parts: ["#this row"] }],
    ["T[[#Headers],['#1]]", { table: "T", columns: ["#1"], parts: ["#headers"] }],
    ["T[]", { table: "T", columns: [], parts: [] }],
    ["T", undefined],
  ])("%s", (text, read) => expect(tableCells(text)).toEqual(read));
});
