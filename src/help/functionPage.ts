import type { Argument } from "../functions/args";
import type { Example, FunctionDefinition } from "../functions/define";
import { cellError } from "../functions/errors";
import { limitText } from "../functions/limits";
import type { SaidCell } from "../functions/values";
import { formulas } from "../model/formulas/index";
import type { ErrorKind } from "../quantities/errors";
import { escaped, list, page, table } from "./html";
import { exampleFormula, shownValue, signature } from "./syntax";

/** The page of one function, all of it read from its definition. */
export function functionPage(definition: FunctionDefinition): string {
  const {
    id,
    family,
    summary,
    args,
    returns,
    formula,
    notes = [],
    errors,
    examples,
    source,
    seeAlso = [],
  } = definition;
  const parts = [
    `<p><a href="index.html">All functions</a> › ${escaped(family)}</p>`,
    `<h1>${id}</h1>`,
    `<p>${escaped(summary)}</p>`,
    `<h2>Syntax</h2>\n<pre><code>=${escaped(signature(definition))}</code></pre>`,
    "<h2>Arguments</h2>",
    table(
      "Arguments in call order",
      ["Argument", "Meaning", "Unit", "Limits", "If left out"],
      Object.entries(args).map(argumentRow),
    ),
    `<h2>Result</h2>\n<p>${escaped(returns.doc)}${returns.unit === undefined ? "" : ` [${escaped(returns.unit)}]`}${returns.shape === "matrix" ? ". The result spills into the cells below and to the right." : ""}</p>`,
    formula === undefined ? "" : `<h2>Formula</h2>\n<pre><code>${withLinks(formula)}</code></pre>`,
    notes.length === 0 ? "" : `<h2>Notes</h2>\n${list(notes.map(escaped))}`,
    "<h2>Errors</h2>",
    table("What the cell shows, and when", ["Cell", "When"], errorRows(definition, errors)),
    "<h2>Examples</h2>",
    table(
      "Each example is checked whenever the product is built",
      ["Formula", "Result", "Source of the value"],
      examples.map((example) => exampleRow(definition, example)),
    ),
    `<h2>Source</h2>\n<p>${escaped(source)}</p>`,
    seeAlso.length === 0
      ? ""
      : `<h2>See also</h2>\n${list(seeAlso.map((other) => `<a href="${other.toLowerCase()}.html">${other}</a>`))}`,
  ];
  return page(`${id} - Ironbook`, parts.filter((part) => part !== "").join("\n"));
}

const named: ReadonlySet<string> = new Set(formulas.map(({ id }) => id));

/** A formula whose calls of named formulas lead to the manual. */
const withLinks = (formula: string): string =>
  escaped(formula).replace(/[a-z]\w*(?=\()/g, (name) =>
    named.has(name) ? `<a href="../manual/formulas.html#${name}">${name}</a>` : name,
  );

function argumentRow([name, { doc, unit, interval = {}, choices, optional, default: standard, shape }]: readonly [
  string,
  Argument,
]): string[] {
  const limits = choices ? choices.join(", ") : limitText(interval);
  const left = !optional ? "required" : standard === undefined || standard === "" ? "nothing" : shownDefault(standard);
  return [
    shape === "repeating" ? "key, value ..." : name,
    escaped(doc),
    escaped(unit ?? ""),
    escaped(limits),
    escaped(shape === "repeating" ? "nothing" : left),
  ];
}

const shownDefault = (value: unknown): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

/** Argument and domain errors look alike in the cell; the message beside it tells which. */
function errorRows(definition: FunctionDefinition, errors: FunctionDefinition["errors"]): string[][] {
  const kinds: readonly ErrorKind[] = ["argument", "domain", "noSolution", "unavailable"];
  return kinds.flatMap((kind) => {
    const when = errors[kind];
    return when === undefined ? [] : [[cellError(definition, kind), escaped(when)]];
  });
}

function exampleRow(definition: FunctionDefinition, example: Example): string[] {
  const { gives, source = "" } = example;
  return [`<code>${escaped(exampleFormula(definition, example))}</code>`, result(definition, gives), escaped(source)];
}

function result(definition: FunctionDefinition, gives: Example["gives"]): string {
  if (typeof gives !== "object") return escaped(shownValue(gives));
  if ("raises" in gives) return cellError(definition, gives.raises);
  if ("error" in gives) return gives.error;
  const cells = (rows: readonly (readonly SaidCell[])[]) =>
    rows.map((row) => row.map((cell) => escaped(shownValue(cell))).join(" | ")).join("<br>");
  return "begins" in gives ? `${cells(gives.begins)} ...` : cells(gives);
}
