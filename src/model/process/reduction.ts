import { block, line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
import { path } from "./path";

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

/** Energy that HBI takes against the reference point, where gas follows the furnace. */
const ratioOf = (grade: string): string =>
  `IF(reduction.gas_follows = 'yes', reduction_energy_floor(${grade}, reduction.metallisation, reduction.carbon) / reduction.reference_floor, 1)`;

const gasOf = ({ of }: Basis, ratio: string): string =>
  `gas_demand(reduction.gas, reduction.gas_heat, ${of("reduction.hydrogen_share")}, reduction.hydrogen_heater) * ${ratio}`;

const GAS = "Gas of the reduction plant per HBI";
const RATIO = "Energy that HBI takes, against the reference point";

/** The least energy, and the gas: that of the plant, in proportion to the least energy where gas follows the furnace. */
const energy = (basis: Basis) => [
  ofBasis(
    basis,
    "reduction.energy_floor",
    "GJ/t HBI",
    "Least energy of reduction (first law)",
    `reduction_energy_floor(${basis.group}.pellet_fe, reduction.metallisation, reduction.carbon)`,
  ),
  ofBasis(basis, "reduction.energy_ratio", "1", RATIO, ratioOf(`${basis.group}.pellet_fe`)),
  ofBasis(
    basis,
    "reduction.gas_per_hbi",
    "GJ/t HBI",
    GAS,
    gasOf(basis, basis.of("reduction.energy_ratio")),
    "Lower heating value, at full load.",
  ),
  ofBasis(basis, "reduction.gas_of_own", "GJ/t HBI", `${GAS}, own pellets`, gasOf(basis, "reduction.energy_ratio_own")),
  ofBasis(
    basis,
    "reduction.gas_of_bought",
    "GJ/t HBI",
    `${GAS}, bought pellets`,
    gasOf(basis, "reduction.energy_ratio_bought"),
    "Least energy is linear in the pellets charged: own and bought ones add up to their blend.",
  ),
];

/** The shaft furnace and the briquetting presses: quality of HBI, and the flows of pellets, dust and losses. */
export const reductionSection = section(
  "reduction",
  "Reduction",
  [
    block(
      "Degree of reduction and reference point",
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
      line("reduction.energy_ratio_own", "1", `${RATIO}, own pellets`, ratioOf("pellet.own_fe")),
      line("reduction.energy_ratio_bought", "1", `${RATIO}, bought pellets`, ratioOf("pellet.purchased_grade")),
    ),
    block("Product and flows, at nameplate", product(NAMEPLATE)),
    block("Energy and gas, at nameplate", energy(NAMEPLATE)),
    block("Product and flows, by year", product(ANNUAL)),
    block("Energy and gas, by year", path("annual.hydrogen_share", "reduction.hydrogen_share"), energy(ANNUAL)),
  ],
  [
    "The shaft furnace takes oxygen from pellets, with gas and, where chosen, hydrogen; presses make briquettes of the iron. Fe, gangue and elements of HBI follow from the pellets, metallisation and carbon.",
    "Gas per HBI holds at a reference point and moves with the least energy that pellet, metallisation and carbon ask for, where reduction.gas_follows says so; a part of it is burnt whatever the output.",
    "Metallisation and carbon are given, and all else of the product follows; energy, quality and carbon take it from here (annual.hbi_fe, annual.oxygen_removed).",
  ],
);
