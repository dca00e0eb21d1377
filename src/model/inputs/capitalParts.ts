/** A part of the capital that is quoted by itself; the ids of its inputs and lines hold its id. */
export interface CapitalBlock {
  readonly id: string;
  readonly label: string;
}

/** The plants and what they need, apart from small parts that are estimated in money of the base year. */
export const CAPITAL_BLOCKS = [
  { id: "mine", label: "Mine and concentrator" },
  { id: "pellet", label: "Pellet plant" },
  { id: "infrastructure", label: "Infrastructure" },
  { id: "hbi", label: "HBI plant" },
] as const satisfies readonly CapitalBlock[];

/** The announced total is quoted too, in money of its own. */
export const ANNOUNCED_TOTAL = { id: "total", label: "Announced total" } as const satisfies CapitalBlock;

/** Assets that are renewed at once after so many years, beside the flat share that renews the others. */
export const RENEWALS = [
  { id: "tubes", label: "Reformer tubes" },
  { id: "lining", label: "Refractory lining" },
  { id: "fleet", label: "Mine fleet" },
] as const;
