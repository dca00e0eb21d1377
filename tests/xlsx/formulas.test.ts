import { describe, expect, test } from "vitest";
import { fromFileFormula, mayFillCells, moved, toFileFormula } from "../../src/xlsx/formulas";

describe("a formula in a cell and in a file", () => {
  test.each([
    ["=1+1", "1+1"],
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ["=IRON.PROJECT_NPV(Assumptions)", "_xldudf_IRON_PROJECT_NPV(Assumptions)"],
    ["=2*IRON.FE_RECOVERY(0.4,0.67,0.137)-1", "2*_xldudf_IRON_FE_RECOVERY(0.4,0.67,0.137)-1"],
    ['="IRON.PROJECT_NPV(" & A1', '"IRON.PROJECT_NPV(" & A1'],
    ["='IRON.X('!A1", "'IRON.X('!A1"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
    ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
    ["=SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))"],
    ["=SUM('My sheet'!B2#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!B2))"],
    ["=SUM(Cash[Revenue])", "SUM(Cash[Revenue])"],
    ["=Cash[@Revenue]*2", "Cash[[#This Row],[Revenue]]*2"],
    ["=Cash[@[Net revenue]]*2", "Cash[[#This Row],[Net revenue]]*2"],
    ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v^2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v^2))"],
    [
      "=LET(a,1,b,LET(c,2,c+a),a+b)",
      "_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlfn.LET(_xlpm.c,2,_xlpm.c+_xlpm.a),_xlpm.a+_xlpm.b)",
    ],
  ])("%s", (cell, file) => {
    expect(toFileFormula(cell)).toBe(file);
    expect(fromFileFormula(file)).toBe(cell);
  });

  test("a table's bare name is told from other names by brackets", () => {
    const tables = ["Assumptions"];
    const cell = '=IRON.PROJECT_NPV(Assumptions,"Assumptions")+ROWS(Assumptions[Key])+Assumptions.x+Assumptions!A1';
    const file =
      '_xldudf_IRON_PROJECT_NPV(Assumptions[],"Assumptions")+ROWS(Assumptions[Key])+Assumptions.x+Assumptions!A1';
    expect(toFileFormula(cell, [], tables)).toBe(file);
    expect(fromFileFormula(file)).toBe(cell);
  });

  test("functions of other namespaces are known by name", () => {
    const names = ["MY_SPACE.GRADE"];
    expect(toFileFormula("=MY_SPACE.GRADE(1)", names)).toBe("_xldudf_MY_SPACE_GRADE(1)");
    expect(fromFileFormula("_xldudf_MY_SPACE_GRADE(1)", names)).toBe("=MY_SPACE.GRADE(1)");
  });

  test("formulas with add-in functions may fill cells", () => {
    expect(mayFillCells(toFileFormula("=IRON.PROJECT_SUMMARY()"))).toBe(true);
    expect(mayFillCells(toFileFormula("=SUM(A1:A3)"))).toBe(false);
  });
});

describe("a formula shared by several cells", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2)", 1, 1, "SUM(B2:C3)"],
    ["SUM(A:B)+SUM(1:2)", 3, 1, "SUM(B:C)+SUM(4:5)"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'Q1'!A1+LOG10(A1)+1E5", 1, 0, "'Q1'!A2+LOG10(A2)+1E5"],
    ["Cash[A1]*Z9", 0, 1, "Cash[A1]*AA9"],
  ])("%s moved by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(moved(formula, rows, columns)).toBe(expected);
  });
});
