import { financingOf } from "../../analysis/financing";
import { verbatim } from "../../messages/words";
import { keyOf } from "../../model/inputs/keys";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { spilled } from "../shown";
import type { ResultCell } from "../values";

/** A value as people give it: the word of a choice. */
function asGiven(key: string, value: number): ResultCell {
  const word = keyOf(key)?.choices?.[value];
  return word === undefined ? value : verbatim(word);
}

export const financing = defineFunction({
  id: "FINANCING",
  family: "Debt",
  summary:
    "The project's loan as assumptions that hold it: amount of each tranche, when it is drawn and when it is repaid.",
  args: { assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: 'Key and value, one a row, with a header Key, Value: debt.sizing "given", then each tranche that there is with its amount, the shares of it drawn by construction year, and the shares of the balance at start-up that each payment repays by operating year',
  },
  notes: [
    "Debt is sized anew in every case, so that a stress never hurts the lender. A loan that is held does not give way: what a case's cash does not pay is unpaid.",
    "Given back to the same assumptions, it changes nothing. =VSTACK(Assumptions, IRON.FINANCING(Assumptions)) is a table of assumptions whose loan is held; without VSTACK let it spill below the table, outside it, and name the plain range over both.",
    "Shares, not amounts, stay sensible when fees, rates or draws differ; all shares repaid of a tranche add up to 1. A negative one is interest of the grace that is capitalised as agreed.",
    "The terms of the loan, its rates, fees, cover and reserves, stay where they are among the assumptions.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: {
        begins: [
          ["Key", "Value"],
          ["debt.sizing", "given"],
        ],
      },
      source: "the model; regression",
    },
    {
      args: ["spec-consistent@1", "debt.gearing", 0],
      gives: [
        ["Key", "Value"],
        ["debt.sizing", "given"],
      ],
      source: "without debt there is no tranche to hold",
    },
    { args: [null, "debt.gearing", "most"], gives: { raises: "argument" } },
    { args: [null, "debt.gearing", 1], gives: { raises: "domain" } },
  ],
  seeAlso: ["BREAKEVEN_PRICE", "DEBT_SIZE"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const rows = Object.entries(financingOf(project.run)).map(([key, value]) => [verbatim(key), asGiven(key, value)]);
    return spilled(project, [columns("key", "value"), ...rows], headers);
  },
});
