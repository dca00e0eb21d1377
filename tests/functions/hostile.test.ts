import { expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { errorText, saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix } from "../../src/functions/values";
import { hostileCalls } from "./hostileCalls";

/** `HOSTILE_CALLS=1000000 SEED=7 npx vitest run tests/functions/hostile.test.ts` makes more, and prints those above a second. */
const CALLS = Number(process.env.HOSTILE_CALLS ?? 20_000);
const SEED = Number(process.env.SEED ?? 20260704);

const shown = (args: readonly unknown[]): string => JSON.stringify(args).replaceAll(/x{9,}/g, "xx..").slice(0, 1500);

test("whatever a call is given, no NaN, no infinity and no error without words comes back", async () => {
  const context = { session: new Session() };
  const wrong: string[] = [];
  let slowest = { ms: 0, call: "" };
  let answered = 0;
  let made = 0;
  for (const { definition, args } of hostileCalls(catalog, SEED)) {
    if (made++ >= CALLS) break;
    const began = performance.now();
    try {
      const value = await answer(definition, args, context);
      if (!isErrorValue(value)) answered += 1;
      for (const cell of isMatrix(value) ? value.flat() : [value]) {
        if (typeof cell === "number" && !Number.isFinite(cell)) wrong.push(`${definition.id}${shown(args)}: ${cell}`);
        if (typeof cell !== "object") continue;
        const said = saidCell(cell);
        if (typeof said === "object" && said.id !== undefined && !/\S/.test(errorText(said)))
          wrong.push(`${definition.id}: no words`);
      }
    } catch (error) {
      wrong.push(`${definition.id}${shown(args)} throws ${error}`);
    }
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { ms, call: `${definition.id}${shown(args)}` };
  }
  if (process.env.HOSTILE_CALLS !== undefined)
    console.log(`${made - 1} calls, ${answered} with a value; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.call}`);
  expect(wrong.slice(0, 5)).toEqual([]);
  // most spoil something that is refused, many do not
  expect(answered).toBeGreaterThan(CALLS / 10);
}, 3_600_000);

/** Calls that once failed otherwise than in words, or took seconds. */
test.each<[id: string, args: readonly unknown[], shows: unknown]>([
  // running sums lose 1e-16 beside 43,831: the one rate is nil to all digits
  ["IRR_ALL", [[1e-16, -1e-160, 43831, -43831]], [[expect.closeTo(0, 15)]]],
  // half of the least number there is, is none
  ["DEBT_SIZE", [5e-324, 0.5, 0.1, null, null, null, false, "equity-first"], expect.anything()],
  // a text of 100,000 letters among keys was searched for keys once for every letter
  ["BREAKEVEN_PRICE", [[["x".repeat(100_000), " ", -0.1]]], expect.objectContaining({ error: "#VALUE!" })],
])("%s of a hostile call", async (id, args, shows) => {
  expect(await answer(functionNamed(id), args, { session: new Session() })).toEqual(shows);
});
