import type { Tree } from "./ir";
import { type Language, print } from "./print";

const HELPERS = `/** Half away from zero, as Excel rounds. */
function roundHalfAway(x, digits) {
  const scale = digits === 0 ? 1 : Math.pow(10, digits);
  return Math.trunc(x * scale + 0.5 * Math.sign(x)) / scale;
}

/** The sum of row k of R rows. */
function total(a, n, R, k) {
  let sum = 0;
  for (let p = k; p < n * R; p += R) sum += a[p];
  return sum;
}

/** The least of row k over the periods where row f is not 0 (all periods when f is negative); NaN of none. */
function lowest(a, n, R, k, f) {
  let found = Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.min(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** The greatest of row k, as lowest. */
function highest(a, n, R, k, f) {
  let found = -Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.max(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** Period m of row k. */
function at(a, n, R, k, m, outside) {
  const p = Math.floor(m);
  return p >= 0 && p < n ? a[p * R + k] : outside;
}

/** Entry m of a table whose entries begin at \`first\`; a gap is NaN, which is not itself. */
function entry(table, first, m, outside) {
  const p = Math.floor(m) - first;
  return p >= 0 && p < table.length && table[p] === table[p] ? table[p] : outside;
}
`;

/** JavaScript without eval, closures or allocation. */
export const javascript: Language = {
  operation: (operation) => operation.javascript,
  notEqual: "!==",
  literal: String,
  asNumber: (whole) => whole,
  asPlace: (number) => number,
  declare: { constant: "const", variable: "let", whole: "const", period: "let" },
  head: (title, rows) =>
    `// ${title}: the kernel. Generated from the formulas; edit those instead.\n\n/** Rows in a period. */\nconst R = ${rows};\n\n${HELPERS}`,
  table: (name, values) => `const ${name} = Float64Array.of(${values.join(", ")});`,
  beginPeriods: (name) => `function ${name}(x) {`,
  begin: (name) => `function ${name}(x, T, s, a, n) {`,
};

/**
 * The kernel of a tree as an ES module that exports `kernel`, for a build to write to a file; `stamp` tells its formulas, and
 * `layout` is an expression for its layout.
 */
export const toModule = (tree: Tree, stamp: string, layout = JSON.stringify(tree.layout)): string =>
  `${print(tree, javascript)}
export const kernel = {
  stamp: ${JSON.stringify(stamp)},
  layout: ${layout},
  periods,
  setup,
  trial,
};
`;
