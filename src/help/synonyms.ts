/** Words of the field that people type for one another; a word is looked for under all names of its line. */
const ALIKE: readonly (readonly string[])[] = [
  ["price", "tariff"],
  ["electricity", "power"],
  ["gas", "methane", "ng"],
  ["hydrogen", "h2"],
  ["capex", "capital", "investment"],
  ["opex", "cost", "expense", "expenditure"],
  ["labour", "labor", "payroll", "wage", "salary", "staff", "pay", "headcount", "employee"],
  ["co2", "carbon", "emission", "ghg"],
  ["ets", "eua", "allowance"],
  ["cbam", "border"],
  ["debt", "loan", "borrowing", "credit"],
  ["interest", "margin", "spread", "sofr"],
  ["dsra", "reserve"],
  ["maturity", "tenor"],
  ["leverage", "gearing"],
  ["eca", "covered", "insurer"],
  ["freight", "shipping", "transport", "haul", "logistics", "rail", "sea", "port"],
  ["fx", "exchange", "currency"],
  ["wacc", "discount", "hurdle"],
  ["inflation", "cpi", "cepci", "escalation"],
  ["royalty", "severance", "mining"],
  ["withholding", "wht"],
  ["vat", "gst"],
  ["corporate", "profit"],
  ["psa", "sharing"],
  ["ramp", "startup", "commissioning"],
  ["sustaining", "replacement", "renewal", "overhaul"],
  ["closure", "rehabilitation", "reclamation", "decommissioning"],
  ["tailings", "dam", "tsf"],
  ["stripping", "strip", "overburden"],
  ["dri", "hbi", "sponge"],
  ["iron", "fe"],
  ["sulphur", "sulfur"],
  ["grinding", "grind", "mill", "bond"],
  ["moisture", "wet", "dry"],
  ["gangue", "slag", "silica"],
  ["quality", "specification", "spec"],
  ["fines", "chips"],
  ["life", "lifetime"],
  ["capacity", "nameplate", "throughput"],
  ["yield", "recovery"],
];

/** What a text says, for searching: without capitals, an id as its parts, and one spelling of -ise. */
export const folded = (text: string): string => text.toLowerCase().replace(/[._]/g, " ").replace(/iz/g, "is");

/** The words that people use for one, as the lists above have it, in the singular. */
function namesOf(word: string): readonly string[] {
  const meant = word.length > 3 ? word.replace(/s$/, "") : word;
  return [meant, ...ALIKE.filter((names) => names.includes(meant)).flat()];
}

/**
 * Whether a folded text has a word; parts of an id stand side by side. What people use for it counts at the beginning of a
 * word: "ng" is not the end of another.
 */
export function says(text: string, word: string): boolean {
  const meant = folded(word).trim();
  if (text.includes(meant)) return true;
  const others = meant
    .split(" ")
    .map(namesOf)
    .reduce((said, names) => said.flatMap((begun) => names.map((name) => `${begun} ${name}`)), [""]);
  return others.some((phrase) => ` ${text}`.includes(phrase));
}
