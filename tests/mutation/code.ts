import ts from "typescript";
import type { Mutation, Source } from "./mutation";

/** What an operator is taken for by a slip of the pen. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
};

/** Slips in code: operators, ends of comparisons, constants, conditions, arguments, statements, neighbours in a list. */
export function slipsInCode({ file, text, tree }: Source): readonly Mutation[] {
  const found: Mutation[] = [];
  const add = (kind: string, node: ts.Node | { start: number; end: number }, replacement: string): void => {
    const [start, end] = "kind" in node ? [node.getStart(tree), node.getEnd()] : [node.start, node.end];
    if (text.slice(start, end) !== replacement) found.push({ file, start, end, text: replacement, kind });
  };
  const swap = (kind: string, first: ts.Node, second: ts.Node): void => {
    const start = first.getStart(tree);
    const [a, b] = [first.getText(tree), second.getText(tree)];
    const between = text.slice(first.getEnd(), second.getStart(tree));
    if (a !== b) add(kind, { start, end: second.getEnd() }, b + between + a);
  };
  const visit = (node: ts.Node): void => {
    // types, imports and what they name are no behaviour
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(tree);
      for (const other of OPERATORS[operator] ?? []) add("operator", node.operatorToken, other);
    } else if (ts.isNumericLiteral(node)) {
      const value = Number(node.text.replaceAll("_", ""));
      add(
        "constant",
        node,
        String(value === 0 ? 1 : value === 1 ? 0 : Number.isInteger(value) ? value + 1 : value * 1.1),
      );
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) add("constant", node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add("constant", node, "true");
    else if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.ExclamationToken) add("negation", node, node.operand.getText(tree));
      if (node.operator === ts.SyntaxKind.MinusToken) add("sign", node, node.operand.getText(tree));
    } else if (ts.isConditionalExpression(node)) swap("branches", node.whenTrue, node.whenFalse);
    else if (ts.isIfStatement(node)) add("condition", node.expression, `!(${node.expression.getText(tree)})`);
    else if (ts.isCallExpression(node)) {
      for (const [k, argument] of node.arguments.entries()) {
        const next = node.arguments[k + 1];
        if (next !== undefined && plain(argument) && plain(next)) swap("arguments", argument, next);
      }
    } else if (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression)) add("statement", node, ";");
    else if (ts.isArrayLiteralExpression(node)) {
      for (const [k, element] of node.elements.entries()) {
        const next = node.elements[k + 1];
        if (next !== undefined && ts.isStringLiteral(element) && ts.isStringLiteral(next))
          swap("neighbours", element, next);
      }
    }
    if (ts.isIfStatement(node) && refuses(node)) add("guard", node, ";");
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const plain = (node: ts.Node): boolean =>
  ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isLiteralExpression(node);

/** An if without an else that throws. */
export function refuses(node: ts.IfStatement): boolean {
  const { thenStatement } = node;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return node.elseStatement === undefined && last !== undefined && ts.isThrowStatement(last);
}
