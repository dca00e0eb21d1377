import { line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
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
export const concentrateSection = section("concentrate", "Concentrate", [
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
  line(
    "concentrate.bond_energy",
    "kWh/t",
    "Ball mill energy by Bond",
    "bond_energy(concentrate.work_index, concentrate.f80, concentrate.p80)",
    "For reading beside the concentrator's electricity; costs use the latter.",
  ),
  products(NAMEPLATE),
  path("annual.recovery", "concentrate.recovery"),
  yields(ANNUAL),
  products(ANNUAL),
  line("concentrate.tailings_total", "t tailings", "Tailings over the life, dry", "TOTAL(annual.tailings)"),
  line("concentrate.tailings_room", "m3", "Room that the tailings take over the life", "TOTAL(annual.tailings_volume)"),
]);
