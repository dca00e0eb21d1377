import { line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, PLAN } from "./basis";

const supply = ({ group, per, suffix, amount, of }: Basis, plan: string) => [
  amount(
    `${group}.pellets_own`,
    `t pellet${per}`,
    `Own pellets fired${suffix}`,
    `pellet_output(${group}.concentrate, concentrate.fe, concentrate.magnetite_share, pellet.binder, pellet.binder_loi)`,
    "New pellets; fines that come back from the screen are fired again.",
  ),
  amount(
    `${group}.hbi_own`,
    `t HBI${per}`,
    `HBI of own pellets${suffix}`,
    `IF(${plan}.ore < ${plan}.ore_wanted, ${group}.ore / ${of("ore.per_hbi")}, ${group}.hbi)`,
  ),
  amount(
    `${group}.pellets_bought`,
    `t pellet${per}`,
    `Pellets bought${suffix}`,
    `(${group}.hbi - ${group}.hbi_own) * pellet.bought_per_hbi`,
    "Makes up for what the mine cannot supply.",
  ),
];

/** Of what year the blend is told: it is the same in a year that is worked in part, and stands where none is worked. */
const blend = ({ group, suffix }: Basis, plan: string) => [
  line(
    `${group}.own_share`,
    "1",
    `Own pellets, share of all${suffix}`,
    `IF(${plan}.pellets_own > 0, ${plan}.pellets_own / (${plan}.pellets_own + ${plan}.pellets_bought), 1)`,
  ),
  line(
    `${group}.pellet_fe`,
    "t Fe/t pellet",
    `Fe of the pellets charged${suffix}`,
    `${group}.own_share * pellet.own_fe + (1 - ${group}.own_share) * pellet.purchased_grade`,
    "Own and bought pellets blended by mass; own pellets in years whose plan has no output.",
  ),
];

/**
 * Why own pellets do not reach in a year, and the condition of it where pellets are bought at all. A mine that is too small
 * at nameplate already is meant so: the design buys pellets.
 */
export const SHORT = [
  {
    id: "plants",
    label: "own plants are too small",
    condition: "plan.ore >= plan.own_limit * annual.ore_per_hbi",
  },
  {
    id: "mine",
    label: "the mine is too small",
    condition: "plan.ore < plan.own_limit * annual.ore_per_hbi, nameplate.own_share >= 1 - rounding()",
  },
] as const;

/** Pellets that are bought for one reason: in which years, since when, and how many of them in the year with most. */
const madeUp = ({ id, label, condition }: (typeof SHORT)[number]) => [
  line(
    `pellet.short_${id}`,
    "flag",
    `Pellets are bought: ${label}`,
    `AND(plan.worked, annual.own_share < 1 - rounding(), ${condition})`,
  ),
  line(`pellet.short_${id}_years`, "1", `Years in which ${label}`, `TOTAL(pellet.short_${id})`),
  line(
    `pellet.short_${id}_from`,
    "y",
    `The first of the years in which ${label}`,
    `IF(pellet.short_${id}_years > 0, LOWEST(calendar.date, pellet.short_${id}), 0)`,
    "Nil where there is none.",
  ),
  line(
    `pellet.short_${id}_most`,
    "t pellet/y",
    `Pellets bought in a year, at most, as ${label}`,
    `IF(pellet.short_${id}_years > 0, HIGHEST(annual.pellets_bought, pellet.short_${id}), 0) / calendar.year`,
  ),
];

/** Own and bought pellets. Firing oxidises magnetite, so a pellet holds less iron than its concentrate. */
export const pelletSection = section(
  "pellets",
  "Pellets",
  [
    line(
      "pellet.own_fe",
      "t Fe/t pellet",
      "Fe of own pellets",
      "pellet_grade(concentrate.fe, concentrate.magnetite_share, pellet.binder, pellet.binder_loi)",
    ),
    line("pellet.own_gangue", "t gangue/t pellet", "Gangue of own pellets", "pellet_gangue(pellet.own_fe)"),
    line(
      "pellet.bought_gangue",
      "t gangue/t pellet",
      "Gangue of bought pellets",
      "pellet_gangue(pellet.purchased_grade)",
    ),
    line(
      "pellet.acid_gangue",
      "t/t pellet",
      "SiO2 and Al2O3 of own pellets",
      "pellet.own_gangue * concentrate.acid_gangue_share",
    ),
    line(
      "pellet.per_concentrate",
      "t pellet/t concentrate",
      "Own pellets per concentrate",
      "pellet_per_concentrate(concentrate.fe, concentrate.magnetite_share, pellet.binder, pellet.binder_loi)",
    ),
    line(
      "pellet.own_per_hbi",
      "t pellet/t HBI",
      "New pellets per HBI, all own",
      "new_pellets_per_hbi(pellet.own_fe, reduction.metallisation, reduction.carbon, reduction.dust_loss, reduction.briquette_yield)",
    ),
    line(
      "pellet.bought_per_hbi",
      "t pellet/t HBI",
      "New pellets per HBI, all bought",
      "new_pellets_per_hbi(pellet.purchased_grade, reduction.metallisation, reduction.carbon, reduction.dust_loss, reduction.briquette_yield)",
      "HBI of a blend is the sum of the HBI of its parts: the balance of the furnace is linear in the pellets charged.",
    ),
    supply(NAMEPLATE, "nameplate"),
    blend(NAMEPLATE, "nameplate"),
    supply(PLAN, "plan"),
    supply(ANNUAL, "plan"),
    blend(ANNUAL, "plan"),
    SHORT.flatMap(madeUp),
  ],
  [
    "Firing oxidises magnetite, so that a pellet holds less iron than its concentrate.",
    "Own pellets come first; bought ones make up for what the mine cannot give.",
    "Counted are new pellets: fines that are screened off and fired again are none.",
    "Concentrate comes from the section before; the furnace takes the blend of own and bought pellets (annual.pellet_fe, annual.own_share).",
  ],
);
