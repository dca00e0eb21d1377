import { remarksOn } from "../../src/analysis/assumptions/remarks";
import { inWords } from "../../src/formula/language/model";
import type { SaidCell } from "../../src/functions/values";
import { message } from "../../src/messages/message";
import { describe, text } from "../../src/messages/text";
import { judgeClaims } from "../../src/model/judgement/claims";
import { takes } from "../../src/model/judgement/state";
import { projectProgram } from "../../src/model/program";
import type { ProjectRun } from "../../src/model/run";
import { release } from "../../src/quantities/release";
import { allAssumptions } from "../../src/reference/index";

/**
 * What every cell of the tables of a project must hold, written from the ids of the model and from nothing that the
 * functions themselves list: a row too many, too few or taken from another line is a row of another table.
 */
export interface WholeTable {
  /** The columns of figures, which are left when headers are not wanted: from, and up to. */
  readonly figures: readonly [from: number, to?: number];
  /** With its header. */
  readonly rows: (run: ProjectRun) => readonly (readonly SaidCell[])[];
}

/** What a line, an input or a measure is called. */
function named(id: string) {
  const program = projectProgram();
  const item = program.items.get(id)?.item ?? program.measures.find((measure) => measure.id === id);
  if (item === undefined) throw new Error(`the model has no '${id}'`);
  return item;
}

const note = (id: string): string => {
  const item = named(id);
  return "note" in item ? (item.note ?? "") : "";
};

/** The one figure of a line as a cell shows it. */
function figure(run: ProjectRun, id: string): SaidCell {
  const value = run.value(id);
  const item = named(id);
  if (id === "verdict.bankable") return verdict(run, inWords(item, value));
  if (!Number.isNaN(value)) return item.kind === "measure" ? value : inWords(item, value);
  const [first = 0] = run.years;
  const values = { first, last: run.years.at(-1) ?? 0, rate: run.value("discount.rate") };
  return { error: "#N/A", id: (item.kind === "measure" && item.absent) || "project.noMeasure", values };
}

/** The verdict, after what HBI misses of its specification: the first three, and how many more. */
function verdict({ warnings }: ProjectRun, words: SaidCell): SaidCell {
  const all = warnings
    .filter(({ code }) => code === "W-SPEC")
    .map(({ values: { what = "", given = "" } }) => message("spec.miss", { what, given }));
  const more = all.length > 3 ? [message("inputs.more", { count: all.length - 3 })] : [];
  const misses = [...all.slice(0, 3), ...more];
  return all.length === 0 ? words : text("spec.verdict", { misses, verdict: String(words) });
}

const SUMMARY = [
  "verdict.bankable",
  ...["npv", "npv_mid", "npv_end", "npv_before_tax", "irr", "irr_before_tax", "irr_count"].map((id) => `returns.${id}`),
  "returns.payback",
  "returns.payback_discounted",
  "equity.npv",
  "equity.irr",
  "capital.initial",
  "capital.base",
  "debt.total",
  "eca.amount",
  "debt.gearing_reached",
  "debt.limit",
  "cover.dscr_least",
  "cover.dscr_lender_least",
  "cover.dscr_average",
  "cover.llcr_least",
  "nameplate.price",
  "returns.levelised_cost",
  "cost.delivered",
  "cost.ex_works",
  "nameplate.ebitda",
  "nameplate.hbi",
  "nameplate.hbi_fe",
  "carbon.intensity",
  "ore.per_hbi",
  "ore.life",
  "bottleneck.main",
  "state.direct_real",
  "state.take",
  "check.all",
];

/** After the warnings. */
const LATER = [
  "carbon.intensity_total",
  "carbon.steel_ratio",
  "carbon.scrap_ratio",
  "border.average",
  "border.average_seller",
  "abatement.cost",
  "steady.year",
  "steady.output",
  "steady.price",
  "steady.delivered",
  "steady.sustained",
  "steady.ebitda",
  "ore.left",
  "discount.valuation_year",
  "discount.timing",
  "returns.npv_start",
  "equity.npv_start",
  "equity.npv_mid",
  "equity.npv_end",
  "discount.rate_difference",
  "discount.gearing_implied",
  "discount.equity_difference",
  "state.take_withheld",
  "state.take_dividends",
];

const unusual = ({ inputs }: ProjectRun): string[] =>
  allAssumptions()
    .filter(({ key, low, high }) => (inputs[key] ?? low) < low || (inputs[key] ?? high) > high)
    .map(({ key }) => key);

const summary: WholeTable = {
  figures: [1, 2],
  rows: (run) => [
    ["Result", "Value", "Unit"],
    ...SUMMARY.map((id) => [named(id).label, figure(run, id), named(id).unit]),
    ["Warnings", run.warnings.length + unusual(run).length, "1"],
    ...LATER.map((id) => [named(id).label, figure(run, id), named(id).unit]),
    ...remarksOn(run.inputs).map(({ says, value, unit }) => [describe(says), value, unit]),
    ["Computed by Ironbook, version", release, ""],
  ],
};

const checks: WholeTable = {
  figures: [1],
  rows: (run) => {
    const ids = [...projectProgram().items.keys()].flatMap((id) =>
      id.startsWith("pass.") ? [id.slice("pass.".length)] : [],
    );
    return [
      ["Check", "Value", "Unit", "Holds", "Why it matters"],
      [
        "All checks",
        run.value("check.all"),
        "flag",
        run.value("check.all") === 1,
        "A model that fails one of its own identities is not to be read.",
      ],
      ...ids.map((id) => [
        named(`check.${id}`).label,
        run.value(`check.${id}`),
        named(`check.${id}`).unit,
        run.value(`pass.${id}`) === 1,
        note(`check.${id}`),
      ]),
      [
        "Assumptions outside their usual range",
        unusual(run).length,
        "1",
        unusual(run).length === 0,
        unusual(run).join(", "),
      ],
      ...run.warnings.map((warning) => ["Warning", 1, "flag", false, describe(warning)]),
    ];
  },
};

const TAKE = [
  ...["take", "aetr_08", "aetr_10", "aetr_125", "aetr", "metr"].map((id) => `state.${id}`),
  ...["direct_real", "indirect_real", "total_real", "npv", "early_share"].map((id) => `state.${id}`),
  ...["value_added_real", "value_added_year", "sales_real", "jobs", "jobs_total"].map((id) => `state.${id}`),
];

const REVENUE = [
  ...["mining", "property", "export", "import", "production", "rent_tax", "profit", "carbon"].map(
    (id) => `state.${id}`,
  ),
  ...["dividend_wht", "interest_wht", "premium_wht", "equity", "vat", "social", "payroll", "owner_interest_wht"].map(
    (id) => `state.${id}`,
  ),
];

/** Of the measures above, those that are shares of what there is. */
const SHARES = 6;

/** After the revenue by kind, the field's definition first. */
const WITHHELD = ["state.take_withheld", "state.take_dividends"];

/** What is counted in a take, in the words of the model less what it says of all. */
const counted = (id: string): string =>
  id.startsWith("state.take") ? (takes.find((one) => one.id === id)?.note ?? "") : "";

const remark = (id: string, cell: SaidCell): string => {
  if (typeof cell !== "number") return text("state.undefined");
  return TAKE.indexOf(id) < SHARES && cell > 1 ? text("state.aboveAll") : counted(id);
};

const measured = (run: ProjectRun, id: string): SaidCell[] => {
  const cell = figure(run, id);
  return [named(id).label, cell, named(id).unit, remark(id, cell)];
};

const take: WholeTable = {
  figures: [1],
  rows: (run) => [
    ["Measure", "Value", "Unit", "Remark"],
    ...TAKE.map((id) => measured(run, id)),
    ...REVENUE.map((id) => {
      const real = run.row(id).reduce((sum, amount, t) => sum + amount / (run.row("index.prices")[t] ?? 0), 0);
      return [named(id).label, real, "US$", text("state.overTheLife")];
    }),
    ...WITHHELD.map((id) => measured(run, id)),
  ],
};

const PARTS = ["mass", "fe", "oxygen", "carbon", "gangue"];

const STREAMS = [
  ...["ore", "tailings", "concentrate", "binder", "firing_oxygen", "binder_loss", "pellets_own", "pellets_bought"],
  ...["pellets_screened", "fines", "charge", "dust", "gas_carbon", "top_oxygen", "top_carbon", "reduced_iron"],
  ...["briquette_loss", "hbi"],
];

const streams: WholeTable = {
  figures: [2],
  rows: (run) => [
    ["Stream", "Unit", "Mass", "Fe", "O of oxides", "C", "Gangue"],
    ...STREAMS.map((id) => [
      named(`stream.${id}_mass`).label.replace(": mass", ""),
      "t/y",
      ...PARTS.map((part) => run.value(`stream.${id}_${part}`)),
    ]),
  ],
};

const COSTS: readonly (readonly [label: string, kind: string, line: string])[] = [
  ["Mining", "variable", "nameplate.cost_mining"],
  ["Concentrator", "variable", "nameplate.cost_concentrator"],
  ["Haul of concentrate", "variable", "nameplate.cost_haul"],
  ["Pelletising", "variable", "nameplate.cost_pelletising"],
  ["Reduction consumables", "variable", "nameplate.cost_consumables"],
  ["Natural gas", "variable", "nameplate.cost_gas"],
  ["Electricity", "variable", "nameplate.cost_power"],
  ["Hydrogen", "variable", "nameplate.cost_hydrogen"],
  ["Water", "variable", "nameplate.cost_water"],
  ["Bought pellets", "variable", "nameplate.cost_pellets_bought"],
  ["Variable cost", "subtotal", "nameplate.cost_variable"],
  ["Fixed part of mining, concentrator and pelletising", "fixed", "nameplate.cost_fixed_handling"],
  ["Reduction maintenance", "fixed", "nameplate.cost_maintenance"],
  ["Administration", "fixed", "nameplate.cost_administration"],
  ["Labour with employer's charges", "fixed", "nameplate.cost_labour"],
  ["Fixed cost", "subtotal", "nameplate.cost_fixed"],
  ["Domestic carbon price, beyond ex-works cost and C1", "other", "nameplate.cost_carbon"],
  ["Ex-works cost", "subtotal", "nameplate.cost"],
  ["Freight", "other", "nameplate.freight"],
  ["Delivered cost (C1)", "subtotal", "cost.delivered"],
  ["Mining tax", "other", "nameplate.mining_tax"],
  ["Sustaining capital", "other", "nameplate.sustaining"],
  ["All-in sustaining cost", "subtotal", "cost.sustained"],
  ["Property tax, in the all-in sustaining cost", "other", "cost.property_tax"],
];

/** What has no year of its own, and what is told per tonne: C1 and the like. */
const AVERAGES = ["cost.property_tax", "nameplate.sustaining"];
const PER_TONNE = ["cost.delivered", "cost.sustained"];

const costs: WholeTable = {
  figures: [2],
  rows: (run) => [
    [
      "Cost",
      "Kind",
      "US$/y, nameplate",
      "US$/t HBI, nameplate",
      "Share of C1",
      "US$/y, steady year",
      "US$/t HBI, steady year",
    ],
    ...COSTS.map(([label, kind, id]) => {
      const steadyId = AVERAGES.includes(id) ? id : id.replace(/^(nameplate|cost)/, "steady");
      const perTonne = (line: string, hbi: string) =>
        PER_TONNE.includes(id) ? run.value(line) : run.value(line) / run.value(hbi);
      const [steady, nameplate] = [perTonne(steadyId, "steady.hbi"), perTonne(id, "nameplate.hbi")];
      const [made, output] = [run.value("steady.hbi"), run.value("nameplate.hbi")];
      const atNameplate = [nameplate * output, nameplate, nameplate / run.value("cost.delivered")];
      return [label, kind, ...atNameplate, steady * made, steady];
    }),
  ],
};

const CLAIMS: readonly (readonly [id: string, claimed: string, figure: string])[] = [
  ["life", "project.claim_life", "ore.life"],
  ["concentrate", "project.claim_concentrate", "concentrate.fe"],
  ["pellet", "project.claim_concentrate", "claim.pellet_concentrate"],
  ["hbi", "project.claim_hbi", "nameplate.hbi_fe"],
  ["co2", "project.claim_co2", "carbon.avoided_share"],
  ["co2_iron", "project.claim_co2", "carbon.avoided_share_iron"],
  ["capital", "project.claim_capital", "capital.base"],
  ["sales", "project.claim_lifecycle", "state.sales_real"],
  ["value_added", "project.claim_lifecycle", "state.value_added_real"],
  ["direct", "project.claim_lifecycle", "state.direct_real"],
  ["indirect", "project.claim_lifecycle", "state.indirect_real"],
  ["total", "project.claim_lifecycle", "state.total_real"],
  ["gdp", "project.claim_annual_gdp", "state.value_added_year"],
  ["jobs", "project.claim_jobs", "state.jobs_total"],
  ["jobs_direct", "project.claim_jobs", "state.jobs"],
  ["ore_hbi", "project.claim_ore_hbi", "claim.ore_hbi"],
  ["hbi_ore", "project.claim_ore", "claim.hbi_ore"],
];

const claimed: WholeTable = {
  figures: [1],
  rows: (run) => {
    const verdicts = new Map(judgeClaims(run.value).map((verdict) => [verdict.claim.id, describe(verdict)]));
    return [
      ["Claim", "Claimed", "Model", "Unit", "Ratio", "Verdict", "Definition"],
      ...CLAIMS.map(([id, said, found]) => [
        named(`claim.${id}_ratio`).label.replace(": model against claim", ""),
        run.value(said),
        run.value(found),
        named(found).unit,
        run.value(found) / run.value(said),
        verdicts.get(id) ?? "",
        note(`claim.${id}_ratio`),
      ]),
    ];
  },
};

/** Tables of a project that its assumptions alone decide, by function. */
export const wholeTables: Readonly<Record<string, WholeTable>> = {
  PROJECT_SUMMARY: summary,
  PROJECT_CHECKS: checks,
  GOVERNMENT_TAKE: take,
  STREAM_TABLE: streams,
  CASH_COST: costs,
  CLAIM_CHECK: claimed,
};

/** A line as PROJECT_LINE and PROJECT_TABLE show it. */
interface ShownLine {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Its one figure, or the total over the life of a row of flows. */
  readonly value: SaidCell;
  readonly years: readonly SaidCell[] | undefined;
}

/** Sections whose table is for lenders: lines of many sections, on one page. */
const LENDERS: Readonly<Record<string, readonly string[]>> = {
  debt_summary: [
    ...["eca.amount", "debt.eca_margin", "eca.rate", "debt.eca_tenor", "lenders.eca_life", "commercial.amount"],
    ...["debt.commercial_margin", "commercial.rate", "debt.commercial_tenor", "lenders.commercial_life"],
    ...["standby_amount", "committed", "drawn_total", "rate"].map((id) => `debt.${id}`),
    "lenders.average_life",
    ...["upfront_fee", "commitment_fee", "premium_rate", "financing_total", "gearing_reached", "limit"].map(
      (id) => `debt.${id}`,
    ),
    ...["debt.dscr_lockup", "debt.dscr_default"],
    ...["dscr_lender_least", "dscr_lender_year", "dscr_lender_average", "dscr_least", "dscr_average"].map(
      (id) => `cover.${id}`,
    ),
    ...["llcr_lender_least", "llcr_least", "plcr_lender_least", "plcr_least", "reserve_tail"].map(
      (id) => `cover.${id}`,
    ),
  ],
  covenants: [
    ...["debt.scheduled_opening", "debt.due", "debt.cfads_lender"],
    ...["cash", "dscr_lender", "dscr", "llcr_lender", "llcr", "plcr_lender", "plcr"].map((id) => `cover.${id}`),
    ...["locked", "defaulted"].flatMap((id) => [`lenders.${id}`, `cover.${id}`]),
    ...["debt.service", "debt.arrears", "debt.reserve_target"],
    ...["funds.reserves", "funds.reserve_drawn", "funds.support", "debt.balance"],
    ...["years_locked", "years_defaulted"].flatMap((id) => [`lenders.${id}`, `cover.${id}`]),
    "cover.years_unpaid",
  ],
};

/** A line or an input of any section. */
function shownLine(run: ProjectRun, id: string): ShownLine {
  const { label, unit, ...item } = named(id);
  const line = projectProgram().items.get(id);
  if (line?.shape !== "series") return { id, label, unit, value: figure(run, id), years: undefined };
  const values = Array.from(run.row(id));
  const value = "amount" in item && item.amount === "flow" ? values.reduce((sum, x) => sum + x, 0) : "";
  return { id, label, unit, value, years: values.map((x) => inWords(line.item, x)) };
}

/** All lines of a section, in the order of the model. */
export function shownLines(run: ProjectRun, section: string): readonly ShownLine[] {
  const { items, asWritten, measures } = projectProgram();
  const written = asWritten.flatMap((id) => items.get(id) ?? []).filter((line) => line.section.id === section);
  const lines = written.filter(({ item }) => item.kind !== "table" && item.kind !== "profile");
  const solved = measures.filter((measure) => measure.section.id === section);
  return [...lines.map(({ item }) => item), ...solved].map(({ id }) => shownLine(run, id));
}

/** What PROJECT_TABLE shows of a section: its lines, or the page that lenders want. */
export const shownTable = (run: ProjectRun, section: string): readonly ShownLine[] =>
  LENDERS[section]?.map((id) => shownLine(run, id)) ?? shownLines(run, section);

/** The loan of a run as FINANCING shows it: amounts, then shares from the start of construction and from the start of operation. */
export function heldLoan(run: ProjectRun): readonly (readonly SaidCell[])[] {
  const start = run.value("calendar.construction");
  const shares = (key: string, all: readonly number[], shown: (share: number) => boolean) =>
    all.flatMap((share, k) => (shown(share) ? [[`${key}.${k + 1}`, share]] : []));
  const repaid = (id: string, payment: string) =>
    shares(
      `debt.${id}_repaid_${payment}`,
      Array.from(run.row(`${id}.share_${payment}`)).slice(start),
      (share) => share !== 0,
    );
  const loans = ["eca", "commercial"].flatMap((id) => {
    const reserved = run.value(`${id}.unit_reserved`);
    return run.value(`${id}.amount`) === 0
      ? []
      : [
          [`debt.${id}_given`, run.value(`${id}.amount`)],
          ...(reserved > run.value(`${id}.unit_first`) ? [[`debt.${id}_reserved`, reserved]] : []),
          ...shares(`debt.${id}_drawn`, Array.from(run.row(`${id}.share_drawn`)).slice(0, start), () => true),
          ...repaid(id, "first"),
          ...repaid(id, "second"),
        ];
  });
  return [["Key", "Value"], ["debt.sizing", "given"], ...loans];
}
