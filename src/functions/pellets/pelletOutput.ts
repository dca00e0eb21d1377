import { defineFunction } from "../define";
import { binder, binderLoi, concentrate, concentrateGrade, magnetiteShare, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { concentrateWithinOxides } from "../technical/rules";

const compute = formula("pellet_output");

export const pelletOutput = defineFunction({
  id: "PELLET_OUTPUT",
  family: "Pellets",
  summary: "Fired pellets made from concentrate: oxygen is taken up and the ash of the binder stays.",
  args: {
    concentrate,
    concentrate_grade: concentrateGrade,
    magnetite_share: magnetiteShare,
    binder,
    binder_loi: binderLoi,
  },
  returns: { type: "number", shape: "scalar", unit: "t", doc: "Fired pellets" },
  ...published("pellet_output"),
  errors: {
    argument: TYPE_ERROR,
    domain: "the concentrate is richer than its pure oxides, or a share lies outside its limits",
  },
  examples: [
    { args: [2660105.4660505033, 0.67], gives: 2759570.308123356, source: "worked case A of the process balance" },
    { args: [-1, 0.67], gives: { raises: "domain" } },
    { args: [1e6], gives: { raises: "argument" } },
  ],
  seeAlso: ["CONCENTRATE_OUTPUT", "PELLETS_PER_HBI"],
  compute: ({ concentrate, concentrate_grade, magnetite_share, binder, binder_loi }) => {
    concentrateWithinOxides(concentrate_grade, magnetite_share);
    return compute(concentrate, concentrate_grade, magnetite_share, binder, binder_loi);
  },
});
