import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Inputs } from "../../src/model/inputs/keys";
import { referenceSet } from "../../src/reference/index";

/** The folders of cases; what they hold is told in tests/cases/README.md. */
export const CASES = "tests/cases";

const numbers = z.array(z.number());

/** A reference set with changes, null leaving an entry out; `watch` names lines frozen besides those of every such case. */
const changedSet = z.strictObject({
  set: z.string(),
  overrides: z.record(z.string(), z.number().nullable()),
  watch: z.array(z.string()).default([]),
});

const sourced = { tolerance: z.number().positive(), note: z.string().min(1) };

/** Lines of the model against figures of a source; `gives` is one number or one a year from `from` on. */
const lineExpectations = z.strictObject({
  source: z.string().min(1),
  tolerance: z.number().positive(),
  lines: z
    .array(
      z.strictObject({
        line: z.string(),
        figure: z.string().optional(),
        from: z.number().optional(),
        gives: z.union([z.number(), numbers]),
        note: z.string().min(1),
      }),
    )
    .min(1),
});

/** The figures of a source. */
const sourceFigures = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  figures: z.record(z.string(), z.union([z.number(), numbers])),
});

/** A call of a worksheet function or a sum of figures, `@name` being a figure, and what the source has for it. */
const step = z.union([
  z.strictObject({
    function: z.string(),
    args: z.array(z.union([z.number(), z.string()])),
    column: z.string().optional(),
    row: z.union([z.number(), z.string()]).optional(),
    as: z.string().optional(),
    gives: z.union([z.number(), numbers, z.string()]),
    ...sourced,
  }),
  z.strictObject({
    sum: z.array(z.string()).min(1),
    as: z.string().optional(),
    gives: z.union([z.number(), numbers]),
    ...sourced,
  }),
]);
export type Step = z.infer<typeof step>;

const json = (name: string, file: string): unknown => JSON.parse(readFileSync(`${CASES}/${name}/${file}`, "utf8"));

/** The whole set of assumptions of a case that changes a reference set, and the lines it watches. */
export function changedSetOf(name: string): { readonly inputs: Inputs; readonly watch: readonly string[] } {
  const { set, overrides, watch } = changedSet.parse(json(name, "inputs.json"));
  const values = new Map<string, number>(Object.entries(referenceSet(set)));
  for (const [key, value] of Object.entries(overrides))
    if (value === null) values.delete(key);
    else values.set(key, value);
  return { inputs: Object.fromEntries(values), watch };
}
export const linesOf = (name: string) => lineExpectations.parse(json(name, "expected.json"));
export const figuresOf = (name: string) => sourceFigures.parse(json(name, "inputs.json"));
export const callsOf = (name: string) =>
  z.strictObject({ calls: z.array(step).min(1) }).parse(json(name, "expected.json")).calls;

/** Every folder of cases, by what its expectations hold. */
export const caseNames: readonly string[] = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const has = (key: string) => (name: string) => {
  const expected = json(name, "expected.json");
  return typeof expected === "object" && expected !== null && key in expected;
};
const made = caseNames.filter((name) => existsSync(`${CASES}/${name}/expected.json`));

/** Those whose results are frozen, and those that are yet to be. */
export const frozenCases = [...made.filter(has("numbers")), ...caseNames.filter((name) => !made.includes(name))];
export const lineCases = made.filter(has("lines"));
export const callCases = made.filter(has("calls"));
