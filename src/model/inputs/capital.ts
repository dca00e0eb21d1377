import {
  block,
  choice,
  type Input,
  type InputFacts,
  input,
  inputSection,
  profile,
  table,
  toggle,
} from "../../formula/language/model";
import { BY_EITHER } from "./byYear";
import { ANNOUNCED_TOTAL, CAPITAL_BLOCKS, type CapitalBlock, RENEWALS } from "./capitalParts";

/** The first year of the cost index, and of money that capital may be quoted in. */
const INDEX_FROM = 2000;

const ANNOUNCED: InputFacts = { readWhen: { choice: "capital.announced", is: "yes" } };

/** In which money a part is quoted. */
const money = ({ id, label }: CapitalBlock, facts: InputFacts = {}): Input[] => [
  input(`capital.${id}_price_year`, "y", `${label}: year of the money it is quoted in`, {
    min: INDEX_FROM,
    max: 2060,
    whole: true,
    ...facts,
  }),
  input(`capital.${id}_usd`, "1", `${label}: US$ per unit of the currency it is quoted in, in that year`, {
    above: 0,
    ...facts,
  }),
];

const kind = ({ id, label }: CapitalBlock): Input =>
  choice(`capital.${id}_kind`, `${label}: what its cost is`, ["offer", "as spent"], {
    readWhen: { choice: "capital.overrun_on", is: "offers" },
  });

const renewal = ({ id, label }: (typeof RENEWALS)[number]): Input[] => [
  input(`capital.${id}`, "US$", `${label}: cost of a renewal, base-year prices`, { min: 0 }),
  // in the first year everything is new
  input(`capital.${id}_first`, "y", `${label}: operating year of the first renewal`, { min: 2, max: 60, whole: true }),
  input(`capital.${id}_interval`, "y", `${label}: years from one renewal to the next, 0 for one only`, {
    min: 0,
    max: 60,
    whole: true,
  }),
];

/** Capital cost, its phasing, and the ramp-up. Intervals are limits of meaning, not ranges of likely values. */
export const capitalInputs = inputSection(
  "capital_inputs",
  "Capital inputs",
  "Capital",
  [
    block(
      "Cost of the parts",
      toggle("capital.announced", "Announced total capital instead of bottom-up", { decides: "announced" }),
      input("capital.total", "US$", "Announced total capital", { min: 0, ...ANNOUNCED }),
      input("capital.mine_concentrator", "US$*y/t concentrate", "Mine and concentrator", { min: 0 }),
      input("capital.pellet", "US$*y/t pellet", "Pellet plant", { min: 0 }),
      input("capital.hbi", "US$*y/t HBI", "HBI plant, at reference capacity", { min: 0 }),
      input("capital.hbi_reference", "t HBI/y", "Reference HBI capacity of the unit cost", { above: 0 }),
      input("capital.hbi_exponent", "1", "Scale exponent of the HBI plant", { min: 0, max: 2 }),
      input("capital.infrastructure", "US$", "Infrastructure", { min: 0 }),
      input("capital.storage", "US$", "Covered storage of HBI at plant and port, base-year prices", { min: 0 }),
    ),
    block(
      "Money they are quoted in",
      ...CAPITAL_BLOCKS.flatMap((part) => money(part)),
      ...money(ANNOUNCED_TOTAL, ANNOUNCED),
    ),
    block(
      "Index of plant cost",
      table("capital.index", "1", "Index of plant cost (CEPCI), by calendar year", {
        first: INDEX_FROM,
        last: 2060,
        optional: true,
        unbroken: true,
        above: 0,
      }),
      input("capital.index_held", "1", "Index of plant cost (CEPCI) after the last year given", { above: 0 }),
    ),
    block(
      "Owner's cost, contingency and overrun",
      input("capital.owner_share", "1", "Owner's cost, share of direct cost", { min: 0 }),
      choice("capital.owner_base", "Direct cost that owner's cost is a share of", ["apart from HBI plant", "all"]),
      input("capital.contingency", "1", "Contingency, share of direct cost", { min: 0 }),
      choice("capital.contingency_base", "Direct cost that contingency is a share of", ["apart from HBI plant", "all"]),
      input("capital.overrun", "1", "Overrun factor", { above: 0 }),
      choice("capital.overrun_on", "What the overrun falls on", ["total", "offers"], { decides: "overrun" }),
      ...CAPITAL_BLOCKS.map(kind),
    ),
    block(
      "When it is spent",
      profile("capital.phasing", "1", "Share of capital spent, by construction year", {
        last: 10,
        spreadOver: "project.construction_years",
        min: 0,
        max: 1,
      }),
    ),
    block(
      "Sustaining capital and renewals",
      input("capital.sustaining", "1/y", "Sustaining capital, share of initial capital a year", { min: 0, max: 1 }),
      ...RENEWALS.flatMap(renewal),
      table("capital.lump", "US$", "Further sustaining capital of an operating year, base-year prices", {
        first: 1,
        last: 60,
        optional: true,
        sparse: true,
        ofYear: "operation",
        min: 0,
      }),
    ),
    block(
      "Tailings dam and closure",
      input("capital.tailings", "US$/m3", "Tailings dam, cost of the room, base-year prices", { min: 0 }),
      input("capital.tailings_start", "y", "Tailings room at nameplate that is built until start-up", {
        min: 0,
        max: 60,
      }),
      input("capital.closure", "US$", "Closure cost, last year", { min: 0 }),
      choice("capital.closure_funding", "When closure is paid for", ["last year", "fund", "last years"]),
      input("capital.closure_years", "y", "Last years of work over which closure is built up", {
        min: 1,
        max: 60,
        readWhen: { choice: "capital.closure_funding", is: "last years" },
      }),
    ),
    block(
      "Ramp-up",
      input("ramp.tau", "y", "Ramp time constant", { above: 0 }),
      input("ramp.maximum", "1", "Utilisation reached", { above: 0, max: 1.25, byYear: BY_EITHER }),
      input("ramp.upstream", "1", "Utilisation that mine, concentrator and pellet plant can reach", {
        min: 1,
        max: 1.25,
      }),
      input("ramp.delay", "y", "Start delay", { min: 0 }),
    ),
  ],
  [
    "What the plants cost, in which money that was said, when it is spent, and what keeps and closes them.",
    "Each part is quoted in the money of a year and a currency of its own (capital.hbi_price_year, capital.hbi_usd); only what says base-year prices is in those.",
    "An overrun falls on all of it or on offers alone (capital.overrun_on): what others spent in the end holds theirs.",
    "The section Capital carries it to the base year and then to money of the day (capital.base, capital.spent); the ramp-up makes the utilisation of each year (ramp.utilisation).",
  ],
);
