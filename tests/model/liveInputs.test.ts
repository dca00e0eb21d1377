import { expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";

/** What a choice or a share of nil keeps from the value of the base moves it where they let it. */
test.each<[string, Readonly<Record<string, number | string>>, number, number, string?]>([
  ["market.scrap", { "market.quality_rule": "value in use" }, 300, 500],
  ["discount.inflation_azn", { "discount.azn_follows": "yes" }, 0.02, 0.06],
  ["energy.renewable_tariff", { "energy.renewable_share": 0.5 }, 0.05, 0.12],
  ["partners.carry_rate", { "partners.state_carried": 0.2 }, 0.05, 0.12, "state_equity.npv"],
])("%s is live", (key, beside, low, high, line = "returns.npv") => {
  const at = (value: number) => runProject({ ...referenceSet("announced@1"), ...beside, [key]: value }).value(line);
  expect(at(low)).not.toBe(at(high));
});
