import { line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis, PLAN } from "./basis";
import { path } from "./path";

const products = ({ group, per, suffix, amount, of }: Basis) => [
  amount(
    `${group}.concentrate`,
    `t concentrate${per}`,
    `Concentrate${suffix}`,
    `concentrate_output(${group}.ore, ${of("ore.feed_grade")}, concentrate.fe, ${of("concentrate.recovery")})`,
  ),
  amount(
    `${group}.tailings`,
    `t tailings${per}`,
    `Tailings, dry${suffix}`,
    `${group}.ore * (concentrate.fe - ${of("ore.feed_grade")}) / (concentrate.fe - ${of("concentrate.tailings_grade")})`,
    "From the three grades, not as the rest of the ore, so that the mass balance can fail.",
  ),
  amount(
    `${group}.tailings_volume`,
    `m3${per}`,
    `Room that the tailings take${suffix}`,
    `${group}.tailings / concentrate.tailings_density`,
    "Settled; water on top and the dam come in addition.",
  ),
];

const yields = (basis: Basis) => [
  ofBasis(
    basis,
    "concentrate.mass_yield",
    "t concentrate/t ore",
    "Concentrate per ore",
    `concentrate_output(1, ${basis.of("ore.feed_grade")}, concentrate.fe, ${basis.of("concentrate.recovery")})`,
  ),
  ofBasis(
    basis,
    "concentrate.tailings_grade",
    "t Fe/t tailings",
    "Fe of the tailings",
    `tailings_grade(${basis.of("ore.feed_grade")}, concentrate.fe, ${basis.of("concentrate.recovery")})`,
  ),
];

/** The concentrator: one feed, two products, iron recovery given. */
export const concentrateSection = section(
  "concentrate",
  "Concentrate",
  [
    line(
      "concentrate.grade_needed",
      "t Fe/t concentrate",
      "Concentrate Fe that the pellet aimed at needs",
      "concentrate_grade_required(pellet.grade_target, concentrate.magnetite_share, pellet.binder, pellet.binder_loi)",
    ),
    line(
      "concentrate.fe",
      "t Fe/t concentrate",
      "Concentrate Fe",
      "IF(concentrate.solve_for_pellet = 'yes', concentrate.grade_needed, concentrate.grade)",
      "Ore, concentrate and pellet grades hang together: one is given, the others follow.",
    ),
    line(
      "concentrate.fe_limit",
      "t Fe/t concentrate",
      "Concentrate Fe without any gangue",
      "iron_of_pure_oxides(concentrate.magnetite_share)",
    ),
    yields(NAMEPLATE),
    line(
      "concentrate.tailings_floor",
      "t Fe/t tailings",
      "Fe of the tailings that no magnet can take",
      "ore.feed_grade * (1 - concentrate.magnetic_share) / (1 - concentrate.mass_yield)",
      "Iron of garnet, pyrite and other minerals that are not magnetic goes to the tailings.",
    ),
    line("concentrate.gangue", "1", "Gangue of the concentrate, share", "1 - concentrate.fe / concentrate.fe_limit"),
    line(
      "concentrate.finest",
      "um",
      "Finest grind that is reckoned with",
      "5",
      "Finer than any mill of iron ore is run at; keeps the energy finite as the gangue goes to nil.",
    ),
    line(
      "concentrate.grind",
      "um",
      "Grind that the concentrate needs",
      "MIN(concentrate.f80, MAX(concentrate.finest, grind_needed(concentrate.p80, concentrate.gangue, concentrate.gangue_ground, concentrate.liberation)))",
      "A richer concentrate is ground finer.",
    ),
    line(
      "concentrate.gangue_ground",
      "1",
      "Gangue of the concentrate at which the grind size holds",
      "1 - concentrate.grade_ground / concentrate.fe_limit",
    ),
    line(
      "concentrate.bond_energy",
      "kWh/t",
      "Ball mill energy by Bond",
      "bond_energy(concentrate.work_index, concentrate.f80, concentrate.grind)",
      "Per tonne that is ground to the last size.",
    ),
    line(
      "concentrate.bond_ground",
      "kWh/t",
      "Ball mill energy by Bond at the grind size given",
      "bond_energy(concentrate.work_index, concentrate.f80, concentrate.p80)",
    ),
    line(
      "concentrate.power_per_ore",
      "kWh/t ore",
      "Concentrator electricity at this grade, all uses",
      "MAX(0, concentrate.power + concentrate.ground_share * (concentrate.bond_energy - concentrate.bond_ground))",
      "What the grade asks for beyond the grind size given is Bond's difference, on the part of the ore that is ground to the last size.",
    ),
    products(NAMEPLATE),
    path("annual.recovery", "concentrate.recovery"),
    yields(ANNUAL),
    products(ANNUAL),
    products(PLAN),
    line("concentrate.tailings_total", "t tailings", "Tailings over the life, dry", "TOTAL(annual.tailings)"),
    line(
      "concentrate.tailings_room",
      "m3",
      "Room that the tailings take over the life",
      "TOTAL(annual.tailings_volume)",
    ),
  ],
  [
    "One feed makes concentrate and tailings; iron recovery is given, and mass and iron of the tailings follow.",
    "The grade is given, or solved so that the fired pellet has its target (concentrate.solve_for_pellet). A finer grind brings a higher grade and takes more electricity, by Bond's law.",
    "Water and electricity are per tonne of ore. Ore comes from the mine plan (annual.ore); concentrate goes to the pellet plant and tailings to their dam (annual.concentrate, concentrate.tailings_room).",
  ],
);
