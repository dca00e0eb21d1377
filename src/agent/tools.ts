import * as z from "zod";
import { readTable } from "../analysis/assumptions/argument";
import { complete } from "../analysis/assumptions/complete";
import { readOverrides } from "../analysis/assumptions/overrides";
import { breakevenRun } from "../analysis/breakevenRun";
import { stamp } from "../analysis/stamp";
import { functionNamed } from "../functions/catalog";
import type { Context } from "../functions/define";
import { invoke } from "../functions/invoke";
import { plain } from "../functions/plain";
import { ALL_RESULTS } from "../functions/project/keyResults";
import { runAsJson } from "../functions/project/runAsJson";
import { keyFacts } from "../help/keyFacts";
import { LISTINGS } from "../help/listing";
import { signatureOf } from "../help/signature";
import { describe, text } from "../messages/text";
import type { Words } from "../messages/words";
import { inputKeys } from "../model/inputs/keys";
import { namedLine } from "../model/lines";
import { modelWorkbook } from "../xlsx/modelWorkbook";
import { refusePath, writeTo } from "./file";
import { found } from "./query";

/** What an agent may ask: a name, what it is told of it, what it gives, and the answer. */
export interface Tool {
  readonly name: string;
  readonly about: Words;
  readonly takes: z.ZodRawShape;
  /** Errors: IronError, of which the agent is told all. */
  readonly answer: (given: unknown, context: Context) => unknown;
}

interface Written<Shape extends z.ZodRawShape> extends Omit<Tool, "takes" | "answer"> {
  readonly takes: Shape;
  readonly answer: (given: z.infer<z.ZodObject<Shape>>, context: Context) => unknown;
}

/** A tool whose answer takes what the tool takes. */
const tool = <Shape extends z.ZodRawShape>({ answer, ...about }: Written<Shape>): Tool => ({
  ...about,
  answer: (given, context) => answer(z.object(about.takes).parse(given), context),
});

const cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const argument = z.union([cell, z.array(z.union([cell, z.array(cell)]))]);
const query = z.string().optional().describe(text("agent.value.query"));

/** A set with overrides, as every question of the project takes them. */
const project = {
  set: z.string().optional().describe(text("agent.value.set")),
  overrides: z
    .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
    .optional()
    .describe(text("agent.value.overrides")),
};
type Project = z.infer<z.ZodObject<typeof project>>;

const pairs = ({ overrides = {} }: Project) => Object.entries(overrides).flat();

/** Of entries that the reference leaves open, such as further construction years, the first stands for all. */
function leadsItsKind(fact: ReturnType<typeof keyFacts>[number]): boolean {
  const { entry } = inputKeys.get(fact.key) ?? {};
  return "value" in fact || entry === undefined || !inputKeys.has(`${entry.of}.${entry.n - 1}`);
}

const called = async (name: string, args: readonly unknown[], context: Context): Promise<unknown> =>
  plain(await invoke(functionNamed(name), args, context));

export const tools: readonly Tool[] = [
  tool({
    name: "functions",
    about: text("agent.functions"),
    takes: { name: z.string().optional().describe(text("agent.value.function")), query },
    answer: ({ name, query: words }) =>
      name === undefined ? found(LISTINGS.functions(), words) : signatureOf(functionNamed(name)),
  }),
  tool({
    name: "call",
    about: text("agent.call"),
    takes: {
      function: z.string().describe(text("agent.value.function")),
      args: z.array(argument).default([]).describe(text("agent.value.args")),
    },
    answer: ({ function: name, args }, context) => called(name, args, context),
  }),
  tool({
    name: "keys",
    about: text("agent.keys"),
    takes: { query },
    answer: (given) =>
      found(
        given.query === undefined || /\d/.test(given.query) ? keyFacts() : keyFacts().filter(leadsItsKind),
        given.query,
        ({ key, label, section }) => [key, label, section],
      ),
  }),
  tool({
    name: "lines",
    about: text("agent.lines"),
    takes: { query },
    answer: (given) => found(LISTINGS.lines(), given.query),
  }),
  tool({ name: "sets", about: text("agent.sets"), takes: {}, answer: () => LISTINGS.sets() }),
  tool({
    name: "run",
    about: text("agent.run"),
    takes: { ...project, lines: z.array(z.string()).optional().describe(text("agent.value.lines")) },
    answer: ({ lines = [...ALL_RESULTS], ...given }, { session }) => {
      const table = readTable(given.set === undefined ? undefined : [[given.set]]);
      const { set, values, notices } = complete(table, readOverrides(pairs(given), table));
      const run = session.run(values);
      const named = lines.map((id) => namedLine(run, id));
      return { set, stamp: stamp(run), notices: notices.map(describe), ...runAsJson(run, named) };
    },
  }),
  tool({
    name: "explain",
    about: text("agent.explain"),
    takes: {
      line: z.string().describe(text("agent.value.line")),
      year: z.number().optional().describe(text("agent.value.year")),
      depth: z.number().optional().describe(text("agent.value.depth")),
      ...project,
    },
    answer: ({ line, year = null, depth = null, ...given }, context) =>
      called("EXPLAIN", [line, given.set ?? null, year, depth, ...pairs(given)], context),
  }),
  tool({
    name: "claims",
    about: text("agent.claims"),
    takes: project,
    answer: (given, context) => called("CLAIM_CHECK", [given.set ?? null, ...pairs(given)], context),
  }),
  tool({
    name: "workbook",
    about: text("agent.workbook"),
    takes: {
      ...project,
      path: z.string().optional().describe(text("agent.value.path")),
      overwrite: z.boolean().default(false).describe(text("agent.value.overwrite")),
      frozen: z.boolean().default(false).describe(text("agent.value.frozen")),
    },
    answer: async ({ path, overwrite, frozen, ...given }, { session }) => {
      if (path !== undefined) refusePath(path, overwrite);
      const { assumptions, run } = session.project(given.set === undefined ? undefined : [[given.set]], pairs(given));
      const breakeven = breakevenRun(session, assumptions.values);
      const of = { run, assumptions, ...(breakeven && { breakeven }) };
      const { bytes, ...counts } = await modelWorkbook(of, frozen ? "frozen" : "live");
      const told = { set: assumptions.set, stamp: stamp(run), ...counts, size: bytes.length };
      if (path === undefined) return { ...told, base64: Buffer.from(bytes).toString("base64") };
      writeTo(path, bytes, overwrite);
      return { ...told, path };
    },
  }),
  tool({
    name: "cases",
    about: text("agent.cases"),
    takes: {
      ...project,
      cases: z.array(z.array(cell)).optional().describe(text("agent.value.cases")),
      bank_case: z.string().optional().describe(text("agent.value.bankCase")),
    },
    answer: ({ cases = null, bank_case = null, ...given }, context) =>
      called("LENDER_CASES", [given.set ?? null, cases, bank_case, ...pairs(given)], context),
  }),
];
