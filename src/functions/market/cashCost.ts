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
  spill,
  tableOverrides,
  withoutHeaders,
} from "../project/shared";
import type { ResultCell } from "../values";

/** A row of the table: what it is called, the line of its amount a year, and whether it is one cost or a sum of those above. */
type Row = readonly [label: Words | Message, line: string, kind: Under<"cost.kind">];

const each = (costs: readonly Cost[], kind: "variable" | "fixed"): readonly Row[] =>
  costs.map(({ id, label }) => [label, `nameplate.cost_${id}`, kind]);

const exWorks = ({ variableCosts, fixedCosts }: WrittenModel): readonly Row[] => [
  ...each(variableCosts, "variable"),
  [message("cost.variable"), "nameplate.cost_variable", "subtotal"],
  ...each(fixedCosts, "fixed"),
  [message("cost.fixed"), "nameplate.cost_fixed", "subtotal"],
  [message("cost.carbon"), "nameplate.cost_carbon", "other"],
  [message("cost.exWorks"), "nameplate.cost", "subtotal"],
];

export const cashCost = defineFunction({
  id: "CASH_COST",
  family: "Market and cost",
  summary: "Cash cost of HBI by line at nameplate: variable and fixed, ex-works, delivered (C1) and all-in sustaining.",
  args: { assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Cost, kind (variable, fixed, other or subtotal), US$/y, US$/t HBI and share of the delivered cost C1, one cost a row",
  },
  notes: [
    'A year at nameplate in prices of the base year. What a given year costs in money of the day is in PROJECT_TABLE("Operating cost", Assumptions).',
    "C1 is mining, processing, site administration and freight per tonne sold. All-in sustaining cost adds mining tax and a normal year's sustaining capital; it is the project's own definition, for there is none for HBI.",
    "Profit tax, interest, capital until start-up and any border adjustment are in neither.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1", "headers", false],
      gives: { begins: [[55379065.47778983, 27.68953273889492, 0.1320972988569049]] },
      source: "the model; mining: 21,299,640.57 t moved at 2.6 US$/t",
    },
    {
      args: ["announced@1"],
      gives: {
        begins: [
          ["Cost (announced@1, 0 values differ)", "Kind", "US$/y", "US$/t HBI", "Share of C1"],
          ["Mining", "variable", 50683321.95784352],
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
    const output = run.value("nameplate.hbi");
    const delivered = run.value("cost.delivered");
    const row = (label: Row[0], kind: Row[2], perTonne: number): ResultCell[] => [
      label,
      message(`cost.kind.${kind}`),
      perTonne * output,
      perTonne,
      perTonne / delivered,
    ];
    const line = ([label, id, kind]: Row): ResultCell[] => row(label, kind, run.value(id) / output);
    return writtenModel.use((model) =>
      spill(headers, 2, [
        projectColumns(project, "cost", "kind", "perYear", "perTonne", "shareOfC1"),
        ...exWorks(model).map(line),
        line([message("cost.freight"), "nameplate.freight", "other"]),
        row(message("cost.delivered"), "subtotal", delivered),
        line([message("cost.miningTax"), "nameplate.mining_tax", "other"]),
        line([message("cost.sustainingCapital"), "nameplate.sustaining", "other"]),
        row(message("cost.sustained"), "subtotal", run.value("cost.sustained")),
      ]),
    );
  },
});
