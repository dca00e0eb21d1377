import type { LineSheet } from "./layout";

/**
 * The sheets of lines: which sections of the model stand on each, in the order of the model. Formulas say the names, so
 * that they have at most six letters.
 */
export const LINE_SHEETS: readonly LineSheet[] = [
  { name: "Time", sections: ["calendar"] },
  { name: "Mine", sections: ["ore_and_mine_plan", "bottlenecks"] },
  { name: "Plant", sections: ["concentrate", "pellets", "reduction"] },
  { name: "Flows", sections: ["streams"] },
  { name: "Energy", sections: ["energy"] },
  { name: "Carbon", sections: ["carbon", "eu_border_adjustment"] },
  { name: "Sales", sections: ["quality", "sales"] },
  { name: "Costs", sections: ["operating_cost", "payroll"] },
  { name: "Capex", sections: ["capital", "depreciation"] },
  { name: "Plan", sections: ["steady_year", "economic_cut_off"] },
  {
    name: "Taxes",
    sections: ["royalty", "production_sharing", "tax", "rent_tax", "working_capital", "value_added_tax"],
  },
  { name: "Cash", sections: ["cash_flow", "returns"] },
  { name: "Sizing", sections: ["debt_sizing", "debt_schedule"] },
  { name: "Debt", sections: ["debt", "company_tax"] },
  { name: "Ratios", sections: ["cover_ratios", "debt_summary", "covenants"] },
  { name: "Funds", sections: ["funds", "shareholders_loan", "sources_and_uses"] },
  { name: "Books", sections: ["income_statement", "cash_flow_statement", "balance_sheet"] },
  { name: "Owners", sections: ["shareholders", "cost_of_capital"] },
  { name: "State", sections: ["verdict", "the_state", "claims"] },
  { name: "Rules", sections: ["feasibility"] },
  { name: "Checks", sections: ["checks"] },
];
