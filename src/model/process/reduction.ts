import { line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
import { path } from "./path";

const product = ({ group, per, suffix, amount }: Basis) => {
  const of = `${group}.pellet_fe, reduction.metallisation, reduction.carbon`;
  return [
    line(`${group}.hbi_fe`, "t Fe/t HBI", `Total Fe of HBI${suffix}`, `hbi_grade(${of})`),
    line(`${group}.hbi_metallic_fe`, "t Fe/t HBI", `Metallic Fe of HBI${suffix}`, `hbi_metallic_fe(${of})`),
    line(`${group}.hbi_oxygen`, "t O/t HBI", `Oxygen left in HBI${suffix}`, `hbi_oxygen(${of})`),
    line(`${group}.hbi_gangue`, "t gangue/t HBI", `Gangue of HBI${suffix}`, `hbi_gangue(${of})`),
    line(`${group}.oxygen_removed`, "t O/t HBI", `Oxygen removed per HBI${suffix}`, `oxygen_removed(${of})`),
    line(
      `${group}.pellets_per_hbi`,
      "t pellet/t HBI",
      `Pellets received at the screen per HBI${suffix}`,
      `pellets_per_hbi(${of}, reduction.dust_loss, reduction.screen_loss, reduction.briquette_yield)`,
    ),
    amount(
      `${group}.pellets_screened`,
      `t pellet${per}`,
      `Pellets received at the screen${suffix}`,
      `${group}.hbi * ${group}.pellets_per_hbi`,
    ),
    amount(
      `${group}.fines`,
      `t pellet${per}`,
      `Fines screened off and fired again${suffix}`,
      `${group}.pellets_screened * reduction.screen_loss`,
    ),
    amount(
      `${group}.charge`,
      `t pellet${per}`,
      `Pellets charged to the furnace${suffix}`,
      `${group}.pellets_screened * (1 - reduction.screen_loss)`,
    ),
    amount(
      `${group}.dust`,
      `t pellet${per}`,
      `Dust lost from the charge${suffix}`,
      `${group}.charge * reduction.dust_loss`,
    ),
    amount(
      `${group}.reduced_iron`,
      `t HBI${per}`,
      `Reduced iron before briquetting${suffix}`,
      `${group}.hbi / reduction.briquette_yield`,
    ),
    amount(
      `${group}.briquette_loss`,
      `t HBI${per}`,
      `Lost in briquetting${suffix}`,
      `${group}.reduced_iron * (1 - reduction.briquette_yield)`,
    ),
  ];
};

const energy = (basis: Basis) => [
  ofBasis(
    basis,
    "reduction.gas_per_hbi",
    "GJ/t HBI",
    "Gas of the reduction plant per HBI",
    `gas_demand(reduction.gas, reduction.gas_heat, ${basis.of("reduction.hydrogen_share")}, reduction.hydrogen_heater)`,
  ),
  ofBasis(
    basis,
    "reduction.energy_floor",
    "GJ/t HBI",
    "Least energy of reduction (first law)",
    `reduction_energy_floor(${basis.group}.pellet_fe, reduction.metallisation, reduction.carbon)`,
  ),
];

/** The shaft furnace and the briquetting presses: quality of HBI, and the flows of pellets, dust and losses. */
export const reductionSection = section("reduction", "Reduction", [
  line(
    "reduction.degree",
    "1",
    "Reduction degree",
    "1 - 2 / 3 * (1 - reduction.metallisation)",
    "Share of the oxygen of hematite that is removed.",
  ),
  product(NAMEPLATE),
  energy(NAMEPLATE),
  line(
    "nameplate.hbi_sulphur",
    "t/t HBI",
    "Sulphur of HBI, at nameplate",
    "pellet.sulphur * nameplate.charge * (1 - reduction.dust_loss) / nameplate.reduced_iron",
    "All sulphur of the pellets stays in the iron.",
  ),
  product(ANNUAL),
  path("annual.hydrogen_share", "reduction.hydrogen_share"),
  energy(ANNUAL),
]);
