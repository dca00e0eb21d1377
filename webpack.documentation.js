import ts from "typescript";

/** What a definition says to readers of its page and to tests, and no call reads. */
const DOCUMENTATION = new Set(["summary", "notes", "examples", "seeAlso", "source", "errors", "refuses"]);

const DEFINES = new Set(["defineFunction", "publish"]);

/**
 * Leaves the documentation of worksheet functions out of what Excel loads before they answer: it is written once, in the
 * definition of the function, and read from there by the pages, functions.json and the tests.
 */
export const withoutDocumentation = () => ({
  before: [
    (context) => {
      const { factory } = context;
      const bare = (definition) =>
        ts.isObjectLiteralExpression(definition)
          ? factory.createObjectLiteralExpression(
              definition.properties.filter(({ name }) => !name || !DOCUMENTATION.has(name.text)),
            )
          : definition;
      const visit = (node) =>
        ts.isCallExpression(node) && ts.isIdentifier(node.expression) && DEFINES.has(node.expression.text)
          ? factory.updateCallExpression(node, node.expression, node.typeArguments, node.arguments.map(bare))
          : ts.visitEachChild(node, visit, context);
      return (file) => ts.visitNode(file, visit);
    },
  ],
});
