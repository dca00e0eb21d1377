import { text } from "../../messages/text";
import { TRANCHES } from "../../model/inputs/tranches";
import { said } from "../spoken";
import { inMillions, times } from "./axes";
import { byYear, type Chart, type Quantity } from "./chart";
import { PLUM, RUST, SIGNAL, STEEL } from "./colours";
import { lowest } from "./extremes";
import { labelOf } from "./labels";

/** Ratios stand for the years in which something is due. */
const SERVED = ["cover.served"];
const COVER: Quantity = { lines: ["cover.dscr"], per: SERVED };
const COLOURS = { eca: STEEL, commercial: PLUM } as const;

/** What is owed by year, and how the cash covers its service against the covenants. */
export const debt: Chart = {
  id: "debt",
  name: text("chart.debt"),
  finding: (run) => {
    const owed = run.value("debt.total");
    const least = lowest(run, byYear(run, COVER));
    if (owed <= 0 || least === undefined) return text("chart.debt.none");
    const values = { debt: said("US$", owed), year: least.year, dscr: said("1", least.value) };
    const defaulted = run.value("cover.years_defaulted");
    const locked = run.value("cover.years_locked");
    if (defaulted > 0) return text("chart.debt.defaulted", { ...values, count: defaulted });
    if (locked > 0) return text("chart.debt.locked", { ...values, count: locked });
    return text(least.value < 1 ? "chart.debt.short" : "chart.debt.held", values);
  },
  panels: [
    {
      kind: "stackedColumn",
      ...inMillions(text("chart.debt.balance")),
      series: TRANCHES.map(({ id }) => ({
        lines: [`${id}.balance`],
        label: labelOf(`${id}.balance`),
        colour: COLOURS[id],
      })),
    },
    {
      kind: "line",
      ...times(text("chart.debt.dscr")),
      series: [
        { ...COVER, label: labelOf("cover.dscr"), colour: STEEL },
        { lines: ["debt.dscr_lockup"], per: SERVED, label: labelOf("debt.dscr_lockup"), colour: RUST, dashed: true },
        {
          lines: ["debt.dscr_default"],
          per: SERVED,
          label: labelOf("debt.dscr_default"),
          colour: SIGNAL,
          dashed: true,
        },
      ],
    },
  ],
};
