import { expect, test } from "vitest";
import { functionNamed } from "../../../src/functions/catalog";
import { offered } from "../../../src/taskpane/formulas/insertion";
import { isOwnTable } from "../../../src/workbook/assumptionsTable";

/** What is offered for the assumptions of a project function, where the pane shows a table. */
const offeredFor = (table: string | undefined) =>
  offered(functionNamed("PROJECT_SUMMARY"), [], table).find(({ name }) => name === "assumptions")?.text;

test("of a table of ours, the first or a further one, formulas are offered keys and values alone", () => {
  expect(offeredFor("Assumptions_table")).toBe("Assumptions_table[[Key]:[Value]]");
  expect(offeredFor("Assumptions_table_2")).toBe("Assumptions_table_2[[Key]:[Value]]");
});

test("a user's own table is offered whole, for its header is not known to be ours", () => {
  for (const name of ["Mine", "Assumptions", "Assumptions_tables", "My_Assumptions_table"]) {
    expect(isOwnTable(name)).toBe(false);
    expect(offeredFor(name)).toBe(name);
  }
  expect(offeredFor(undefined)).toBe("");
});
