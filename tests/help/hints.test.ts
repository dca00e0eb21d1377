import { describe, expect, test } from "vitest";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { functionsMetadata } from "../../src/functions/metadata";
import { runAsJson, warningsIn } from "../../src/functions/project/runAsJson";
import { functionPage } from "../../src/help/functionPage";
import { keyFacts } from "../../src/help/keyFacts";
import { hintTexts } from "../../src/messages/english/hints";
import { describe as said, text } from "../../src/messages/text";
import { inputKeys } from "../../src/model/inputs/keys";
import { namedLine } from "../../src/model/lines";
import { runProject } from "../../src/model/run";
import { allAssumptions, referenceSet } from "../../src/reference/index";
import { assumptionRule } from "../../src/workbook/assumptionRules";

const hints = Object.keys(hintTexts);
const hinted = [...inputKeys.values()].filter(({ hint }) => hint !== undefined);

test("every hint stands at an input or an argument, and is short enough to be read there", () => {
  const used = new Set([
    ...hinted.map(({ hint }) => `hint.${hint}`),
    ...catalog.flatMap(({ args }) => Object.values(args).map(({ hint }) => `hint.${hint}`)),
  ]);
  expect(hints.filter((id) => !used.has(id))).toEqual([]);
  for (const words of Object.values(hintTexts)) expect(words.length).toBeLessThan(130);
});

describe("conventions that trap people are told", () => {
  test("in the prompt of a cell, whole", () => {
    const rows = new Map(allAssumptions().map((row) => [row.key, { ...row, current: row.value }]));
    for (const { key, hint } of hinted) {
      const row = rows.get(key);
      if (row === undefined || hint === undefined) continue;
      const { prompt } = assumptionRule(row, { row: 1, column: 1, rows: 1, columns: 1 });
      expect(prompt?.message, key).toContain(text(`hint.${hint}`));
    }
  });

  test("on the page of a function, beside the argument in Excel, and with the keys", () => {
    const short = "short ton is times 1.102";
    expect(functionPage(functionNamed("BOND_ENERGY"))).toContain(short);
    expect(JSON.stringify(functionsMetadata("https://host"))).toContain(short);
    expect(JSON.stringify(keyFacts().find(({ key }) => key === "mine.dilution"))).toContain("0.0526");
  });

  test("where a value is hardly meant: beside the result, in the verdict of the command line and of JSON", () => {
    const run = runProject({ ...referenceSet(), "energy.gas_tariff": 240_000, "carbon.grid_factor": 440 });
    expect(warningsIn(run).join()).toContain("24 qepik per m3 are 240");
    expect(warningsIn(run).join()).toContain("440 g/kWh are 0.44");
    const json = JSON.stringify(runAsJson(run, [namedLine(run, "verdict.bankable")]));
    expect(json).toContain('"value":"inputs implausible: 2 (energy.gas_tariff, carbon.grid_factor); no: NPV < 0');
  });

  test("the label of the checks does not say that all is well", () => {
    expect(namedLine(runProject(referenceSet()), "check.all").label).toContain("whatever the inputs");
    expect(said({ id: "inputs.lookAtUnit", values: {} })).toBe("look at its unit");
  });
});
