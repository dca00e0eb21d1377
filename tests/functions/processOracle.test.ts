import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { invoke } from "../../src/functions/invoke";

/** Worked process balances, derived apart from this code; run whole where the folder is. */
const file = new URL("../../../shared/oracles/process_worked_examples.json", import.meta.url);
const worked = z
  .object({ name: z.string() })
  .catchall(z.union([z.number(), z.string(), z.record(z.string(), z.number())]));

test.skipIf(!existsSync(file))("technical functions give every flow of the worked balances", () => {
  const context = { session: new Session() };
  const call = (name: string, ...args: readonly number[]): number => Number(invoke(functionNamed(name), args, context));
  for (const balance of z.array(worked).parse(JSON.parse(readFileSync(file, "utf8")))) {
    const at = (key: string): number => z.number().parse(balance[key]);
    const [ore, conc, f] = [at("ore"), at("conc"), 0.4];
    const recovery = balance.name.startsWith("A") ? 0.8 : 0.77;
    const c = (ore * f * recovery) / conc;
    const p = at("pellet_fe");
    const expectEqual = (value: number, key: string) =>
      expect(Math.abs(value / at(key) - 1), `${balance.name} ${key}`).toBeLessThan(1e-9);
    expectEqual(call("HBI_OUTPUT", ore, f, c, recovery), "hbi");
    expectEqual(call("ORE_REQUIRED", at("hbi"), f, c, recovery), "ore");
    expectEqual(call("CONCENTRATE_OUTPUT", ore, f, c, recovery), "conc");
    expectEqual(call("TAILINGS_GRADE", f, c, recovery), "tails_grade");
    expectEqual(call("MASS_YIELD", f, c, at("tails_grade")), "mass_yield");
    expect(call("FE_RECOVERY", f, c, at("tails_grade"))).toBeCloseTo(recovery, 12);
    expectEqual(call("PELLET_OUTPUT", conc, c), "pellets_new");
    expectEqual(call("PELLET_GRADE", c), "pellet_fe");
    expect(call("CONCENTRATE_GRADE_REQUIRED", p)).toBeCloseTo(c, 12);
    expectEqual(call("HBI_GRADE", p), "hbi_fe");
    expectEqual(call("HBI_METALLIC_FE", p), "hbi_fe_met");
    expectEqual(call("PELLETS_PER_HBI", p), "pellets_per_hbi");
    expectEqual(call("STRIP_MOVED", ore, 2.5), "moved");
    expectEqual(call("RESERVE_LIFE", 187e6, ore), "life_years");
    expectEqual(call("POWER_DEMAND", at("ore_per_hbi"), at("pellets_new") / at("hbi")) * at("hbi"), "kwh");
    // the balance has 10 GJ at its own pellet, whichever it is
    const gas = call("GAS_DEMAND", p, 0.94, 0.013, 0, 0, 10, 2, 0.03, 0.0561, p);
    expectEqual((gas + (0.35 * at("pellets_new")) / at("hbi")) * at("hbi"), "ng_GJ");
    expectEqual(call("CO2_INTENSITY", gas, (0.35 * at("pellets_new")) / at("hbi")), "co2_s1_per_hbi");
    expectEqual(call("HYDROGEN_DEMAND", p, 1, 0.94, 0.013, 0, 0) * 1000, "h2_stoich_kg");
  }
});
