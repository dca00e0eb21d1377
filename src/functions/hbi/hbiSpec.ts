import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { hbiGangue, hbiGrade } from "../../model/formulas/reduction";
import { aboveSpecification, belowSpecification } from "../../model/formulas/rules";
import { type Property, type SpecifiedProperty, specification } from "../../model/money/specification";
import { referenceSet } from "../../reference/values";
import { flag, number, optional } from "../args";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { computing } from "../formulas";
import { argumentsOf } from "../parameter";
import { TYPE_ERROR } from "../refusals";
import { carbon, metallisation, pellet_grade } from "../technical/arguments";
import { BLANK, type ResultCell } from "../values";

const gradeOf = computing(hbiGrade);
const gangueOf = computing(hbiGangue);
const isBelow = computing(belowSpecification);
const isAbove = computing(aboveSpecification);

export const hbiSpec = defineFunction({
  id: "HBI_SPEC",
  family: "HBI",
  summary:
    "HBI from a pellet against what buyers and ships ask for: the Mediterranean specification as sellers read it.",
  args: {
    ...argumentsOf(hbiGrade.parameters, { pellet_grade, metallisation, carbon }),
    sulphur: optional(number("t/t", "Sulphur of the HBI", { min: 0, below: 1 }), 0.00014),
    headers: optional(flag("FALSE leaves out the header row, names and units"), true),
    phosphorus: optional(number("t/t", "Phosphorus of the HBI; not judged if left out", { min: 0, below: 1 })),
    gangue: optional(number("t/t", "Gangue of the HBI; that of the pellet if left out", { min: 0, below: 1 })),
    density: optional(number("t/m3", "Apparent density of briquettes; not judged if left out", { above: 0 })),
    fines: optional(number("t/t", "Part below 6.35 mm; not judged if left out", { min: 0, max: 1 })),
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Property, unit, lowest and highest allowed, value, TRUE where it passes",
  },
  notes: [
    "Metallisation and iron are minima: a better product passes. Limits are inclusive.",
    "The reference data holds the limits with their sources under market.spec_...; a contract may differ. Limits of phosphorus and gangue are those of sellers, for no index names one.",
    "Density and fines are what a ship asks of hot-moulded briquettes, DRI (A) of the IMSBC Code: the line of 5 t/m3 and at most 5 % below 6.35 mm.",
    "What is left out and does not follow from the pellet is blank, and not judged.",
  ],
  errors: {
    argument: TYPE_ERROR,
    domain: "the pellet is richer than pure hematite, or a share lies outside its limits",
  },
  source:
    "S&P Global (Platts), Mediterranean HBI import price assessment, January 2025; sellers' sheets of Metalloinvest and Captain Group; the sources of market.spec_... say which limit is whose",
  examples: [
    {
      args: [0.67],
      gives: [
        ["Property", "Unit", "Lowest", "Highest", "Value", "Pass"],
        ["Total Fe", "t/t", 0.9, "", 0.9138951580112837, true],
        ["Metallic Fe", "t/t", 0.83, "", 0.8590614485306066, true],
        ["Metallisation", "t/t", 0.92, "", 0.94, true],
        ["Carbon", "t/t", 0.008, 0.016, 0.013, true],
        ["Sulphur", "t/t", "", 0.0003, 0.00014, true],
        ["Phosphorus", "t/t", "", 0.0005, "", ""],
        ["Gangue", "t/t", "", 0.086, 0.05739556599298957, true],
        ["Density", "t/m3", 5, "", "", ""],
        ["Fines below 6.35 mm", "t/t", "", 0.05, "", ""],
      ],
      source: "worked case B of the process balance",
    },
    {
      args: [0.6458507895259494, 0.95, 0.013, 0.0001, false, 0.0004, null, 5.1, 0.06],
      gives: [
        [0.9, "", 0.8711880650782771, false],
        [0.83, "", 0.8276286618243631, false],
        [0.92, "", 0.95, true],
        [0.008, 0.016, 0.013, true],
        ["", 0.0003, 0.0001, true],
        ["", 0.0005, 0.0004, true],
        ["", 0.086, 0.10333262804269402, false],
        [5, "", 5.1, true],
        ["", 0.05, 0.06, false],
      ],
      source: "pellets of worked case A at a metallisation of 95 %: poor, with too many fines; metallisation passes",
    },
    { args: [0.75], gives: { raises: "domain" } },
    { args: [0.67, 0.94, 0.013, 0.0001, "no"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_GRADE", "HBI_METALLIC_FE", "HBI_QUALITY_PRICE"],
  compute: ({ pellet_grade, metallisation, carbon, sulphur, headers, phosphorus, gangue, density, fines }) => {
    const product = { pellet_grade, metallisation, carbon };
    const fe = gradeOf(product);
    const values: Readonly<Record<SpecifiedProperty, number | undefined>> = {
      fe,
      metallic: metallisation * fe,
      metallisation,
      carbon,
      sulphur,
      phosphorus,
      gangue: gangue ?? gangueOf(product),
      density,
      fines,
    };
    const rows = specification.map((property) => rowOf(property, values[property.id]));
    return headers
      ? [columns("property", "unit", "lowest", "highest", "value", "pass"), ...rows]
      : rows.map((cells) => cells.slice(2));
  },
});

/** A property against its limits; what is not told is not judged. */
function rowOf({ id, unit, lowest, highest }: Property & { readonly id: SpecifiedProperty }, value?: number) {
  const limits = referenceSet();
  const [low, high] = [lowest, highest].map((key) => (key === undefined ? undefined : limits[key]));
  const passes = (known: number): boolean =>
    (low === undefined || !isBelow({ value: known, lowest: low })) &&
    (high === undefined || !isAbove({ value: known, highest: high }));
  const cells: ResultCell[] = [
    message(`spec.${id}`),
    verbatim(unit ?? "t/t"),
    low ?? BLANK,
    high ?? BLANK,
    value ?? BLANK,
    value === undefined ? BLANK : passes(value),
  ];
  return cells;
}
