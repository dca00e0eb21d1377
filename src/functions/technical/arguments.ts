import { number, optional } from "../args";
import { constant } from "./formula";

/** Iron of the two pure oxides: no concentrate is richer than the first, no fired pellet than the second. */
export const MAGNETITE = constant("iron_in_magnetite");
export const HEMATITE = constant("iron_in_hematite");

/** Carbon of cementite, Fe3C: HBI cannot hold more (rule E-DR-3). */
const CEMENTITE = 0.067;

/** The arguments of the technical functions: one name, one meaning, one limit and one default everywhere. */
export const feedGrade = number("t/t", "Fe of the mill feed, a fraction", { above: 0, max: MAGNETITE });
export const concentrateGrade = number("t/t", "Fe of the concentrate, a fraction", { above: 0, max: MAGNETITE });
export const tailingsGrade = number("t/t", "Fe of the tailings, a fraction", { min: 0, below: MAGNETITE });
export const recovery = number("t/t", "Fe in the concentrate per Fe in the feed, a fraction", { above: 0, max: 1 });
export const ore = number("t", "Ore fed to the mill; t/y gives t/y", { min: 0 });
export const concentrate = number("t", "Concentrate; t/y gives t/y", { min: 0 });
export const pelletGrade = number("t/t", "Fe of the fired pellet, a fraction", { above: 0, max: HEMATITE });
export const magnetiteShare = optional(
  number("t/t", "Share of the concentrate's Fe that is magnetite", { min: 0, max: 1 }),
  1,
);
export const binder = optional(number("t/t", "Binder per concentrate", { min: 0, below: 1 }), 0.006);
export const binderLoi = optional(number("t/t", "Part of the binder lost in firing", { min: 0, max: 1 }), 0.1);
export const metallisation = optional(number("t/t", "Metallic Fe per total Fe", { above: 0, max: 1 }), 0.94);
export const carbon = optional(number("t/t", "Carbon of the HBI", { min: 0, below: CEMENTITE }), 0.013);
export const dustLoss = optional(number("t/t", "Pellets lost as dust in the furnace", { min: 0, below: 1 }), 0.01);
export const screenLoss = optional(number("t/t", "Pellets screened off as fines", { min: 0, below: 1 }), 0.03);
export const briquetteYield = optional(number("t/t", "Briquettes per reduced iron", { above: 0, max: 1 }), 0.985);

/** From the mill feed to saleable HBI, in the order of HBI_OUTPUT and ORE_REQUIRED. */
export const chain = {
  feed_grade: feedGrade,
  concentrate_grade: concentrateGrade,
  recovery,
  metallisation,
  carbon,
  magnetite_share: magnetiteShare,
  binder,
  binder_loi: binderLoi,
  dust_loss: dustLoss,
  screen_loss: screenLoss,
  briquette_yield: briquetteYield,
};

export const TYPE_ERROR = "an argument is missing, text or TRUE/FALSE";
