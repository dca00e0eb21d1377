import { describe, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

const SHARED = { "carbon.cbam_seller_share": 1, "market.share_italy": 0.45, "market.share_other_eu": 0.55 };

describe("HBI sold to other ports of the EU", () => {
  test("travels and is charged at the border as HBI to Italy is, unless a difference is given", () => {
    const italy = runProject({ ...referenceSet("spec-consistent@1"), "carbon.cbam_seller_share": 1 });
    const both = runProject({ ...referenceSet("spec-consistent@1"), ...SHARED });
    for (const id of ["returns.npv", "logistics.freight", "nameplate.price"])
      expectClose(both.value(id), italy.value(id));
    expectClose(both.row("annual.cbam_seller")[20] ?? 0, italy.row("annual.cbam_seller")[20] ?? Number.NaN);
  });

  test("price and freight differ by what is given, on their share", () => {
    const plain = runProject({ ...referenceSet("spec-consistent@1"), ...SHARED });
    const other = runProject({
      ...referenceSet("spec-consistent@1"),
      ...SHARED,
      "market.other_eu_difference": 10,
      "logistics.other_eu_difference": -4,
    });
    expectClose(other.value("nameplate.price") - plain.value("nameplate.price"), 5.5);
    expectClose(other.value("logistics.freight") - plain.value("logistics.freight"), -2.2);
  });

  test("goes over rail and port to the Black Sea", () => {
    const routes = { "market.share_italy": 0, "market.share_other_eu": 0.5, "market.share_local": 0.5 };
    const run = runProject({ ...referenceSet("spec-consistent@1"), ...routes, "logistics.port_capacity": 500_000 });
    expectClose(run.row("annual.hbi")[10] ?? 0, 1_000_000);
  });
});
