import { describe, expect, test } from "vitest";
import { describe as sentence } from "../../src/messages/text";
import { inputKeys } from "../../src/model/inputs/keys";
import { type Claim, claims, judgeClaims } from "../../src/model/judgement/claims";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { formerSets, referenceSet } from "../../src/reference/index";

const verdicts = (changes: Readonly<Record<string, number>> = {}, set?: string) =>
  judgeClaims(runProject({ ...referenceSet(set ?? "spec-consistent@1"), ...changes }).value);
const verdict = (id: string, changes: Readonly<Record<string, number>> = {}, set?: string) => {
  const found = verdicts(changes, set).find(({ claim }) => claim.id === id);
  if (found === undefined) throw new Error(`there is no claim '${id}'`);
  return found;
};
const said = (...args: Parameters<typeof verdict>): string => {
  return sentence(verdict(...args));
};

describe("figures to expect", () => {
  // set, claim, the figure, how near, where it is from
  test.for([
    ["announced@1", "life", 33.57514729234621, 1e-9, "worked case A of the process balance"],
    ["announced@1", "hbi", 0.8689906181484146, 1e-9, "worked case A"],
    ["spec-consistent@1", "hbi", 0.9138951580112837, 1e-9, "worked case B"],
    ["announced@1", "concentrate", 0.67, 1e-12, "as announced"],
    ["announced@1", "pellet", 0.6958801203031276, 1e-9, "concentrate of worked case B, for a pellet of 67 %"],
    ["spec-consistent@1", "capital", 2.24e9, 2e-3, "independent quick model"],
    ["spec-consistent@1", "sales", 17.5e9, 2e-3, "independent quick model"],
    ["spec-consistent@1", "value_added", 6.5e9, 5e-3, "independent quick model"],
    ["spec-consistent@1", "direct", 1.04e9, 0.1, "independent quick model, without withholding and debt"],
    ["announced@1", "direct", 0.97e9, 0.1, "independent quick model, without withholding and debt"],
    ["spec-consistent@1", "jobs_direct", 1200, 1e-12, "direct jobs of the assumptions"],
    ["spec-consistent@1", "jobs", 3600, 1e-12, "1200 and two more for each"],
    ["owner-2024@1", "ore_hbi", 977_000, 1e-3, "press figures of 2024 at the recovery they imply, 0.702"],
    ["owner-2024@1", "hbi_ore", 2.85e6, 2e-3, "the same, seen backwards"],
  ] as const)("%s, %s: %d", ([set, id, figure, within]) => {
    expect(Math.abs(verdict(id, {}, set).figure / figure - 1)).toBeLessThanOrEqual(within);
  });

  test("13 bn of direct revenue is about 12 times too high; as GDP, twice", () => {
    expect(said("direct")).toMatch(/^the claim is 1[1-4] times too high$/);
    expect(said("total")).toBe("the claim is 10 times too high");
    expect(said("value_added")).toBe("the claim is 2 times too high");
    expect(said("sales")).toBe("the model gives more: 1.35 times the claim");
  });

  test("HBI of 95 % Fe takes a concentrate of 71.6 % for granted, 99 % of pure magnetite", () => {
    expect(said("hbi")).toBe(
      "the claim is 1.04 times too high: it takes a concentrate of 0.716 Fe for granted, 0.99 of what one without any gangue holds",
    );
    expect(said("hbi", { "project.claim_hbi": 0.97 })).toBe(
      "impossible: it takes a concentrate of 0.727 Fe for granted, and one without any gangue holds 0.724",
    );
  });

  test("what the concentrate of the claimed HBI makes is that HBI", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "project.claim_hbi": 0.925 });
    const needed = run.value("claim.hbi_concentrate");
    const made = runProject({
      ...referenceSet("spec-consistent@1"),
      "concentrate.solve_for_pellet": 0,
      "concentrate.grade": needed,
    });
    expect(made.value("nameplate.hbi_fe")).toBeCloseTo(0.925, 12);
  });
});

/** Claims whose figure does not move with the claim itself. */
const free = claims.filter(({ id }) => id !== "pellet");
const factors = ({ tolerance }: Claim) => (tolerance === "claim.tolerance" ? [0.5, 2] : [0.95, 1.02]);

describe("every verdict, both ways", () => {
  test.for(free.map((claim) => [claim.id, claim] as const))("%s", ([id, claim]) => {
    const { figure } = verdict(id);
    const [less = 0, more = 0] = factors(claim);
    // more than all cannot be claimed
    const { max = Number.POSITIVE_INFINITY } = inputKeys.get(claim.claimed)?.interval ?? {};
    const at = (factor: number) => verdict(id, { [claim.claimed]: Math.min(max, figure * factor) }).id;
    expect(at(1)).toBe("claim.agrees");
    expect(at(less)).toBe(claim.sense === "at least" ? "claim.more" : "claim.tooLow");
    expect(at(more)).toBe(claim.concentrate === undefined ? "claim.tooHigh" : "claim.tooHighGrade");
    expect(at(0)).toBe("claim.nothing");
  });

  test("an amount agrees within 5 %, a grade within 0.5 %", () => {
    const capital = verdict("capital").figure;
    expect(said("capital", { "project.claim_capital": capital / 1.049 })).toBe("agrees");
    expect(said("capital", { "project.claim_capital": capital / 1.051 })).toBe("the claim is 1.05 times too low");
    const fe = verdict("concentrate").figure;
    expect(said("concentrate", { "project.claim_concentrate": fe / 1.0049 })).toBe("agrees");
    expect(verdict("concentrate", { "project.claim_concentrate": fe / 1.0051 }).id).toBe("claim.more");
  });

  test("a concentrate is always poorer than the pellet asks for, or impossible", () => {
    expect(said("pellet")).toBe("the claim is 1.04 times too low");
    expect(verdict("pellet", { "project.claim_concentrate": 0.7 }).id).toBe("claim.impossible");
    expect(verdict("pellet", { "concentrate.magnetite_share": 0, "concentrate.recovery": 0.7 }, "announced@1").id).toBe(
      "claim.tooLow",
    );
  });

  test("a figure of nil is no multiple", () => {
    for (const id of ["jobs", "jobs_direct"])
      expect(said(id, { "labour.headcount": 0 })).toBe("the model gives nothing of it");
  });
});

test.for(formerSets.map(({ name }) => name))(
  "%s: all revenue of the state is what is direct and what is not",
  (name) => {
    const ratio = (id: string): number => verdict(id, {}, name).ratio;
    expect(ratio("total")).toBeCloseTo(ratio("direct") + ratio("indirect"), 12);
  },
);

test.for(formerSets.map(({ name }) => name))(
  "%s: ratio is figure over claim, and every row has a line and a sentence",
  (name) => {
    const run = runProject(referenceSet(name));
    for (const { claim, claimed, figure, ratio, id, values } of judgeClaims(run.value)) {
      expect(ratio).toBe(figure / claimed);
      expect(run.value(`claim.${claim.id}_ratio`)).toBe(ratio);
      expect(sentence({ id, values })).not.toMatch(/[{}]|claim\./);
      expect(projectProgram().items.get(`claim.${claim.id}_ratio`)?.label).toContain(claim.label);
    }
  },
);
