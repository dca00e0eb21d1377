import { input, inputSection } from "../../formula/language/model";
import { YEARLY_GROWTH } from "./byYear";

/** Operating cost and labour. Intervals are limits of meaning, not ranges of likely values. */
export const costInputs = inputSection(
  "cost_and_labour_inputs",
  "Cost and labour inputs",
  "Cost and labour",
  [
    input("cost.mining", "US$/t moved", "Mining, labour and power apart", { min: 0 }),
    input("cost.concentrator", "US$/t ore", "Concentrator, power and labour apart", { min: 0 }),
    input("cost.pelletising", "US$/t pellet", "Pelletising, energy and labour apart", { min: 0 }),
    input("cost.maintenance", "US$/t HBI", "Reduction plant maintenance, fixed, on nameplate", { min: 0 }),
    input("cost.consumables", "US$/t HBI", "Reduction plant consumables", { min: 0 }),
    input("cost.administration", "US$/y", "Administration, insurance, site services", { min: 0 }),
    input("cost.fixed_share", "1", "Fixed share of mining, concentrator and pelletising cost", { min: 0, max: 1 }),
    input("cost.real_growth", "1/y", "Real growth of other costs", YEARLY_GROWTH),
    input("labour.headcount", "person", "Direct jobs", { min: 0 }),
    input("labour.pay", "US$/person/y", "Gross pay a person", { min: 0, hint: "pay" }),
    input("labour.employer_charge", "1", "Employer's social, unemployment and medical charges", { min: 0 }),
    input("labour.employee_charge", "1", "Employee's social, unemployment and medical charges", { min: 0, max: 1 }),
    input("labour.income_tax", "1", "Payroll income tax, effective", { min: 0, max: 1 }),
    input("labour.indirect_multiplier", "person/person", "Indirect jobs per direct job", { min: 0 }),
    input("labour.real_growth", "1/y", "Real pay growth", YEARLY_GROWTH),
  ],
  [
    "Unit costs of mining and plants without energy, and people with their pay and charges.",
    "They are in money of the base year; cost.fixed_share of mining, concentrator and pelletising is paid whatever the output.",
    "Electricity, gas and water stand with energy and are no part of a unit cost here.",
    "The section Operating cost carries them to money of each year (annual.cost); employer's charges are part of labour cost, the employee's part of gross pay.",
  ],
);
