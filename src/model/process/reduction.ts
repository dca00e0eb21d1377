import { line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE } from "./basis";

/** An element that comes with the pellets, own and bought alike, and stays in the iron: as much per iron as they hold. */
const traceOf = (element: "sulphur" | "phosphorus", { group, suffix }: Basis) =>
  line(
    `${group}.hbi_${element}`,
    "t/t HBI",
    `${element.charAt(0).toUpperCase()}${element.slice(1)} of HBI${suffix}`,
    `pellet.${element} * ${group}.hbi_fe / ${group}.pellet_fe`,
    `All ${element} of the pellets stays in the iron.`,
  );

const product = (basis: Basis) => {
  const { group, per, suffix, amount } = basis;
  const of = `${group}.pellet_fe, reduction.metallisation, reduction.carbon`;
  return [
    line(`${group}.hbi_fe`, "t Fe/t HBI", `Total Fe of HBI${suffix}`, `hbi_grade(${of})`),
    line(`${group}.hbi_metallic_fe`, "t Fe/t HBI", `Metallic Fe of HBI${suffix}`, `hbi_metallic_fe(${of})`),
    line(`${group}.hbi_oxygen`, "t O/t HBI", `Oxygen left in HBI${suffix}`, `hbi_oxygen(${of})`),
    line(`${group}.hbi_gangue`, "t gangue/t HBI", `Gangue of HBI${suffix}`, `hbi_gangue(${of})`),
    traceOf("sulphur", basis),
    traceOf("phosphorus", basis),
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

/**
 * What gas HBI of a pellet takes: the gas of the plant, and where gas follows the furnace, in proportion to the least energy
 * of reduction. That energy is linear in the pellets charged, so that own and bought pellets add up to their blend.
 */
const gasOf = (ratio: string, gas: string, grade: string, suffix: string) => [
  line(
    ratio,
    "1",
    `Energy that HBI takes, against the reference point${suffix}`,
    `IF(reduction.gas_follows = 'yes', reduction_energy_floor(${grade}, reduction.metallisation, reduction.carbon) / reduction.reference_floor, 1)`,
  ),
  line(
    gas,
    "GJ/t HBI",
    `Gas of the reduction plant per HBI${suffix}`,
    `gas_demand(reduction.gas, reduction.gas_heat, reduction.hydrogen_share, reduction.hydrogen_heater) * ${ratio}`,
    "Lower heating value.",
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
  line(
    "reduction.output",
    "1",
    "Output of the furnace, against that at the reference metallisation",
    "shaft_output(reduction.metallisation, reduction.reference_metallisation, reduction.slowing)",
    "What the furnace can make of its nameplate: iron that is to be reduced further stays in it longer.",
  ),
  line(
    "reduction.reference_floor",
    "GJ/t HBI",
    "Least energy of reduction at the reference point",
    "reduction_energy_floor(reduction.reference_pellet_fe, reduction.reference_metallisation, reduction.reference_carbon)",
  ),
  gasOf("annual.energy_ratio_own", "annual.gas_per_own", "pellet.own_fe", ", all of own pellets"),
  gasOf("annual.energy_ratio_bought", "annual.gas_per_bought", "pellet.purchased_grade", ", all of bought pellets"),
  gasOf("reduction.energy_ratio", "reduction.gas_per_hbi", "nameplate.pellet_fe", ", at nameplate"),
  product(NAMEPLATE),
  line(
    "reduction.energy_floor",
    "GJ/t HBI",
    "Least energy of reduction (first law)",
    "reduction_energy_floor(nameplate.pellet_fe, reduction.metallisation, reduction.carbon)",
  ),
  product(ANNUAL),
  gasOf("annual.energy_ratio", "annual.gas_full_load", "annual.pellet_fe", ", at full load"),
]);
