import ts from "typescript";
import type { Mutation, Source } from "./mutation";

/** A text of the formula language: never two words side by side, which every label and note has. */
const isFormula = (text: string): boolean =>
  /[a-z_]\.[a-z]|\b(IF|MIN|MAX|PREV|NEXT|TOTAL|AND|OR|AT)\(| [-+*/^<>=]+ /.test(text) &&
  /^[\w.,()+\-*/^<>=% ']*$/.test(text) &&
  !/[a-z] [a-z]/.test(text);

/** What stands in a formula, and what a slip makes of it. */
const SLIPS: readonly (readonly [pattern: RegExp, becomes: (found: string) => string])[] = [
  [/ \+ /g, () => " - "],
  [/ - /g, () => " + "],
  [/ \* /g, () => " / "],
  [/ \/ /g, () => " * "],
  [/ <= /g, () => " < "],
  [/ < /g, () => " <= "],
  [/ >= /g, () => " > "],
  [/ > /g, () => " >= "],
  [/ = /g, () => " <> "],
  [/ <> /g, () => " = "],
  [/\bMIN\b/g, () => "MAX"],
  [/\bMAX\b/g, () => "MIN"],
  [/\bAND\b/g, () => "OR"],
  [/\bOR\b/g, () => "AND"],
  [/\bLOWEST\b/g, () => "HIGHEST"],
  [/\bHIGHEST\b/g, () => "LOWEST"],
  [/(?<![\w.])\d+(\.\d+)?(?![\w.])/g, (n) => String(Number(n) === 0 ? 1 : Number(n) === 1 ? 0 : Number(n) * 1.1)],
];

const NAME = /\b[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\b/g;

/** Slips in the text of formulas: operators, functions, constants, and one name for another of the same formula. */
export function slipsInFormulas({ file, tree }: Source): readonly Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const start = node.getStart(tree) + 1;
      const formula = node.getText(tree).slice(1, -1);
      if (isFormula(formula.replace(/\$\{[^{}]*\}/g, "x"))) found.push(...slips(file, start, formula));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function slips(file: string, start: number, formula: string): readonly Mutation[] {
  const at = (kind: string, index: number, was: string, text: string): Mutation => ({
    ...{ file, kind, text },
    start: start + index,
    end: start + index + was.length,
  });
  const words = SLIPS.flatMap(([pattern, becomes]) =>
    [...formula.matchAll(pattern)].map((match) => at("formula", match.index, match[0], becomes(match[0]))),
  );
  const names = [...formula.matchAll(NAME)];
  const others = names.flatMap((match, k) => {
    const other = [...names.slice(k + 1), ...names.slice(0, k)].find(([name]) => name !== match[0]);
    return other === undefined ? [] : [at("name", match.index, match[0], other[0])];
  });
  return [...words, ...others];
}
