import { LexerNode, LexerTreeBuilder } from "@univerjs/engine-formula";
import { beforeAll, describe, expect, test } from "vitest";
import { readSigns } from "../../src/workbench/univer/signs";

describe("signs before names", () => {
  beforeAll(readSigns);
  const read = (formula: string): unknown => {
    const names: Record<string, string> = { rate: "Inputs!$B$5" };
    const param = {
      unitId: "book",
      getValueByName: (_: string, name: string) => names[name] && { name, formulaOrRefString: names[name] },
      getDirtyDefinedNameMap: () => ({}),
      getSheetName: () => "",
    };
    const tree = new LexerTreeBuilder().treeBuilder(formula, true, param as never);
    return tree instanceof LexerNode ? JSON.stringify(tree.serialize()) : String(tree);
  };

  test.each([
    ["=2^(-rate)", "=2^(-Inputs!$B$5)"],
    ["=3*-rate", "=3*-Inputs!$B$5"],
    ["=(-rate)", "=(-Inputs!$B$5)"],
    ["=SUM(-rate,+rate)", "=SUM(-Inputs!$B$5,+Inputs!$B$5)"],
    ["=2-rate", "=2-Inputs!$B$5"],
    ["=-rate", "=-Inputs!$B$5"],
  ])("%s is read as %s", (formula, meant) => expect(read(formula)).toBe(read(meant)));
});
