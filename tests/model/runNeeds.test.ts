import { existsSync, readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { expect, test } from "vitest";

/** Everything that a file loads, itself included; types are not loaded. */
function loadedBy(from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const [, path = ""] of readFileSync(from, "utf8").matchAll(
    /^(?:import|export) (?!type )(?:[^;]*? from )?"(\.[^"]+)";$/gm,
  )) {
    const to = normalize(`${dirname(from)}/${path}`);
    const file = [`${to}.ts`, `${to}.tsx`, `${to}.js`].find(existsSync);
    if (file === undefined) throw new Error(`${from} imports ${path}, which is not there`);
    loadedBy(file, found);
  }
  return found;
}

const GENERATED = "src/model/generated/project.js";

/** The minimum premium is a measure and a named formula, which its solver reads as worksheet functions read theirs. */
const OF_THE_PREMIUM = [
  "src/formula/language/expression.ts",
  "src/formula/language/model.ts",
  "src/formula/language/operations.ts",
  "src/formula/language/parse.ts",
  "src/formula/readers/call.ts",
  "src/formula/readers/excelCall.ts",
  "src/formula/readers/excelText.ts",
  "src/model/formulas/premium.ts",
  "src/model/inputs/buyers.ts",
];

test("a run loads none of the model's lines, inputs and labels", () => {
  const files = [...loadedBy("src/model/run.ts")];
  expect(files).toContain(GENERATED);
  const words =
    /^src\/(formula\/(language|readers)|model\/(process|money|company|judgement|inputs|formulas)|messages\/english|reference)\//;
  const known = ["src/model/inputs/keys.ts", "src/model/judgement/judge.ts", ...OF_THE_PREMIUM];
  expect(files.filter((file) => words.test(file) && !known.includes(file))).toEqual([]);
  const data = readFileSync(GENERATED, "utf8").replaceAll(/ \/\/ .*$/gm, "");
  for (const word of ["Net present value", "PREV(", "Concentrate is no richer"]) expect(data).not.toContain(word);
});

test("the generated module is written by what does not need it", () => {
  expect([...loadedBy("src/build/kernel.ts")]).not.toContain(GENERATED);
});
