import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "../../src/functions/catalog";
import { functionPages } from "../../src/help/functionPages";
import { manualPages } from "../../src/help/manualPages";
import { english } from "../../src/messages/english/index";
import { formerSetNames, setNames } from "../../src/reference/values";
import { firstSheet } from "../../src/workbook/firstSheet";

const ofProject = catalog.filter(({ args }) => "assumptions" in args).map(({ id }) => id);

/** What a call may say of the assumptions: the table, a set or a text that is none, rows of its own, or what stands for these. */
const SAYS = /Assumptions|^A1$|\bassumptions\b|\{table\}|\{"|\{\d/;

/** Calls of project functions in a text that do not say on which assumptions. */
function silentCalls(text: string): readonly string[] {
  const plain = text.replaceAll("&#34;", '"').replaceAll("&quot;", '"');
  const calls = plain.matchAll(new RegExp(`\\b(?:${ofProject.join("|")})\\(([^)]*)\\)`, "g"));
  return [...calls].flatMap(([call, inside = ""]) => {
    const others = ["press release", "announcement", "Announced!", ...setNames, ...formerSetNames];
    return SAYS.test(inside) || others.some((name) => inside.includes(`"${name}"`) || inside.includes(`"${name};`))
      ? []
      : [call];
  });
}

test("every call of a project function that a person is shown names its assumptions", () => {
  expect(ofProject.length).toBeGreaterThan(10);
  expect(silentCalls('=IRON.PROJECT_TABLE("Cash flow")')).toEqual(['PROJECT_TABLE("Cash flow")']);
  const documents = [
    "README.md",
    ...readdirSync("docs")
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  const texts = [
    ...Object.values(english),
    ...[...functionPages(catalog), ...manualPages()].map(({ text }) => text),
    ...firstSheet().cells.flatMap(({ formula }) => formula ?? []),
    ...documents.map((path) => readFileSync(path, "utf8")),
  ];
  expect(texts.flatMap(silentCalls)).toEqual([]);
});
