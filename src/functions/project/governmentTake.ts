import { type Message, message } from "../../messages/message";
import { inEnglish, verbatim, type Words } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import { writtenModel } from "../../model/writtenModel";
import { defineFunction } from "../define";
import { type Row, showing, spilled } from "../shown";
import { BLANK, type ResultCell } from "../values";
import { assumptions, cell, errors, projectColumns, projectOf, tableOverrides, withoutHeaders } from "./shared";

/** What there is to know beside the revenue by kind, in reading order. */
const MEASURES = [
  "state.take",
  "state.aetr_08",
  "state.aetr_10",
  "state.aetr_125",
  "state.aetr",
  "state.metr",
  "state.direct_real",
  "state.indirect_real",
  "state.total_real",
  "state.npv",
  "state.early_share",
  "state.value_added_real",
  "state.value_added_year",
  "state.sales_real",
  "state.jobs",
  "state.jobs_total",
] as const;

/** Shares of what there is: above 1 nothing is left, and the project pays from its capital. */
const isShare = (id: string): boolean => /^state\.(take|aetr|metr)/.test(id);

/** What stands beside a figure; of a take, what is counted. */
const remarkOf = (id: string, figure: ResultCell, definition: Words = BLANK): Message | Words => {
  if (typeof figure !== "number") return message("state.undefined");
  return isShare(id) && figure > 1 ? message("state.aboveAll") : definition;
};

const overTheLife = (run: ProjectRun, id: string): number => {
  const prices = run.row("index.prices");
  return run.row(id).reduce((sum, amount, t) => sum + amount / (prices[t] ?? Number.NaN), 0);
};

export const governmentTake = defineFunction({
  id: "GOVERNMENT_TAKE",
  family: "Project",
  summary: "What the state takes: its share of the project's cash, effective tax rates, revenue by kind, value added.",
  args: { assumptions, overrides: tableOverrides },
  returns: { type: "any", shape: "matrix", doc: "Measure, value, unit and a remark, one measure a row" },
  formula:
    "take = (Σ taxes + Σ withheld from dividends and interest) / Σ cash before taxes; AETR(r) = PV_r(taxes) / PV_r(cash before taxes)",
  notes: [
    "Take stands three times. The field counts all that the state receives, with withholding on dividends and interest (IMF FARI): the last row but one; with that on dividends alone: the last row; without withholding: the first row, as version 1 had it.",
    "Taxes in take and effective rates are those of the project as if all equity: they do not depend on how it is financed. What is withheld does, and is in no effective rate. Revenue by kind is what the company, its lenders and its shareholders pay.",
    "An average effective rate does not exist where the present value of cash before taxes is nil or negative: there is no rent to share. Above 1, the state takes more than there is.",
    "The present value of the state's revenue is that of the start of the year discount.valuation_year, as the project's NPV is; take and rates are shares, which no valuation date and no timing moves.",
    "Revenue by kind is the sum over the life in prices of the base year.",
  ],
  errors,
  source:
    "International Monetary Fund, Fiscal Analysis of Resource Industries (TNM 2016/01): definitions of take and AETR",
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: {
        begins: [
          ["Measure (spec-consistent@1, 0 values differ)", "Value", "Unit", "Remark"],
          ["Government take without withholding, undiscounted", 0.2787367513455, "1"],
        ],
      },
      source: "the model; regression",
    },
    {
      args: ["announced@1", "headers", false],
      gives: { begins: [[0.2501636017203]] },
      source: "the model; regression",
    },
    { args: [null, "tax.profit_rates", 0.1], gives: { raises: "argument" } },
    { args: [null, "tax.profit_rate", 1.5], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROFIT_TAX", "RENT_TAX", "ROYALTY_SLIDING"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use(({ revenueKinds, takes, namedLine }) => {
      const measured = (id: string): Row => {
        const { label, unit } = namedLine(run, id);
        const figure = cell(run, id);
        const definition = takes.find((take) => take.id === id)?.note;
        return showing(id, [label, figure, unit, remarkOf(id, figure, definition && inEnglish(definition))]);
      };
      // the rows of former versions keep their places: what they had not follows, the field's definition first
      const others = takes.flatMap(({ id }) => (MEASURES.some((known) => known === id) ? [] : [measured(id)]));
      const kinds = revenueKinds.map(({ id }) =>
        showing(id, [namedLine(run, id).label, overTheLife(run, id), verbatim("US$"), message("state.overTheLife")]),
      );
      const head = projectColumns(project, "measure", "value", "unit", "remark");
      return spilled(project, [head, ...MEASURES.map(measured), ...kinds, ...others], headers, 1);
    });
  },
});
