import { writtenModel } from "../../model/writtenModel";
import { defineFunction } from "../define";
import { type Row, showingEach, spilled } from "../shown";
import { assumptions, errors, projectColumns, projectOf, SOURCE, tableOverrides, withoutHeaders } from "./shared";

export const claimCheck = defineFunction({
  id: "CLAIM_CHECK",
  family: "Project",
  summary: "What was said in public about the project against the model: each claim, the model's figure and a verdict.",
  args: { assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Claim, what was claimed, the model's figure on the same definition, unit, ratio of model to claim, verdict and definition, one claim a row",
  },
  notes: [
    "The claims are inputs, project.claim_... , each with its source; override one to judge another figure.",
    "Amounts agree within 5 %, grades within 0.5 %. A floor (15 years and more) may be exceeded, a figure may not.",
    "US$ 13 bn was reported as GDP and is quoted as revenue of the budget: it is held against gross sales, value added, and revenue of the state: direct, indirect and all of it, each on its own row.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: [],
      gives: {
        begins: [
          ["Claim (spec-consistent, 0 values differ)", "Claimed", "Model", "Unit", "Ratio", "Verdict"],
          ["Reserve life", 15, 30.72821806071247, "y", 2.048547870714165, "the model gives more: 2 times the claim"],
        ],
      },
      agrees: { figure: 15, within: 0 },
      source: "the model; the claim as told to the press",
    },
    {
      args: ["announced", "headers", false],
      gives: {
        begins: [[15, 33.57514729234621, "y", 2.238343152823081, "the model gives more: 2.2 times the claim"]],
      },
      source: "worked case A of the process balance: 33.575 years",
    },
    { args: ["announcement"], gives: { raises: "argument" } },
    { args: [null, "project.claim_hbi", 1.1], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_SUMMARY", "PROJECT_CHECKS"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use(({ judgeClaims, namedLine }) =>
      spilled(
        project,
        [
          projectColumns(project, "claim", "claimed", "model", "unit", "ratio", "verdict", "definition"),
          ...judgeClaims(run.value).map(({ claim, claimed, figure, ratio, id, values }): Row => {
            const { unit } = namedLine(run, claim.figure);
            const cells = [claim.label, claimed, figure, unit, ratio, { id, values }, claim.definition];
            return showingEach(
              cells,
              cells.map((_, column) => (column === 1 ? claim.id : claim.figure)),
            );
          }),
        ],
        headers,
        1,
      ),
    );
  },
});
