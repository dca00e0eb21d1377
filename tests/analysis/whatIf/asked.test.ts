/** What-ifs in pieces are those of the worksheet's functions, and whoever has asked one of them spares the other its runs. */
import { expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import { bridgeAsked, sensitivityAsked, solveAsked, tornadoAsked } from "../../../src/analysis/whatIf/asked";
import { findFunction } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { asMatrix, isErrorValue } from "../../../src/functions/values";
import { atOnce } from "../../../src/quantities/pieces";

const SET = "spec-consistent";
const OTHER = "spec-consistent; market.hbi_price=400; discount.rate=0.1; energy.gas_tariff=120";
const NPV = "returns.npv";

async function called(session: Session, id: string, ...args: readonly unknown[]) {
  const definition = findFunction(id);
  if (definition === undefined) throw new Error(`there is no ${id}`);
  const value = await answer(definition, args, { session });
  if (isErrorValue(value)) throw new Error(JSON.stringify(value));
  return asMatrix(value);
}

const cases = [
  {
    id: "TORNADO",
    args: [NPV, SET],
    ask: (session: Session) => tornadoAsked(session, session.assumptions([[SET]]), NPV),
  },
  {
    id: "TORNADO",
    args: [NPV, SET, 0.1],
    ask: (session: Session) => tornadoAsked(session, session.assumptions([[SET]]), NPV, 0.1),
  },
  {
    id: "SENSITIVITY",
    args: [NPV, "market.hbi_price", [[300], [320]], "energy.gas_tariff", [[100, 200]], SET],
    ask: (session: Session) =>
      sensitivityAsked(
        session,
        session.assumptions([[SET]]),
        [NPV],
        [
          { key: "market.hbi_price", values: [300, 320] },
          { key: "energy.gas_tariff", values: [100, 200] },
        ],
      ),
  },
  {
    id: "SOLVE_FOR",
    args: [NPV, 0, "market.hbi_price", null, null, SET],
    ask: (session: Session) =>
      solveAsked(session, session.assumptions([[SET]]), { line: NPV, target: 0, key: "market.hbi_price" }),
  },
  {
    id: "NPV_BRIDGE",
    args: [SET, OTHER, NPV],
    ask: (session: Session) => bridgeAsked(session, session.assumptions([[SET]]), session.assumptions([[OTHER]]), NPV),
  },
] as const;

test.each(cases)("$id costs its cell no run where the same was asked in pieces", async ({ id, args, ask }) => {
  const alone = new Session();
  const expected = await called(alone, id, ...args);
  const session = new Session();
  const { pieces, count } = ask(session);
  let made = 0;
  while (!pieces.next().done) made += 1;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThanOrEqual(count + 1);
  const whatIfs = session.modelRuns;
  expect(whatIfs).toBeGreaterThan(3);
  expect(await called(session, id, ...args)).toEqual(expected);
  // the run of each set that the function stands on, and no what-if
  expect(session.modelRuns - whatIfs).toBeLessThanOrEqual(2);
  expect(alone.modelRuns).toBe(session.modelRuns);
});

test("what is left in the midst is not remembered, and asked again from the beginning", () => {
  const session = new Session();
  const own = session.assumptions();
  const left = tornadoAsked(session, own, NPV).pieces;
  for (let k = 0; k < 20; k++) left.next();
  expect(session.modelRuns).toBe(0);
  const whole = atOnce(tornadoAsked(session, own, NPV).pieces);
  expect(whole.swings.length).toBeGreaterThan(100);
  expect(session.modelRuns).toBeGreaterThan(100);
});
