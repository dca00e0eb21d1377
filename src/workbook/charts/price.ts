import { text } from "../../messages/text";
import { said } from "../spoken";
import { perTonne } from "./axes";
import type { Chart, Quantity } from "./chart";
import { LEAF, RUST, SIGNAL, STEEL } from "./colours";

/** US$ of a year per tonne sold in it, carried to prices of the base year. */
const REAL_PER_TONNE = ["annual.hbi", "index.prices"];
const PRICE: Quantity = { lines: ["annual.revenue"], per: REAL_PER_TONNE };

/** What a tonne brings against what it costs to make and deliver, and what it must bring for capital and taxes, too. */
export const priceAndCost: Chart = {
  id: "price",
  name: text("chart.price"),
  finding: (run) => {
    const levelised = run.value("returns.levelised_cost");
    if (!Number.isFinite(levelised)) return text("chart.price.none");
    // present value of revenue less that of all cost, per present value of HBI
    const over = run.value("returns.npv") / run.value("returns.hbi_value");
    const values = { by: said("US$/t HBI", Math.abs(over)), levelised: said("US$/t HBI", levelised) };
    return over < 0 ? text("chart.price.below", values) : text("chart.price.above", values);
  },
  panels: [
    {
      kind: "line",
      ...perTonne(text("chart.price.axis")),
      series: [
        { ...PRICE, label: text("chart.price.realised"), colour: STEEL },
        {
          lines: ["annual.cost", "annual.freight", "annual.cbam_seller"],
          per: REAL_PER_TONNE,
          label: text("chart.price.cost"),
          colour: RUST,
        },
        {
          lines: ["returns.levelised_cost"],
          per: ["plan.worked"],
          label: text("chart.price.levelised"),
          colour: LEAF,
          dashed: true,
        },
        { ...PRICE, at: "breakeven", label: text("chart.price.breakeven"), colour: SIGNAL, dashed: true },
      ],
    },
  ],
};
