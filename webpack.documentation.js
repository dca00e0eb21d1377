import ts from "typescript";

/** What a definition says to readers of its page and to tests, and no call reads. */
const DOCUMENTATION = new Set(["summary", "notes", "examples", "seeAlso", "source", "errors", "refuses"]);

/** What it says of its result besides type and shape. */
const OF_RESULT = new Set(["doc"]);

/** What a standard case says to readers of the sheet of lenders. */
const OF_CASE = new Set(["why", "source"]);

/** Which words of its definition each leaves out. */
const DEFINES = new Map([
  ["defineFunction", DOCUMENTATION],
  ["publish", DOCUMENTATION],
  ["standardCase", OF_CASE],
]);

/** Behind this argument of its definition a named formula says where it is from. */
const BEFORE_SOURCE = new Map([["define", 5]]);

/**
 * Leaves the documentation of worksheet functions, the sources of named formulas and the reasons of standard cases out of what Excel
 * loads before functions answer: it is written once, in the definition, and read from there by the pages, functions.json and the tests.
 */
export const withoutDocumentation = () => ({
  before: [
    (context) => {
      const { factory } = context;
      const without = (words) => (definition) =>
        ts.isObjectLiteralExpression(definition)
          ? factory.createObjectLiteralExpression(
              definition.properties
                .filter(({ name }) => !name || !words.has(name.text))
                .map((property) =>
                  property.name?.text === "returns" && property.initializer
                    ? factory.createPropertyAssignment("returns", without(OF_RESULT)(property.initializer))
                    : property,
                ),
            )
          : definition;
      const calledBy = (node) =>
        ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
      const called = (node, args) => factory.updateCallExpression(node, node.expression, node.typeArguments, args);
      const visit = (node) => {
        const name = calledBy(node);
        const words = DEFINES.get(name);
        if (words) return called(node, node.arguments.map(without(words)));
        const last = BEFORE_SOURCE.get(name);
        return last ? called(node, node.arguments.slice(0, last)) : ts.visitEachChild(node, visit, context);
      };
      return (file) => ts.visitNode(file, visit);
    },
  ],
});
