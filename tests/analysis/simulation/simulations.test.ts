import { describe, expect, test } from "vitest";
import { planned } from "../../../src/analysis/simulation/plan";
import type { Watching } from "../../../src/analysis/simulation/pool";
import { type Simulate, Simulations, simulateHere } from "../../../src/analysis/simulation/simulations";
import { question } from "./questions";

const { plan } = planned(question({ lines: ["returns.npv"], trials: 100 }));
const other = { ...plan, seed: 99 };

/** Carries plans out when it is told to. */
function whenTold() {
  const begun: { readonly watching: Watching; readonly go: () => void }[] = [];
  const simulate: Simulate = (asked, watching) =>
    new Promise((resolve, reject) => {
      watching.signal?.addEventListener("abort", () => reject(watching.signal?.reason));
      begun.push({ watching, go: () => void simulateHere(asked, watching).then(resolve) });
    });
  return { begun, simulate };
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("simulations of a session", () => {
  test("are done once for whoever asks for the same", async () => {
    const simulations = new Simulations();
    const [one, same] = await Promise.all([simulations.of(plan), simulations.of({ ...plan })]);
    expect(same).toBe(one);
    expect(await simulations.of(plan)).toBe(one);
    expect(simulations.ran).toBe(1);
    await simulations.of(other);
    expect(simulations.ran).toBe(2);
  });

  test("wait for one another", async () => {
    const { begun, simulate } = whenTold();
    const simulations = new Simulations(simulate);
    const [first, second] = [simulations.of(plan), simulations.of(other)];
    await moment();
    expect(begun).toHaveLength(1);
    begun[0]?.go();
    await first;
    await moment();
    expect(begun).toHaveLength(2);
    begun[1]?.go();
    expect((await second).plan.seed).toBe(99);
  });

  test("go on while one waits for them, and stop when none does", async () => {
    const { begun, simulate } = whenTold();
    const simulations = new Simulations(simulate);
    const [one, two] = [new AbortController(), new AbortController()];
    const waiting = [one, two].map(({ signal }) => simulations.of(plan, { signal }));
    await moment();
    one.abort(new Error("gone"));
    await expect(waiting[0]).rejects.toThrow("gone");
    expect(begun[0]?.watching.signal?.aborted).toBe(false);
    two.abort(new Error("gone too"));
    await expect(waiting[1]).rejects.toThrow("gone too");
    expect(begun[0]?.watching.signal?.aborted).toBe(true);
    // asked again it is begun anew
    await moment();
    const again = simulations.of(plan);
    await moment();
    begun[1]?.go();
    expect((await again).done).toBe(100);
  });
});
