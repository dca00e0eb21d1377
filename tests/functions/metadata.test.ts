import { parseTree } from "custom-functions-metadata";
import { expect, test } from "vitest";
import type { Argument } from "../../src/functions/args";
import { catalog } from "../../src/functions/catalog";
import type { FunctionDefinition } from "../../src/functions/define";
import { argumentText } from "../../src/functions/limits";
import { functionsMetadata } from "../../src/functions/metadata";

/** A name of an argument that TypeScript keeps for itself, and how its author would write it. */
const authored = (name: string): string => (name === "switch" ? "switch_" : name);

const BASE = "https://example.test";

test("functions.json is what Microsoft's generator makes of the same signatures", () => {
  const theirs = parseTree(catalog.map(stub).join("\n"), "stub.ts");
  expect(theirs.extras.flatMap(({ errors }) => errors)).toEqual([]);
  const ours = functionsMetadata(BASE).functions.map((f) => ({
    ...f,
    parameters: f.parameters.map((parameter) => ({ ...parameter, name: authored(parameter.name) })),
  }));
  expect(ours).toEqual(theirs.functions);
});

test("descriptions fit Excel's tooltip", () => {
  for (const { description, parameters } of functionsMetadata(BASE).functions) {
    expect(description.length).toBeLessThanOrEqual(255);
    for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(255);
  }
});

/** The function as a TypeScript author would declare it. */
function stub({ id, summary, args, returns, streams }: FunctionDefinition): string {
  const parameters = Object.entries(args);
  const type = `${returns.type}${returns.shape === "matrix" ? "[][]" : ""}`;
  const invocation = streams ? `, invocation: CustomFunctions.StreamingInvocation<${type}>` : "";
  const result = streams ? "void" : type;
  return [
    `/** ${summary}`,
    ` * @customfunction ${id}`,
    ` * @helpurl ${BASE}/help/${id.toLowerCase()}.html`,
    ...parameters.map(([name, argument]) => ` * @param ${authored(name)} ${argumentText(argument)}`),
    " */",
    `export function f_${id}(${parameters.map(([name, argument]) => declaration(name, argument)).join(", ")}${invocation}): ${result} {}`,
  ].join("\n");
}

function declaration(name: string, { shape, optional }: Argument): string {
  if (shape === "repeating") return `${authored(name)}: any[]`;
  return `${authored(name)}${optional ? "?" : ""}: any${shape === "matrix" ? "[][]" : ""}`;
}

test("a build may say that functions can be called in between, and says nothing of it otherwise", () => {
  const options = (supportSync?: boolean) =>
    functionsMetadata("https://localhost:3000", catalog, supportSync).functions.map((f) => f.options);
  // what fills its cell for a while cannot be called in between
  const filling = { stream: true };
  expect(options()).toEqual(catalog.map(({ streams }) => (streams ? filling : undefined)));
  expect(options(true)).toEqual(catalog.map(({ streams }) => (streams ? filling : { supportSync: true })));
});
