import { block, line, section } from "../../formula/language/model";
import { aboveSpecification, belowSpecification } from "../formulas/rules";
import { ANNUAL, type Basis, NAMEPLATE } from "../process/basis";
import { breachLine, specificationLimits } from "./specification";

const FURNACE =
  "eaf.slag_per_gangue, eaf.slag_power, eaf.power_price, eaf.slag_cost, eaf.flux_per_gangue, eaf.flux_price";

/** Composition of HBI by the names of its lines or inputs. */
interface Product {
  readonly fe: string;
  readonly metallisation: string;
  readonly carbon: string;
  readonly gangue: string;
}

/** What HBI is worth in an electric arc furnace, but for what any HBI and scrap have alike. */
const worth = (group: string, { fe, metallisation, carbon, gangue }: Product, suffix: string) => [
  line(
    `${group}.worth_iron`,
    "US$/t HBI",
    `Iron that HBI brings to the ladle, at the price of scrap${suffix}`,
    `market.scrap / eaf.scrap_yield * iron_tapped(${fe}, ${gangue}, eaf.slag_per_gangue, eaf.iron_in_slag)`,
  ),
  line(`${group}.worth_slag`, "US$/t HBI", `Cost of its slag${suffix}`, `slag_cost(${gangue}, ${FURNACE})`),
  line(
    `${group}.worth_oxide`,
    "US$/t HBI",
    `Electricity for its iron that is not metallic${suffix}`,
    `${fe} * (1 - ${metallisation}) * eaf.oxide_power * eaf.power_price`,
  ),
  line(
    `${group}.worth_carbon`,
    "US$/t HBI",
    `Worth of its carbon${suffix}`,
    `carbon_worth(${fe}, ${metallisation}, ${carbon}, eaf.carbon_price, eaf.carbon_heat)`,
    "Carbon that the oxide needs saves bought carbon; beyond that it is worth its heat alone.",
  ),
  line(
    `${group}.worth`,
    "US$/t HBI",
    `Value in use of HBI${suffix}`,
    `${group}.worth_iron - ${group}.worth_slag - ${group}.worth_oxide + ${group}.worth_carbon`,
    "Melting and whatever else any HBI costs alike are left out: only differences between products count.",
  ),
];

const breaches = ({ group, suffix }: Basis) =>
  specificationLimits.map((limit) => {
    const { property, side, value, key, one } = limit;
    const pure = (quantity: string) => (one === undefined ? quantity : `${quantity} / ${one}`);
    const { id } = side === "low" ? belowSpecification : aboveSpecification;
    return line(
      breachLine(group, limit),
      "flag",
      `HBI breaks the specification: ${property} too ${side}${suffix}`,
      `${id}(${pure(value(group))}, ${pure(key)})`,
    );
  });

const PARTS = [
  { part: "iron", label: "its iron" },
  { part: "elements", label: "other elements" },
  { part: "cargo", label: "its cargo" },
] as const;

const quality = (basis: Basis) => {
  const { group, suffix } = basis;
  return [
    ...breaches(basis),
    ...PARTS.map(({ part, label }) => {
      const breached = specificationLimits.filter((limit) => limit.part === part);
      const flags = breached.map((limit) => breachLine(group, limit)).join(", ");
      return line(`${group}.off_${part}`, "flag", `HBI is off the specification in ${label}${suffix}`, `OR(${flags})`);
    }),
    line(
      `${group}.off_spec`,
      "flag",
      `HBI is off the specification${suffix}`,
      `OR(${PARTS.map(({ part }) => `${group}.off_${part}`).join(", ")})`,
    ),
    ...worth(
      group,
      {
        fe: `${group}.hbi_fe`,
        metallisation: "reduction.metallisation",
        carbon: "reduction.carbon",
        gangue: `${group}.hbi_gangue`,
      },
      suffix,
    ),
    line(
      `${group}.quality_index`,
      "US$/t HBI",
      `Quality adjustment by an index contract${suffix}`,
      `hbi_quality_price(0, ${group}.hbi_fe, reduction.metallisation, market.fe_adjustment, market.metallisation_adjustment, market.fe_reference, market.metallisation_reference)`,
    ),
    line(
      `${group}.phosphorus_loss`,
      "US$/t HBI",
      `Cost of phosphorus above the reference${suffix}`,
      `eaf.phosphorus_cost * MAX(0, ${group}.hbi_phosphorus - market.phosphorus_reference) / quality.phosphorus_step`,
    ),
    line(
      `${group}.quality_use`,
      "US$/t HBI",
      `Quality adjustment by value in use${suffix}`,
      `${group}.worth - quality.worth - ${group}.phosphorus_loss`,
      "Against HBI of the reference price, which is quoted as it is worth.",
    ),
    line(
      `${group}.quality`,
      "US$/t HBI",
      `Quality adjustment of the price, base-year prices${suffix}`,
      `IF(market.quality_rule = 'index', ${group}.quality_index, IF(market.quality_rule = 'value in use', ${group}.quality_use, MIN(${group}.quality_index, ${group}.quality_use)))`,
    ),
    line(
      `${group}.price_kept`,
      "1",
      `Part of the price that is left by the specification and by fines${suffix}`,
      `(1 - ${group}.off_spec * market.off_spec_discount) * (1 - reduction.briquette_fines * market.fines_discount)`,
    ),
  ];
};

/** What quality does to the price: an index contract, value in use, the specification, and fines. */
export const qualitySection = section(
  "quality",
  "Quality",
  [
    block(
      "Reference price: gangue and value in use",
      line("quality.phosphorus_step", "t/t HBI", "Phosphorus that the cost of phosphorus is told for", "0.0001"),
      line(
        "quality.gangue_reference",
        "t gangue/t HBI",
        "Gangue of the reference price",
        "1 - market.carbon_reference - market.fe_reference * (1 + (1 - market.metallisation_reference) * oxygen_per_iron_wustite())",
        "What iron, its oxygen and carbon leave.",
      ),
      ...worth(
        "quality",
        {
          fe: "market.fe_reference",
          metallisation: "market.metallisation_reference",
          carbon: "market.carbon_reference",
          gangue: "quality.gangue_reference",
        },
        ", reference price",
      ),
    ),
    block("At nameplate", quality(NAMEPLATE)),
    block("By year", quality(ANNUAL)),
  ],
  [
    "An index contract pays so much a point, as nameplate.quality_index; a buyer reckons what slag, flux, electricity, lost iron and carbon cost the furnace, as nameplate.quality_use.",
    "What any HBI brings alike, such as iron without copper, is left out: the quoted price has it.",
    "Fewer points of iron cost the buyer about twice what contracts allow, because each brings a point of gangue.",
    "Carbon has a best amount: up to what the oxide needs it saves bought carbon, beyond it is worth less than the iron and the gas that it costs. nameplate.worth_carbon has its kink there.",
    "Composition comes from Reduction; Sales take the adjustment and the part of the price that is left (annual.quality, annual.price_kept).",
  ],
);
