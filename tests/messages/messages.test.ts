import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../src/messages/english/index";
import { text } from "../../src/messages/text";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("src/messages/"))
  .map((path) => readFileSync(path, "utf8"));

test("every message id that the code names is in the catalog", () => {
  const raised = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /new (?:IronError|FormulaError)\(\s*(?:"(?:argument|domain|noSolution|unavailable)",\s*)?"(\w+\.[\w.]+)"/g,
      ),
    ].map(([, id = ""]) => id),
  );
  expect(raised.length).toBeGreaterThan(20);
  expect([...new Set(raised)].filter((id) => !(id in english))).toEqual([]);
});

test("messages end without a full stop", () => {
  const errors = Object.entries(english).filter(([id]) => /^(formula|unit|model|functions)\./.test(id));
  expect(errors.filter(([, message]) => /[^.]\.$/.test(message)).map(([id]) => id)).toEqual([]);
});

test("placeholders are filled, numbers with six digits", () => {
  expect(text("formula.missingInput", { key: "ore.grade" })).toBe(
    "ore.grade has no value; give one, or start from a reference set",
  );
  expect(text("formula.lagValue", { value: 0.1 + 0.2 })).toContain("got 0.3");
});

test("a number that would look like its limit shows all its digits", () => {
  const above = 1.0000001;
  expect(text("domain.numberMax", { name: "x", max: 1, value: above })).toBe("x must be at most 1, got 1.0000001");
  expect(text("model.outside", { key: "a.b", allowed: "0 < x <= 1", given: above })).toContain("got 1.0000001");
});
