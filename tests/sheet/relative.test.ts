import { expect, test } from "vitest";
import { inRelative, relativeCell, relativeFormula } from "../../src/sheet/relative";

// as Excel shows the two notations of one formula in C5
test.each([
  ["=RC[-1]+R[-1]C", "=B5+C4"],
  ["=SUM(R2C2:R2C9)*R4C[1]", "=SUM($B$2:$I$2)*D$4"],
  ["=Debt!R12C/R[1]C3", "=Debt!C12/$C6".replace("C12", "C$12")],
  ["='R1C1 of old'!RC+\"R1C1\"", "='R1C1 of old'!C5+\"R1C1\""],
  ["=ROUND(RC,0)+R_CODE+ARC1", "=ROUND(C5,0)+R_CODE+ARC1"],
  ["=IF(RC[24]>0,RC[24],0)", "=IF(AA5>0,AA5,0)"],
])("%s in C5 is %s", (relative, there) => {
  expect(relativeFormula(relative)(4, 2)).toBe(there);
});

test("a cell is written as seen from another, and found again from there", () => {
  const from = { row: 4, column: 2 };
  for (const fixed of [undefined, "row", "column", "both"] as const) {
    const cell = relativeCell({ row: 9, column: 0, ...(fixed && { fixed }) }, from);
    expect(relativeFormula(`=${cell}`)(4, 2).replaceAll("$", "")).toBe("=A10");
  }
});

test.each([
  ["=B5+C4-$B$2", "=RC[-1]+R[-1]C-R2C2"],
  ["=SUM($B$2:I$2)*D$4", "=SUM(R2C2:R2C[6])*R4C[1]"],
  ["='R1C1 of A1'!C5&\"A1\"&LOG10(C5)", "='R1C1 of A1'!RC&\"A1\"&LOG10(RC)"],
  ["=Debt!$C6+market_A1+IRON.X1(C5)", "=Debt!R[1]C3+market_A1+IRON.X1(RC)"],
])("%s in C5 is %s in relative notation, and the other way round", (there, relative) => {
  expect(inRelative(there, { row: 4, column: 2 })).toBe(relative);
  expect(relativeFormula(relative)(4, 2)).toBe(there);
});
