import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog, functionNamed } from "../../src/functions/catalog";
import type { FunctionDefinition } from "../../src/functions/define";
import { answer, invoke } from "../../src/functions/invoke";
import { BAD_RANGE, TYPE_ERROR } from "../../src/functions/refusals";
import { isErrorValue } from "../../src/functions/values";
import { english } from "../../src/messages/english/index";
import type { ErrorKind } from "../../src/quantities/errors";
import { beforeAssumptions, ofProjects, type Refusal, refusals } from "./refusals";

const context = { session: new Session() };

const asksProject = ({ args }: FunctionDefinition): boolean => "assumptions" in args;

/** All clauses of a page's kind of error, each with a call: its own, and those that every project function has. */
function clausesOf(definition: FunctionDefinition, kind: ErrorKind): readonly Refusal[] {
  const lead = beforeAssumptions[definition.id] ?? [];
  const shared = (asksProject(definition) ? ofProjects[kind] : undefined) ?? [];
  return [
    ...(refusals[definition.id]?.[kind] ?? []),
    ...shared.map(([clause, args, message]): Refusal => [clause, [...lead, ...args], message]),
  ];
}

const pages = catalog.flatMap((definition) =>
  Object.entries(definition.errors).map(([kind, says]) => ({ definition, kind: kind as ErrorKind, says })),
);

describe("every clause of a page's errors is met by a call that shows it", () => {
  test.for(pages.map((page) => [page.definition.id, page.kind, page] as const))("%s, %s", async ([, , page]) => {
    const { definition, kind, says } = page;
    const clauses = clausesOf(definition, kind);
    // what no clause says is said on every page, or joins clauses
    const left = [...clauses.map(([clause]) => clause), ...(kind === "argument" ? [TYPE_ERROR, BAD_RANGE] : [])]
      .toSorted((a, b) => b.length - a.length)
      .reduce((text, clause) => text.replace(clause, ""), says);
    expect(left).toMatch(/^( so that| is| or|[,;]| )*$/);
    for (const [clause, args, message] of clauses) {
      expect(says).toContain(clause);
      await expect(async () => invoke(definition, args, context), clause).rejects.toThrow(
        expect.objectContaining({ kind, id: message }),
      );
    }
  });
});

/** Messages of what a function finds among its arguments, beyond their types and limits. */
const FOUND =
  /^(technical|flows|rate|rates|mirr|payback|profitability|levelised|annuity|debt|premium|capital|depreciation|tax|royalty|breakeven|result)\./;

/** Words of a cell in a spill, and what limits of arguments refuse before. */
const ELSEWHERE = [
  "debt.noService",
  "debt.noBalance",
  "debt.noCover",
  "result.notFinite",
  "result.cellNotFinite",
  "rate.belowMinusOne",
];

test("every message of a refusal is shown by a call", async () => {
  const shown = new Set<string | undefined>(ELSEWHERE);
  for (const kinds of Object.values(refusals))
    for (const clauses of Object.values(kinds)) for (const [, , message] of clauses) shown.add(message);
  for (const definition of catalog)
    for (const { args } of definition.examples) {
      const found = await answer(definition, args, context);
      if (isErrorValue(found)) shown.add(found.id);
    }
  expect(Object.keys(english).filter((id) => FOUND.test(id) && !shown.has(id))).toEqual([]);
});

test("no refusal is of a page that does not speak of it", () => {
  for (const [id, kinds] of Object.entries(refusals))
    expect(Object.keys(functionNamed(id).errors), id).toEqual(expect.arrayContaining(Object.keys(kinds)));
});

const scalars = catalog.flatMap((definition) =>
  Object.entries(definition.args).flatMap(([name, { shape, interval, optional }], place) =>
    shape === "scalar" && interval !== undefined ? [{ definition, name, place, optional, id: definition.id }] : [],
  ),
);

test.for(scalars)("$id($name): a number is no text, no truth value, and not left out where it is due", (given) => {
  const { definition, id, place, optional } = given;
  const args: readonly unknown[] = definition.examples[0].args;
  const padded = [...args, ...new Array<null>(place + 1).fill(null)].slice(0, Math.max(args.length, place + 1));
  const refused = (value: unknown) => {
    const found = answer(definition, padded.with(place, value), context);
    return isErrorValue(found) ? found.id : undefined;
  };
  expect([refused("0.4"), refused("much"), refused(true)]).toEqual([
    "argument.textNumber",
    "argument.notNumber",
    "argument.notNumber",
  ]);
  // behind cash flows stand those of who gives several ranges
  expect(refused([[1, 2]])).toBe(id === "IRR_ALL" ? "flows.oneRange" : "argument.notOneCell");
  expect(refused(null) === "argument.missing").toBe(!optional);
});

const tables = catalog.filter(
  ({ args, examples }) => "overrides" in args && examples.some(({ args }) => args.includes("headers")),
);

test.for(tables.map((definition) => [definition.id, definition] as const))(
  "%s: headers are wanted, or not, or refused",
  async ([id, definition]) => {
    const lead = [...(beforeAssumptions[id] ?? []), null];
    const call = (...pair: readonly unknown[]) => answer(definition, [...lead, ...pair], context);
    const [withThem, without] = [await call(), await call("headers", false)];
    expect(without).not.toEqual(withThem);
    for (const word of ["headers", " Headers "]) {
      for (const yes of [true, 1]) expect(await call(word, yes)).toEqual(withThem);
      for (const no of [false, 0]) expect(await call(word, no)).toEqual(without);
      for (const other of ["no", 2, null]) expect(await call(word, other)).toMatchObject({ id: "project.wish" });
    }
  },
);
