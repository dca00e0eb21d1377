import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import type { Panel } from "./chart";

/** A unit as charts say it, and how numbers of the model get there. */
const unit =
  (name: string, factor: number, numberFormat: string) =>
  (what: Words): Pick<Panel, "axis" | "unit" | "factor" | "numberFormat"> => ({
    axis: text("chart.axis", { what, unit: verbatim(name) }),
    unit: name,
    factor,
    numberFormat,
  });

export const inMillions = unit("m US$", 1e-6, "#,##0");
export const perTonne = unit("US$/t HBI", 1, "#,##0");
export const inMegatonnes = unit("Mt HBI", 1e-6, "0.00");
export const inMegatonnesOfIron = unit("Mt Fe/y", 1e-6, "0.00");
export const inPercent = unit("%", 100, "0.0");
export const times = unit("times", 1, "0.00");
export const carbonPerTonne = unit("t CO2/t HBI", 1, "0.00");
