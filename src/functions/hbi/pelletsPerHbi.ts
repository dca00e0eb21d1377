import { pelletsPerHbi as formula } from "../../model/formulas/reduction";
import { publish } from "../publish";
import { briquette_yield, carbon, dust_loss, metallisation, pellet_grade, screen_loss } from "../technical/arguments";

export const pelletsPerHbi = publish(formula, {
  id: "PELLETS_PER_HBI",
  family: "HBI",
  summary: "Pellets received at the screen per tonne of saleable HBI.",
  args: {
    pellet_grade,
    metallisation,
    carbon,
    dust_loss,
    screen_loss,
    briquette_yield,
  },
  notes: ["Where screened fines return to the pellet plant, new pellets are this number times (1 - screen loss)."],
  refuses: "a share lies outside its limits, or the pellet is richer than pure hematite",
  examples: [
    { args: [0.6458507895259494], gives: 1.4224589217130703, source: "worked case A of the process balance" },
    { args: [0.67], gives: 1.4420436759636117, source: "worked case B of the process balance" },
    { args: [0.67, 0.94, 0.013, 1], gives: { raises: "domain" } },
    { args: [0.67, "94 %"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_OUTPUT", "PELLET_OUTPUT"],
});
