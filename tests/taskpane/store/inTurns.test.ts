import { afterEach, expect, test, vi } from "vitest";
import { explained, explainedInPieces } from "../../../src/analysis/explanation/explain";
import { Session } from "../../../src/analysis/session";
import { resolveInPieces } from "../../../src/formula/program/resolve";
import { projectModel } from "../../../src/model/model";
import { projectProgram } from "../../../src/model/program";
import { atOnce, type Pieces } from "../../../src/quantities/pieces";
import { inTurns } from "../../../src/taskpane/store/inTurns";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every look at the clock finds so many milliseconds gone. */
function eachPieceTakes(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += milliseconds;
    return now;
  });
}

/** How many rests something takes in turns whose pieces are all long, and what comes of it. */
async function restsOf<T>(pieces: Pieces<T>): Promise<{ rests: number; made: T }> {
  eachPieceTakes(6);
  let rests = 0;
  const made = await inTurns(pieces, async () => void rests++);
  vi.restoreAllMocks();
  return { rests, made };
}

function* counting(to: number): Pieces<number> {
  for (let k = 0; k < to; k++) yield;
  return to;
}

test("long pieces have a rest after each, short ones follow each other", async () => {
  expect(await restsOf(counting(5))).toEqual({ rests: 6, made: 5 });
  eachPieceTakes(1);
  let rests = 0;
  await inTurns(counting(30), async () => void rests++);
  expect(rests).toBe(4);
});

test("where a rest throws, no further piece is made", async () => {
  eachPieceTakes(6);
  let made = 0;
  function* pieces(): Pieces<void> {
    for (;;) {
      made++;
      yield;
    }
  }
  let rests = 0;
  const rest = async () => {
    if (++rests === 3) throw new Error("no longer asked");
  };
  await expect(inTurns(pieces(), rest)).rejects.toThrow("no longer asked");
  expect(made).toBe(2);
});

test("the model is read a line a piece, and is the same as read at once", async () => {
  const { rests, made } = await restsOf(resolveInPieces(projectModel));
  expect(rests).toBeGreaterThan(projectProgram().items.size);
  expect([...made.items.keys()]).toEqual([...projectProgram().items.keys()]);
});

test("NPV and the levelised cost are explained a term a piece, and told the same as at once", async () => {
  const project = new Session().project();
  for (const id of ["returns.npv", "returns.levelised_cost"]) {
    const { rests, made } = await restsOf(explainedInPieces(project, { id }));
    expect(rests).toBeGreaterThan(30);
    expect(made).toEqual(explained(project, { id }));
    expect(made).toEqual(atOnce(explainedInPieces(project, { id })));
  }
});
