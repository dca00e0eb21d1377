import { inEnglish } from "../../messages/words";
import { type NamedSet, sets } from "../sets";
import { inVersion1 } from "./names";

/** The sets as version 1 had them; what they give: `../values.ts`. */
export const formerSets: readonly NamedSet[] = sets.map(({ name, label, description }) => ({
  name: inVersion1(name),
  label: inEnglish(`${label}, as version 1 had it`),
  description: inEnglish(
    `With the values of version 1, and its rules but for those of loans and covenants. ${description}`,
  ),
  version: "1.0.0",
}));
