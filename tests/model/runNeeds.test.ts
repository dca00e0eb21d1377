import { existsSync, readFileSync, statSync } from "node:fs";
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
    if (to.endsWith(".json")) continue;
    const file = [to, `${to}.ts`, `${to}.tsx`, `${to}.js`].find((path) => existsSync(path) && statSync(path).isFile());
    if (file === undefined) throw new Error(`${from} imports ${path}, which is not there`);
    loadedBy(file, found);
  }
  return found;
}

const GENERATED = "src/model/generated/project.js";
const NUMBERS = "src/reference/generated/numbers.js";

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
  const known = [
    "src/model/inputs/keys.ts",
    "src/model/inputs/steps.ts",
    "src/model/judgement/judge.ts",
    ...OF_THE_PREMIUM,
  ];
  expect(files.filter((file) => words.test(file) && !known.includes(file))).toEqual([]);
  const data = readFileSync(GENERATED, "utf8").replaceAll(/ \/\/ .*$/gm, "");
  for (const word of ["Net present value", "PREV(", "Concentrate is no richer"]) expect(data).not.toContain(word);
});

test("before functions answer Excel loads named formulas, and nothing else of the model and the reference data as they are written", () => {
  const files = [...loadedBy("src/excel/entry.ts")];
  expect(files).toEqual(expect.arrayContaining([GENERATED, NUMBERS]));
  const written =
    /^src\/(model\/(process|money|company|judgement|inputs|written|program|lines)|reference\/(data|sets|rows|index))\b/;
  const known = [
    "inputs/keys",
    "inputs/steps",
    "inputs/buyers",
    "inputs/cementite",
    "inputs/pureOxides",
    "money/specification",
    "judgement/judge",
  ];
  const wordless = known.map((name) => `src/model/${name}.ts`);
  expect(files.filter((file) => written.test(file) && !wordless.includes(file))).toEqual([]);
});

test("the generated modules are written by what does not need them", () => {
  const files = [...loadedBy("src/build/generated.ts")];
  expect(files.filter((file) => file.includes("/generated/"))).toEqual([]);
});
