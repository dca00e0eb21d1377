import { line, section } from "../../formula/language/model";
import { type Message, message } from "../../messages/message";
import { inEnglish, type Words } from "../../messages/words";

/** Something said in public about the project, and the figure of a run that means the same. */
export interface Claim {
  /** Of its line `claim.<id>_ratio`. */
  readonly id: string;
  readonly label: Words;
  /** The line or input of what was said, and that of the run. */
  readonly claimed: string;
  readonly figure: string;
  /** What the claim promises: a floor or a figure. */
  readonly sense: "at least" | "about";
  /** The line that says how far apart two figures may be that agree. */
  readonly tolerance: "claim.tolerance" | "claim.tolerance_grade";
  readonly definition: Words;
  /** The line of the concentrate that the claim takes for granted; above pure iron oxides nobody can make it. */
  readonly concentrate?: string;
}

const claim = (
  id: string,
  label: string,
  [claimed, figure]: readonly [claimed: string, figure: string],
  sense: Claim["sense"],
  definition: string,
): Claim => ({
  id,
  label: inEnglish(label),
  claimed,
  figure,
  sense,
  definition: inEnglish(definition),
  tolerance: "claim.tolerance",
});

const grade = (...of: Parameters<typeof claim>): Claim => ({ ...claim(...of), tolerance: "claim.tolerance_grade" });

/** The money that was called a contribution to GDP, and by some to the budget, against each thing it may be. */
const contribution = (id: string, what: string, definition: string): Claim =>
  claim(
    id,
    `Life-cycle contribution as ${what}`,
    ["project.claim_lifecycle", `state.${id}_real`],
    "at least",
    definition,
  );

/** What the press was told, row by row, in the order of the project. */
export const claims: readonly Claim[] = [
  claim(
    "life",
    "Reserve life",
    ["project.claim_life", "ore.life"],
    "at least",
    "Ore available to the plan over the ore of a year at nameplate.",
  ),
  grade(
    "concentrate",
    "Concentrate grade",
    ["project.claim_concentrate", "concentrate.fe"],
    "at least",
    "Fe of the concentrate that this run makes.",
  ),
  {
    ...grade(
      "pellet",
      "Concentrate for a pellet of the claimed grade",
      ["project.claim_concentrate", "claim.pellet_concentrate"],
      "about",
      "Fe of the concentrate that a fired pellet of the claimed grade needs: firing adds oxygen, so the pellet is poorer.",
    ),
    concentrate: "claim.pellet_concentrate",
  },
  {
    ...grade(
      "hbi",
      "Fe of HBI",
      ["project.claim_hbi", "nameplate.hbi_fe"],
      "at least",
      "Total Fe of the HBI of this run, which depends on the pellet, metallisation and carbon.",
    ),
    concentrate: "claim.hbi_concentrate",
  },
  claim(
    "co2",
    "CO2 avoided against blast furnaces",
    ["project.claim_co2", "carbon.avoided_share"],
    "at least",
    "Steel of HBI and electric arc furnace against blast furnace and converter, a tonne each; direct CO2 and that of electricity.",
  ),
  claim(
    "co2_iron",
    "CO2 avoided against blast furnaces, melting left out",
    ["project.claim_co2", "carbon.avoided_share_iron"],
    "at least",
    "Iron of HBI against steel of blast furnace and converter, as reduction is often advertised: the furnace that melts it is still to come.",
  ),
  claim(
    "capital",
    "Capital",
    ["project.claim_capital", "capital.base"],
    "about",
    "Mine to HBI plant with infrastructure, owner's cost, contingency and overrun, in prices of the base year.",
  ),
  contribution(
    "sales",
    "gross sales",
    "Sales of HBI, delivered, over the life; prices of the base year, undiscounted.",
  ),
  contribution(
    "value_added",
    "value added (GDP)",
    "Pay, taxes and operating surplus over the life; prices of the base year, undiscounted.",
  ),
  contribution(
    "direct",
    "direct revenue of the state",
    "What the project, its lenders and shareholders pay the state over the life; prices of the base year, undiscounted.",
  ),
  contribution(
    "indirect",
    "indirect revenue of the state",
    "Charges and income tax on pay over the life; prices of the base year, undiscounted. A part only: all revenue of the state is the figure to quote.",
  ),
  contribution(
    "total",
    "all revenue of the state, direct and indirect",
    "Direct and indirect revenue of the state over the life; prices of the base year, undiscounted.",
  ),
  claim(
    "gdp",
    "GDP contribution a year",
    ["project.claim_annual_gdp", "state.value_added_year"],
    "at least",
    "Value added in an average year of work, prices of the base year.",
  ),
  claim(
    "jobs",
    "Jobs, direct and indirect",
    ["project.claim_jobs", "state.jobs_total"],
    "at least",
    "Own staff and the jobs that each of them brings elsewhere, by the multiplier of the assumptions.",
  ),
  claim("jobs_direct", "Jobs, direct only", ["project.claim_jobs", "state.jobs"], "at least", "Own staff of this run."),
  claim(
    "ore_hbi",
    "Plan of 2024: HBI of its ore",
    ["project.claim_ore_hbi", "claim.ore_hbi"],
    "about",
    "HBI that the claimed ore a year makes with the grades and recovery of this run. Ore, HBI and grade were all three given, of which two fix the third.",
  ),
  claim(
    "hbi_ore",
    "Plan of 2024: ore of its HBI",
    ["project.claim_ore", "claim.hbi_ore"],
    "about",
    "Ore that the claimed HBI a year needs with the grades and recovery of this run.",
  ),
];

const chain = "concentrate.magnetite_share, pellet.binder, pellet.binder_loi";

/** Claims against the run: the ratio of its figure to what was said, and what the claims take for granted. */
export const claimSection = section(
  "claims",
  "Claims",
  [
    line("claim.tolerance", "1", "Difference at which an amount still agrees with its claim", "0.05"),
    line("claim.tolerance_grade", "1", "Difference at which a grade still agrees with its claim", "0.005"),
    line(
      "claim.pellet_concentrate",
      "t Fe/t concentrate",
      "Concentrate that a pellet of the claimed concentrate grade needs",
      `concentrate_grade_required(project.claim_concentrate, ${chain})`,
    ),
    line(
      "claim.hbi_pellet",
      "t Fe/t pellet",
      "Pellet that HBI of the claimed Fe needs",
      "IF(project.claim_hbi > 0, 1 / ((1 - reduction.carbon) / project.claim_hbi + oxygen_taken(reduction.metallisation)), 0)",
      "The iron of HBI solved for the pellet, at this run's metallisation and carbon.",
    ),
    line(
      "claim.hbi_concentrate",
      "t Fe/t concentrate",
      "Concentrate that HBI of the claimed Fe needs",
      `concentrate_grade_required(claim.hbi_pellet, ${chain})`,
    ),
    line("claim.ore_hbi", "t HBI/y", "HBI that the claimed ore makes", "project.claim_ore / ore.per_hbi"),
    line("claim.hbi_ore", "t ore/y", "Ore that the claimed HBI needs", "project.claim_ore_hbi * ore.per_hbi"),
    claims.map(({ id, label, claimed, figure, definition }) =>
      line(
        `claim.${id}_ratio`,
        "1",
        `${label}: model against claim`,
        `IF(${claimed} > 0, ${figure} / ${claimed}, 0)`,
        definition,
      ),
    ),
  ],
  [
    "What was said in public about the project, against this run: a ratio of 1 agrees, 0.1 says that the claim is ten times too high.",
    "What was said is an input with its source; the note of each ratio says what the figure of the run is.",
    "The contribution over the life was reported as GDP and is quoted as revenue of the budget, so it is held against sales, value added and revenue of the state: direct, indirect and all of it.",
    "Of these only all revenue (claim.total_ratio) answers what the budget would have; indirect revenue is a part of it.",
    "A claimed pellet or HBI grade takes a concentrate for granted, which is computed backwards; above the grade of pure iron oxides the claim is impossible.",
    "CLAIM_CHECK gives the verdicts in words.",
  ],
);

/** A claim judged: both figures, and the message that says what comes of it. */
export interface Verdict extends Message {
  readonly claim: Claim;
  readonly claimed: number;
  readonly figure: number;
  readonly ratio: number;
}

/** Every claim against a run, in order. */
export const judgeClaims = (value: (line: string) => number): readonly Verdict[] =>
  claims.map((claim) => ({
    claim,
    claimed: value(claim.claimed),
    figure: value(claim.figure),
    ratio: value(`claim.${claim.id}_ratio`),
    ...said(claim, value),
  }));

function said(claim: Claim, value: (line: string) => number): Message {
  const ratio = value(`claim.${claim.id}_ratio`);
  if (!(value(claim.claimed) > 0)) return message("claim.nothing");
  const limit = value("concentrate.fe_limit");
  const needed = claim.concentrate === undefined ? 0 : value(claim.concentrate);
  if (needed > limit) return message("claim.impossible", { needed: digits(needed), limit: digits(limit) });
  if (!(value(claim.figure) > 0)) return message("claim.none");
  if (Math.abs(ratio - 1) <= value(claim.tolerance)) return message("claim.agrees");
  if (ratio < 1) {
    const values = { times: digits(1 / ratio) };
    return claim.concentrate === undefined
      ? message("claim.tooHigh", values)
      : message("claim.tooHighGrade", { ...values, needed: digits(needed), share: digits(needed / limit) });
  }
  return message(claim.sense === "at least" ? "claim.more" : "claim.tooLow", { times: digits(ratio) });
}

/** As many digits as a sentence needs: 1.87 times, 12 times. */
const digits = (x: number): number => Number(x.toPrecision(x < 2 ? 3 : 2));
