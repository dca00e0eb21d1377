import { input, inputSection, profile, toggle } from "../../formula/language/model";

/** Capital cost, its phasing, and the ramp-up. Intervals are limits of meaning, not ranges of likely values. */
export const capitalInputs = inputSection("capital_inputs", "Capital inputs", "Capital", [
  toggle("capital.announced", "Announced total capital instead of bottom-up"),
  input("capital.total", "US$", "Announced total capital", {
    min: 0,
    readWhen: { choice: "capital.announced", is: "yes" },
  }),
  input("capital.mine_concentrator", "US$*y/t concentrate", "Mine and concentrator", { min: 0 }),
  input("capital.pellet", "US$*y/t pellet", "Pellet plant", { min: 0 }),
  input("capital.hbi", "US$*y/t HBI", "HBI plant as finally spent, at reference capacity", { min: 0 }),
  input("capital.hbi_reference", "t HBI/y", "Reference HBI capacity of the unit cost", { above: 0 }),
  input("capital.hbi_exponent", "1", "Scale exponent of the HBI plant", { min: 0, max: 2 }),
  input("capital.infrastructure", "US$", "Infrastructure", { min: 0 }),
  input("capital.owner_share", "1", "Owner's cost, share of direct cost apart from HBI plant", { min: 0 }),
  input("capital.contingency", "1", "Contingency, share of direct cost apart from HBI plant", { min: 0 }),
  input("capital.overrun", "1", "Overrun factor on the total", { above: 0 }),
  profile("capital.phasing", "1", "Share of capital spent, by construction year", {
    last: 10,
    spreadOver: "project.construction_years",
    min: 0,
    max: 1,
  }),
  input("capital.sustaining", "1/y", "Sustaining capital, share of initial capital a year", { min: 0, max: 1 }),
  input("capital.closure", "US$", "Closure cost, last year", { min: 0 }),
  input("ramp.tau", "y", "Ramp time constant", { above: 0 }),
  input("ramp.maximum", "1", "Utilisation reached", { above: 0, max: 1, byYear: { counted: "either" } }),
  input("ramp.delay", "y", "Start delay", { min: 0 }),
]);
