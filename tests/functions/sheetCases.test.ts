import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { errorText, saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix } from "../../src/functions/values";
import { newCalls, remedies } from "./sheetCases";

/** Calls met in people's sheets, with figures found apart from this code; they live beside the project. */
const file = new URL("../../../shared/cases/finance.json", import.meta.url);

const entry = z.looseObject({
  id: z.string(),
  function: z.string(),
  args: z.array(z.unknown()),
  expected: z.unknown(),
  verdict: z.enum(["right", "wrong", "refused", "inexpressible"]),
});

const cases = existsSync(file)
  ? z.object({ cases: z.array(entry) }).parse(JSON.parse(readFileSync(file, "utf8"))).cases
  : [];

const context = { session: new Session() };

/** What a cell shows: a number, rows of them, or an error with its sentence. */
function shown(id: string, args: readonly unknown[]): unknown {
  const value = answer(functionNamed(id), args, context);
  if (value instanceof Promise) throw new Error("a case takes functions that answer at once");
  if (isMatrix(value)) return value.map((row) => row.map(saidCell));
  return isErrorValue(value) ? `${value.error} ${errorText(value)}` : value;
}

/** Rows of one cell are a list, and so is a single row. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 1) ? value.flat() : value;

/** Numbers to the tolerance, each against the larger of itself and a billionth; words as they are. */
function expectNear(found: unknown, wanted: unknown, tolerance: number): void {
  if (typeof wanted === "number" && typeof found === "number")
    expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(
      tolerance * Math.max(Math.abs(wanted), 1e-9),
    );
  else if (Array.isArray(wanted) && Array.isArray(found)) {
    expect(found).toHaveLength(wanted.length);
    for (const [k, item] of wanted.entries()) expectNear(found[k], item, tolerance);
  } else expect(found).toEqual(wanted);
}

describe.skipIf(cases.length === 0)("cases of people's sheets", () => {
  const of = (...verdicts: readonly string[]) =>
    cases.filter(({ verdict }) => verdicts.includes(verdict)).map((one) => [one.id, one] as const);

  test.for(of("right"))("%s is right still", ([, { function: id, args, expected }]) => {
    const found = shown(id, args);
    if (typeof expected === "string" && !expected.startsWith("with ")) expect(found).toMatch(/^#(VALUE|NUM)! /);
    else if (typeof expected === "string") expect(Array.isArray(found)).toBe(true);
    else expectNear(plain(found), expected, 1e-9);
  });

  test.for(of("wrong", "refused"))("%s is refused with what to do", ([id, one]) => {
    const { remedy } = remedies[id] ?? {};
    expect(remedy, `${id} has no remedy in sheetCases.ts`).toBeDefined();
    expect(shown(one.function, one.args)).toMatch(remedy ?? /^$/);
  });

  test("every need has its call", () => {
    expect(newCalls.map(({ id }) => id)).toEqual(expect.arrayContaining(of("inexpressible").map(([id]) => id)));
  });
});

describe("what sheets need, by the call that says it", () => {
  test.for(newCalls.map((one) => [one.id, one] as const))(
    "%s",
    ([
      ,
      {
        call: [id, ...args],
        gives,
        tolerance = 1e-9,
      },
    ]) => {
      const found = shown(id, args);
      if (gives instanceof RegExp) expect(found).toMatch(gives);
      else expectNear(plain(found), gives, tolerance);
    },
  );

  test("advice for a negative year is accepted when it is followed", () => {
    const flows = [100, 110, -12, 115, 120];
    const told = String(shown("DEBT_SCULPT", [[flows], 1.3, 0.07]));
    const [, least] = /give ([\d.]+), which pays the interest/.exec(told) ?? [];
    expect(shown("DEBT_SCULPT", [[flows.with(2, Number(least))], 1.3, 0.07])).toHaveLength(6);
    expect(shown("DEBT_SCULPT", [[flows.with(2, 0)], 1.3, 0.07, true])).toHaveLength(6);
    // a little less is not enough
    expect(shown("DEBT_SCULPT", [[flows.with(2, 0.999 * Number(least))], 1.3, 0.07])).toMatch(/less than the interest/);
    expect(shown("DEBT_CAPACITY", [[flows], 1.3, 0.07])).toMatch(/give 0 or more/);
    expect(shown("DEBT_CAPACITY", [[flows.with(2, 0)], 1.3, 0.07])).toBeGreaterThan(0);
  });

  test("searches end within a second, with an answer or an error", () => {
    const wild = Array.from({ length: 30_000 }, (_, k) => (k % 2 === 0 ? 1 : -1) * (1 + ((k * 7919) % 101) / 100));
    const hostile = [1, 1e300, 0, -1, ...new Array<number>(25).fill(0), -1e300, 5e-324, 1e300, -1e300, 1];
    for (const flows of [wild, hostile]) {
      const start = performance.now();
      shown("IRR_ALL", [[flows]]);
      // a busy machine is slow, not wrong
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
