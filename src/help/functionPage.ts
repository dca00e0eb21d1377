import type { Argument } from "../functions/args";
import type { Example, FunctionDefinition } from "../functions/define";
import { cellError } from "../functions/errors";
import { limitText } from "../functions/limits";
import type { SaidCell } from "../functions/values";
import { listed, text } from "../messages/text";
import { verbatim, type Words } from "../messages/words";
import { formulas } from "../model/formulas/index";
import type { ErrorKind } from "../quantities/errors";
import { type Content, code, element, type Html, joined, lineBreak, link, list, marked, page, table } from "./html";
import { exampleFormula, shownValue, signature } from "./syntax";

/** The page of one function, all of it read from its definition. */
export function functionPage(definition: FunctionDefinition): string {
  const { id, family, summary, args, formula, notes = [], examples, source, seeAlso = [] } = definition;
  const heading = (title: Words): Html => element("h2", title);
  return page(text("help.title", { function: id }), [
    element("p", [link("index.html", text("help.all")), verbatim(" › "), text(`family.${family}`)]),
    element("h1", verbatim(id)),
    element("p", summary),
    heading(text("help.syntax")),
    block(verbatim(`=${signature(definition)}`)),
    heading(text("help.arguments")),
    table(
      text("help.arguments.caption"),
      [
        text("help.column.argument"),
        text("help.column.meaning"),
        text("help.column.unit"),
        text("help.column.limits"),
        text("help.column.leftOut"),
      ],
      Object.entries(args).map(argumentRow),
    ),
    ...aboutEmptyCells(Object.values(args)).map((words) => element("p", words)),
    heading(text("help.result")),
    element("p", resultText(definition.returns)),
    ...(formula === undefined ? [] : [heading(text("help.formula")), block(withLinks(formula))]),
    ...(notes.length === 0 ? [] : [heading(text("help.notes")), list(notes)]),
    heading(text("help.errors")),
    table(text("help.errors.caption"), [text("help.column.cell"), text("help.column.when")], errorRows(definition)),
    heading(text("help.examples")),
    table(
      text("help.examples.caption"),
      [text("help.column.formula"), text("help.column.result"), text("help.column.source")],
      examples.map((example) => exampleRow(definition, example)),
    ),
    heading(text("help.source")),
    element("p", source),
    ...(seeAlso.length === 0
      ? []
      : [
          heading(text("help.seeAlso")),
          list(seeAlso.map((other) => link(`${other.toLowerCase()}.html`, verbatim(other)))),
        ]),
  ]);
}

/** What Excel hands over for an empty cell is not the same on the web and on the desktop. */
const aboutEmptyCells = (args: readonly Argument[]): Words[] => [
  ...(args.some(({ optional, shape }) => optional && shape !== "repeating") ? [text("help.arguments.empty")] : []),
  ...(args.some(({ unit, shape }) => unit !== undefined && shape === "matrix")
    ? [text("help.arguments.emptyInRange")]
    : []),
];

const block = (content: Content): Html => element("pre", code(content));

function resultText({ doc, unit, shape }: FunctionDefinition["returns"]): Words {
  const result = unit === undefined ? doc : text("help.inUnit", { what: doc, unit });
  return shape === "matrix" ? text("help.spills", { result }) : result;
}

const named: ReadonlySet<string> = new Set(formulas.map(({ id }) => id));

/** A formula whose calls of named formulas lead to the manual. */
const withLinks = (formula: string): Html =>
  marked(verbatim(formula), /[a-z]\w*(?=\()/g, (name) =>
    named.has(name) ? link(`../manual/formulas.html#${name}`, verbatim(name)) : verbatim(name),
  );

function argumentRow([name, argument]: readonly [string, Argument]): Content[] {
  const { doc, unit, interval = {}, choices, hint, shape } = argument;
  const limits = choices ? listed(choices.map(verbatim)) : limitText(interval);
  return [
    shape === "repeating" ? text("help.argument.pairs") : verbatim(name),
    hint === undefined ? doc : [doc, lineBreak, element("span", text(`hint.${hint}`), { class: "aside" })],
    verbatim(unit ?? ""),
    limits,
    leftOut(argument),
  ];
}

/** What an argument left out stands for. */
function leftOut({ optional, default: standard, shape }: Argument): Words {
  if (!optional) return text("help.argument.required");
  if (shape === "repeating" || standard === undefined || standard === "") return text("help.argument.nothing");
  return verbatim(typeof standard === "boolean" ? String(standard).toUpperCase() : String(standard));
}

/** Argument and domain errors look alike in the cell; the message beside it tells which. */
function errorRows(definition: FunctionDefinition): Content[][] {
  const kinds: readonly ErrorKind[] = ["argument", "domain", "noSolution", "unavailable"];
  return kinds.flatMap((kind) => {
    const when = definition.errors[kind];
    return when === undefined ? [] : [[verbatim(cellError(definition, kind)), when]];
  });
}

function exampleRow(definition: FunctionDefinition, example: Example): Content[] {
  const { gives, source = verbatim("") } = example;
  return [code(verbatim(exampleFormula(definition, example))), result(definition, gives), source];
}

function result(definition: FunctionDefinition, gives: Example["gives"]): Content {
  if (typeof gives !== "object") return shownValue(gives);
  if ("raises" in gives) return verbatim(cellError(definition, gives.raises));
  if ("error" in gives) return verbatim(gives.error);
  return "begins" in gives ? [cells(gives.begins), verbatim(" ...")] : cells(gives);
}

/** The rows of a spill, one below the other. */
const cells = (rows: readonly (readonly SaidCell[])[]): Content =>
  joined(
    rows.map((row) => joined(row.map(shownValue), verbatim(" | "))),
    lineBreak,
  );
