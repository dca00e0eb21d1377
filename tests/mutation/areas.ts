import { readFileSync } from "node:fs";
import ts from "typescript";
import { refuses, slipsInCode } from "./code";
import { slipsInFormulas } from "./formulas";
import { slipsInLimits } from "./limits";
import type { Mutation, Source } from "./mutation";

/** A part of the code whose tests are judged together. */
export interface Area {
  readonly files: RegExp;
  readonly slips: (source: Source) => readonly Mutation[];
  /** The tests that are likely to notice, tried first; all others follow. */
  readonly first: readonly string[];
}

/** Inside a guard: an if that throws, with its condition. */
function guards(source: Source): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node) && refuses(node)) found.push([node.getStart(source.tree), node.getEnd()]);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

const within = (source: Source, wanted: boolean): readonly Mutation[] => {
  const places = guards(source);
  return slipsInCode(source).filter(
    ({ start, end }) => places.some(([from, to]) => start >= from && end <= to) === wanted,
  );
};

const inGuards = (source: Source): readonly Mutation[] => within(source, true);

/** Code that neither refuses nor limits: those are areas of their own. */
const inCode = (source: Source): readonly Mutation[] => {
  const limits = slipsInLimits(source);
  return within(source, false).filter(
    ({ start, end }) => !limits.some((limit) => start >= limit.start && end <= limit.end),
  );
};

export const areas: Readonly<Record<string, Area>> = {
  formulas: {
    files: /^src\/model\/(process|money|company|judgement|formulas)\//,
    slips: slipsInFormulas,
    first: ["tests/model"],
  },
  schema: {
    files: /^src\/model\/[^/]+\.ts$/,
    slips: slipsInCode,
    first: ["tests/model/infeasible", "tests/model/limits", "tests/model/choices", "tests/analysis"],
  },
  language: { files: /^src\/(formula|quantities)\//, slips: slipsInCode, first: ["tests/formula", "tests/quantities"] },
  numerics: { files: /^src\/numerics\//, slips: inCode, first: ["tests/numerics", "tests/functions"] },
  functions: {
    files: /^src\/(functions|analysis)\//,
    slips: inCode,
    first: ["tests/functions/catalog", "tests/functions/tables", "tests/functions", "tests/analysis"],
  },
  pane: {
    files: /^src\/(excel|taskpane)\/.*\.ts$/,
    slips: slipsInCode,
    first: ["tests/excel", "tests/taskpane"],
  },
  limits: {
    files: /^src\/(model\/inputs|functions)\//,
    slips: slipsInLimits,
    first: ["tests/model/limits", "tests/functions/limits"],
  },
  guards: {
    files: /^src\/(functions|numerics|analysis)\//,
    slips: inGuards,
    first: ["tests/functions/refusals", "tests/numerics", "tests/functions", "tests/analysis"],
  },
};

/** Every slip that an area can make, in the order of its files. */
export function slipsOf({ files, slips }: Area, all: readonly string[], root: string): readonly Mutation[] {
  return all
    .filter((file) => files.test(file) && !file.includes("/generated/") && !file.endsWith(".d.ts"))
    .flatMap((file) => {
      const text = readFileSync(`${root}/${file}`, "utf8");
      return slips({ file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) });
    });
}
