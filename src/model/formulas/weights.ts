import { define } from "../../formula/language/model";

// Tonnes of the model are dry and metric; carriers weigh wet, and shippers may count in long or short tons.

export const wetPerDry = define(
  "wet_per_dry",
  { moisture: "t/t wet" },
  "t wet/t dry",
  "Weight as it is hauled per dry tonne",
  "1 / (1 - moisture)",
  "Definition: moisture is a share of the wet weight",
);

export const dryTonnes = define(
  "dry_tonnes",
  { tons: "t", moisture: "t/t wet", tonnes_per_ton: "1" },
  "t dry",
  "Dry metric tonnes of what was weighed wet, in tons of any kind",
  "tons * tonnes_per_ton * (1 - moisture)",
  "Definition: moisture is a share of the wet weight",
);
