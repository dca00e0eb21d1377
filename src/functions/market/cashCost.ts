import { type Message, message, type Under } from "../../messages/message";
import type { Words } from "../../messages/words";
import type { Cost } from "../../model/money/costs";
import { type WrittenModel, writtenModel } from "../../model/writtenModel";
import { defineFunction } from "../define";
import {
  assumptions,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  withoutHeaders,
} from "../project/shared";
import { type Row as SpilledRow, showingEach, spilled } from "../shown";
import type { ResultCell } from "../values";

/** What a row is called, the lines of its amount a year in the steady year and at nameplate, and one cost or a sum of those above. */
interface Row {
  readonly label: Words | Message;
  readonly steady: string;
  readonly nameplate: string;
  readonly kind: Under<"cost.kind">;
}

const row = (label: Row["label"], name: string, kind: Row["kind"]): Row => ({
  label,
  steady: `steady.${name}`,
  nameplate: `nameplate.${name}`,
  kind,
});

/** What no year of its own is told for: it is the average of the years in both. */
const average = (label: Row["label"], line: string): Row => ({ label, steady: line, nameplate: line, kind: "other" });

const each = (costs: readonly Cost[], kind: "variable" | "fixed"): readonly Row[] =>
  costs.map(({ id, label }) => row(label, `cost_${id}`, kind));

const exWorks = ({ variableCosts, fixedCosts }: WrittenModel): readonly Row[] => [
  ...each(variableCosts, "variable"),
  row(message("cost.variable"), "cost_variable", "subtotal"),
  ...each(fixedCosts, "fixed"),
  row(message("cost.fixed"), "cost_fixed", "subtotal"),
  row(message("cost.carbon"), "cost_carbon", "other"),
  row(message("cost.exWorks"), "cost", "subtotal"),
];

const BEYOND: readonly Row[] = [
  row(message("cost.miningTax"), "mining_tax", "other"),
  average(message("cost.sustainingCapital"), "nameplate.sustaining"),
];

export const cashCost = defineFunction({
  id: "CASH_COST",
  family: "Market and cost",
  summary:
    "Cash cost of HBI by line at nameplate and in the steady year: variable and fixed, ex-works, delivered (C1) and all-in sustaining.",
  args: { assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Cost, kind (variable, fixed, other or subtotal), US$/y, US$/t HBI and share of the delivered cost C1 at nameplate, then US$/y and US$/t HBI in the steady year, one cost a row",
  },
  notes: [
    'The steady year is the first in which the ramp-up is over (steady.year), with what it makes and costs then, in prices of the base year; a year at nameplate is one that a plant whose ramp.maximum is below 1 never reaches. What a given year costs in money of the day is in PROJECT_TABLE("Operating cost", Assumptions).',
    "C1 is mining, processing, site administration and freight per tonne sold. All-in sustaining cost adds a domestic carbon price, mining tax, an average year's property tax and a normal year's sustaining capital; it is the project's own definition, for there is none for HBI. Rows and columns of former versions keep their places, so that the carbon price stands before the ex-works cost, which is without it, and property tax behind the sum that holds it.",
    "Profit tax, interest, capital until start-up and any border adjustment are in neither.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1", "headers", false],
      gives: {
        begins: [[55379065.47778983, 27.68953273889492, 0.1320972988569049, 51466330.87885962, 27.68953273889492]],
      },
      source:
        "the model; mining: 21,299,640.57 t moved at 2.6 US$/t at nameplate, 0.929 of it in the steady year, whose climb lacks a thousandth",
    },
    {
      args: ["announced@1"],
      gives: {
        begins: [
          [
            "Cost (announced@1, 0 values differ)",
            "Kind",
            "US$/y, nameplate",
            "US$/t HBI, nameplate",
            "Share of C1",
            "US$/y, steady year",
            "US$/t HBI, steady year",
          ],
          ["Mining", "variable", 50683321.95784352, 25.34166097892176],
        ],
      },
      agrees: { figure: 50683321.95784348, within: 1e-9 },
      source: "worked case A of the process balance: 19,493,585.36840134 t moved, at 2.6 US$/t",
    },
    { args: ["announcement"], gives: { raises: "argument" } },
    { args: [null, "reduction.carbon", 0.07], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_TABLE", "LEVELISED_COST", "PROJECT_SUMMARY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    const delivered = run.value("cost.delivered");
    const made = run.value("steady.hbi");
    const output = run.value("nameplate.hbi");
    const cells = (
      { label, kind, steady, nameplate }: Row,
      perTonneSteady: number,
      perTonneNameplate: number,
    ): SpilledRow => {
      const figures: ResultCell[] = [
        label,
        message(`cost.kind.${kind}`),
        perTonneNameplate * output,
        perTonneNameplate,
        perTonneNameplate / delivered,
        perTonneSteady * made,
        perTonneSteady,
      ];
      return showingEach(
        figures,
        figures.map((_, column) => (column < 5 ? nameplate : steady)),
      );
    };
    const line = (row: Row): SpilledRow =>
      cells(row, made === 0 ? 0 : run.value(row.steady) / made, run.value(row.nameplate) / output);
    /** What the model has per tonne already. */
    const perTonne = (label: Row["label"], steady: string, nameplate: string): SpilledRow =>
      cells({ label, steady, nameplate, kind: "subtotal" }, run.value(steady), run.value(nameplate));
    return writtenModel.use((model) =>
      spilled(
        project,
        [
          projectColumns(
            project,
            "cost",
            "kind",
            "perYearNameplate",
            "perTonneNameplate",
            "shareOfC1",
            "perYearSteady",
            "perTonneSteady",
          ),
          ...exWorks(model).map(line),
          line(row(message("cost.freight"), "freight", "other")),
          perTonne(message("cost.delivered"), "steady.delivered", "cost.delivered"),
          ...BEYOND.map(line),
          perTonne(message("cost.sustained"), "steady.sustained", "cost.sustained"),
          line(average(message("cost.propertyTax"), "cost.property_tax")),
        ],
        headers,
        2,
      ),
    );
  },
});
