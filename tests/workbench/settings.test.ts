import { expect, test } from "vitest";
import { fromTexts, type Settings, toTexts } from "../../src/workbench/files/settings";

test("settings of both kinds come back from the texts of a file", () => {
  const before: Settings = {
    workbook: new Map<string, unknown>([
      ["text", "plain"],
      ["looks like json", '{"a":1}'],
      ["marked", "json:not really"],
      ["object", { a: [1, null] }],
      ["number", 2],
    ]),
    document: new Map([["key", '"a text"']]),
  };
  const texts = toTexts(before);
  expect(texts.text).toBe("plain");
  const after: Settings = { workbook: new Map([["old", 1]]), document: new Map() };
  fromTexts(after, texts);
  expect(after).toEqual(before);
});

test("a text that another program wrote with our mark stays as it is", () => {
  const settings: Settings = { workbook: new Map(), document: new Map() };
  fromTexts(settings, { odd: "json:{" });
  expect(settings.workbook.get("odd")).toBe("json:{");
});
