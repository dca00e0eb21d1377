import { message, type Under } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { hbiGrade } from "../../model/formulas/reduction";
import { aboveSpecification, belowSpecification } from "../../model/formulas/rules";
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
const isBelow = computing(belowSpecification);
const isAbove = computing(aboveSpecification);

export const hbiSpec = defineFunction({
  id: "HBI_SPEC",
  family: "HBI",
  summary: "HBI from a pellet against the limits of the Mediterranean market specification.",
  args: {
    ...argumentsOf(hbiGrade.parameters, { pellet_grade, metallisation, carbon }),
    sulphur: optional(number("t/t", "Sulphur of the HBI", { min: 0, below: 1 }), 0.00014),
    headers: optional(flag("FALSE leaves out the header row, names and units"), true),
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Property, unit, lowest and highest allowed, value, TRUE where it passes",
  },
  notes: ["Limits are inclusive. The reference data holds them under market.spec_...; a contract may differ."],
  errors: {
    argument: TYPE_ERROR,
    domain: "the pellet is richer than pure hematite, or a share lies outside its limits",
  },
  source: "S&P Global (Platts), Mediterranean HBI import price assessment, January 2025",
  examples: [
    {
      args: [0.67],
      gives: [
        ["Property", "Unit", "Lowest", "Highest", "Value", "Pass"],
        ["Total Fe", "t/t", 0.9, "", 0.9138951580112837, true],
        ["Metallic Fe", "t/t", 0.83, "", 0.8590614485306066, true],
        ["Metallisation", "t/t", 0.92, 0.94, 0.94, true],
        ["Carbon", "t/t", 0.008, 0.016, 0.013, true],
        ["Sulphur", "t/t", "", 0.0003, 0.00014, true],
      ],
      source: "worked case B of the process balance",
    },
    {
      args: [0.6458507895259494, 0.94, 0.013, 0.0001, false],
      gives: [
        [0.9, "", 0.8689906181484146, false],
        [0.83, "", 0.8168511810595097, false],
        [0.92, 0.94, 0.94, true],
        [0.008, 0.016, 0.013, true],
        ["", 0.0003, 0.0001, true],
      ],
      source: "worked case A fails the specification",
    },
    { args: [0.75], gives: { raises: "domain" } },
    { args: [0.67, 0.94, 0.013, 0.0001, "no"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_GRADE", "HBI_METALLIC_FE"],
  compute: ({ pellet_grade, metallisation, carbon, sulphur, headers }) => {
    const limits = referenceSet();
    const total = gradeOf({ pellet_grade, metallisation, carbon });
    const row = (property: Under<"spec">, value: number, low?: number, high?: number): ResultCell[] => [
      message(`spec.${property}`),
      verbatim("t/t"),
      low ?? BLANK,
      high ?? BLANK,
      value,
      (low === undefined || !isBelow({ value, lowest: low })) &&
        (high === undefined || !isAbove({ value, highest: high })),
    ];
    const rows: (readonly ResultCell[])[] = [
      columns("property", "unit", "lowest", "highest", "value", "pass"),
      row("fe", total, limits["market.spec_fe_total"]),
      row("metallicFe", metallisation * total, limits["market.spec_fe_metallic"]),
      row(
        "metallisation",
        metallisation,
        limits["market.spec_metallisation_low"],
        limits["market.spec_metallisation_high"],
      ),
      row("carbon", carbon, limits["market.spec_carbon_low"], limits["market.spec_carbon_high"]),
      row("sulphur", sulphur, undefined, limits["market.spec_sulphur"]),
    ];
    return headers ? rows : rows.slice(1).map((cells) => cells.slice(2));
  },
});
