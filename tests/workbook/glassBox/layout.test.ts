import { expect, test } from "vitest";
import { projectModel } from "../../../src/model/model";
import { projectProgram } from "../../../src/model/program";
import { referenceSet, sets } from "../../../src/reference/index";
import { relativeFormula } from "../../../src/sheet/relative";
import { nameOf } from "../../../src/workbook/glassBox/layout";
import { LINE_SHEETS } from "../../../src/workbook/glassBox/sheets";
import { nativeModel } from "./written";

const plans = sets.map(({ name }) => ({ name, plan: nativeModel(name, referenceSet(name)) }));
const sheetsRead = plans.flatMap(({ plan }) => plan.sheets.map(({ name }) => name));

/** Every formula as it is printed in the last of its columns, where addresses are longest. */
const printed = plans.flatMap(({ plan }) =>
  plan.sheets.flatMap(({ name, rows = [], cells }) => [
    ...rows.map(({ row, column, columns, formula }) => ({
      where: `${name}, row ${row + 1}`,
      formula: relativeFormula(formula)(row, column + columns - 1),
    })),
    ...cells.flatMap(({ row, formula }) =>
      formula === undefined ? [] : [{ where: `${name}, row ${row + 1}`, formula }],
    ),
  ]),
);

/** How deep IF stands in IF. */
function depth(formula: string): number {
  const open: boolean[] = [];
  let most = 0;
  for (const [part] of formula.matchAll(/"(?:[^"]|"")*"|[A-Z]+\(|\(|\)/g)) {
    if (part.endsWith("(")) open.push(part === "IF(");
    else if (part === ")") open.pop();
    most = Math.max(most, open.filter(Boolean).length);
  }
  return most;
}

const isLine = ({ where }: { where: string }) => LINE_SHEETS.some(({ name }) => where.startsWith(`${name},`));

test("every section of lines stands on one sheet, in the order of the model", () => {
  const program = projectProgram();
  const ofLines = projectModel.sections
    .map(({ id }) => id)
    .filter((id) =>
      program.asWritten.some(
        (line) => program.items.get(line)?.section.id === id && program.items.get(line)?.item.kind === "line",
      ),
    );
  const shown = LINE_SHEETS.flatMap(({ sections }) => sections);
  expect([...shown].sort()).toEqual([...ofLines].sort());
  expect(new Set(shown).size).toBe(shown.length);
});

test("sheets that formulas read have at most six letters", () => {
  const read = new Set(
    printed.flatMap(({ formula }) => [...formula.matchAll(/\b([A-Za-z]+)!/g)].map(([, name]) => name ?? "")),
  );
  expect([...read].filter((name) => name.length > 6 || !sheetsRead.includes(name))).toEqual([]);
});

test("no formula has more than 200 characters, none an IF three deep", () => {
  expect(printed.length).toBeGreaterThan(10_000);
  expect(printed.filter(isLine).filter(({ formula }) => formula.length > 200)).toEqual([]);
  expect(printed.filter(({ formula }) => depth(formula) > 2)).toEqual([]);
});

test("formulas of lines hold no number but 0 and 1", () => {
  const bare = /(?<![\w.$!])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w.(!])/gi;
  const withOthers = printed.filter(isLine).filter(({ formula }) => {
    const unquoted = formula.replace(/"[^"]*"/g, "");
    const numbers = [...unquoted.matchAll(bare)].map(([number]) => number);
    // a line that is nothing but a number is where that number stands
    return !/^=-?[\d.]+(?:E[+-]?\d+)?$/i.test(formula) && numbers.some((number) => number !== "0" && number !== "1");
  });
  expect(withOthers).toEqual([]);
});

test("no two inputs or constants have one name", () => {
  const names = plans[0]?.plan.names?.map(({ name }) => name.toLowerCase()) ?? [];
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(nameOf("market.hbi_price"));
});
