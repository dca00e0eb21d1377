import { describe, expect, it } from "vitest";
import { tableOf } from "../../../src/taskpane/store/sheet";
import { reference } from "../../../src/taskpane/table/catalogue";
import { changedCount, findingsOf, nothingDiffers } from "../../../src/taskpane/table/findings";
import { outsideText } from "../../../src/taskpane/table/outsideText";
import type { CellValue } from "../../../src/workbook/plan";

const rows = reference.rows("spec-consistent");
const whole: CellValue[][] = [["Key", "Value"], ...rows.map(({ key, current }) => [key, current])];
const changed = (key: string, value: CellValue) => whole.map((row) => (row[0] === key ? [key, value] : row));
const without = (key: string) => whole.filter(([cell]) => cell !== key);

function found(cells: CellValue[][], loaded = "Assumptions_table") {
  const content = { sheet: "S", area: { row: 0, column: 0, rows: cells.length, columns: 2 }, cells, formulas: [] };
  const table = tableOf("Assumptions_table", content, reference);
  const last = { set: "spec-consistent", changes: { "ore.grade": 0.41 }, table: loaded, at: "" };
  const findings = findingsOf(table, reference, { set: "spec-consistent", loaded: loaded === "" ? undefined : last });
  return { ...findings, same: nothingDiffers(findings, table.reading), changes: changedCount(findings) };
}

describe("what is found in a table", () => {
  it("is nothing only where the table says what the set says", () => {
    expect(found(whole, "")).toMatchObject({ same: true, changes: 0, missing: [], outside: [], beyond: [] });
  });

  it("are rows taken out, with the set that stands in", () => {
    const { same, missing, set } = found(without("ore.grade"), "");
    expect([same, set, missing.map(({ key, current }) => [key, current])]).toEqual([
      false,
      "spec-consistent",
      [["ore.grade", 0.4]],
    ]);
  });

  it("are values outside their ranges, also where the model has no meaning for them", () => {
    const { same, outside } = found(changed("market.hbi_price", 900), "");
    expect([same, outside.map(outsideText)]).toEqual([
      false,
      [expect.stringMatching(/^HBI reference price.*: 900 is outside \d+ to \d+\sUS\$\/t HBI\.$/)],
    ]);
    expect(found(changed("ore.grade", 1.5), "")).toMatchObject({
      same: false,
      outside: [{ assumption: { key: "ore.grade" }, value: 1.5 }],
    });
  });

  it("are values by year outside the range of their input, also where the set has none for them", () => {
    const { outside } = found([...whole, ["market.hbi_price.2035", 900], ["market.hbi_price.2040", 350]], "");
    expect(outside.map(outsideText)).toEqual([
      expect.stringMatching(/^HBI reference price.*from 2035: 900 is outside \d+ to \d+\sUS\$\/t HBI\.$/),
    ]);
  });

  it("are values that the set has none for, and values that the model refuses together", () => {
    const deck = found([...whole, ["market.hbi_price.2031", 340]], "");
    expect([deck.same, deck.changes, deck.beyond.map(({ key }) => key)]).toEqual([false, 1, ["market.hbi_price.2031"]]);
    expect(found(changed("market.share_italy", 0.9), "").refused).toMatchObject({ id: "model.sharesSum" });
  });

  it("says of the last load only where it was of this table", () => {
    expect(found(whole).differences.map(({ fromLoaded }) => fromLoaded)).toEqual([true]);
    expect(found(whole, "Other_table").differences).toEqual([]);
  });
});
