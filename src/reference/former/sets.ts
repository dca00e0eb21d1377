import { inEnglish } from "../../messages/words";
import { type NamedSet, sets } from "../sets";
import { inVersion1 } from "./names";

/** The sets as version 1 had them; what they give: `../values.ts`. */
export const formerSets: readonly NamedSet[] = sets.map(({ name, label, description }) => ({
  name: inVersion1(name),
  label: inEnglish(`${label}, as version 1 had it`),
  description: inEnglish(`With the values and the rules of version 1. ${description}`),
  version: "1.0.0",
}));
