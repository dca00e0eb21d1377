import { carbon } from "./carbon";
import { cashFlow } from "./cashFlow";
import type { Chart } from "./chart";
import { costBuildUp } from "./costBuildUp";
import { debt } from "./debt";
import { iron } from "./iron";
import { priceAndCost } from "./price";
import { production } from "./production";
import { government } from "./state";

/** The charts of the project, in the order in which they are shown, for every reader: the pane and the sheets. */
export const charts: readonly Chart[] = [
  production,
  costBuildUp,
  priceAndCost,
  cashFlow,
  debt,
  government,
  iron,
  carbon,
];
