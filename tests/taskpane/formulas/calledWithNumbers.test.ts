import { expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import { catalog } from "../../../src/functions/catalog";
import { calledWithNumbers } from "../../../src/taskpane/formulas/calledWithNumbers";
import { explain } from "../../../src/taskpane/formulas/explain";

const at = { sheet: "Sheet1", row: 0, column: 0 };

async function numbersOf(formula: string) {
  const cell = { ...at, value: 1, formula, spill: { row: 0, column: 0, rows: 1, columns: 1 } };
  const read = async (cells: string) => (cells === "A1" ? [[0.137]] : undefined);
  const [told] = await explain(cell, at, { context: { session: new Session() }, blank: null, read });
  return told?.called && calledWithNumbers(told.called);
}

test("the formula of a technical function is shown with what the cell gives it", async () => {
  expect(await numbersOf("=IRON.FE_RECOVERY(0.4,0.67,A1)")).toBe(
    "0.67 t Fe/t concentrate × (0.4 t Fe/t ore − 0.137 t Fe/t tailings) ÷ " +
      "(0.4 t Fe/t ore × (0.67 t Fe/t concentrate − 0.137 t Fe/t tailings))",
  );
});

test("what is left out stands with its default, constants of nature by their names", async () => {
  const numbers = await numbersOf("=IRON.PELLET_GRADE(0.67)");
  expect(numbers).toContain("0.67");
  expect(numbers).not.toMatch(/[a-z]_[a-z]/);
});

test("a call that is refused, and a function without such a formula, show none", async () => {
  expect(await numbersOf('=IRON.FE_RECOVERY("much",0.67,0.137)')).toBeUndefined();
  expect(await numbersOf("=IRON.PROJECT_NPV()")).toBeUndefined();
});

test("every technical function shows it, but those whose formula is a sum over a row or names what is no argument", () => {
  const technical = ["Ore", "Concentrate", "Pellets", "HBI", "Energy and carbon", "Market and cost"];
  const without = catalog.filter((definition) => {
    if (definition.formula === undefined || !technical.includes(definition.family)) return false;
    const [{ args: given }] = definition.examples;
    const args = Object.entries(definition.args).map(([name, argument], k) => ({
      ...{ name, argument, written: undefined, cells: false, value: given[k] },
    }));
    return calledWithNumbers({ definition, args }) === undefined;
  });
  expect(without.map(({ id }) => id)).toEqual(["LEVELISED_COST", "RAMP_UP"]);
});
