import type { EntryFacts, Input, InputFacts, Profile, Section, SectionName, Table } from "../../formula/language/model";
import type { Interval } from "../../quantities/interval";
import { folder } from "../folder";
import { capitalInputs } from "./capital";
import { carbonInputs } from "./carbon";
import { concentrateInputs } from "./concentrate";
import { costInputs } from "./cost";
import { energyInputs } from "./energy";
import { debtInputs, discountInputs, partnerInputs } from "./finance";
import { logisticsInputs } from "./logistics";
import { marketInputs } from "./market";
import { oreInputs } from "./ore";
import { pelletInputs } from "./pellet";
import { projectInputs } from "./project";
import { reductionInputs } from "./reduction";
import { depreciationInputs, regimeInputs, taxInputs, workingCapitalInputs } from "./tax";

/** Numbers by key: one for every input, entries of tables and profiles as `id.n`. */
export type Inputs = Readonly<Record<string, number>>;

/** A number that a person may give: an input, or one entry of a table or profile. */
export interface InputKey extends InputFacts, EntryFacts {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly interval: Interval;
  readonly choices?: readonly string[];
  /** The table or profile that it is an entry of, and which one. */
  readonly entry?: { readonly of: string; readonly n: number };
  /** Fixed for a run; a simulation does not draw it. */
  readonly calendar: boolean;
  /** May be left out. */
  readonly optional: boolean;
  /** The section it stands in. */
  readonly section: SectionName;
}

/** The inputs of the model, a section for each part of the project. */
export const inputSections: readonly Section[] = folder("inputs", {
  project: projectInputs,
  ore: oreInputs,
  concentrate: concentrateInputs,
  pellet: pelletInputs,
  reduction: reductionInputs,
  energy: energyInputs,
  carbon: carbonInputs,
  market: marketInputs,
  logistics: logisticsInputs,
  cost: costInputs,
  capital: capitalInputs,
  tax: [depreciationInputs, taxInputs, regimeInputs, workingCapitalInputs],
  finance: [debtInputs, partnerInputs, discountInputs],
});

function keysOf(item: Input | Table | Profile, section: SectionName): InputKey[] {
  if (item.kind === "input") {
    const { kind, id: key, ...described } = item;
    return [{ ...described, key, optional: false, section }];
  }
  const { kind, id, label, last, ...described } = item;
  const first = item.kind === "table" ? item.first : 1;
  const optional = item.kind === "profile" || item.optional;
  return Array.from({ length: last - first + 1 }, (_, k) => ({
    ...described,
    key: `${id}.${first + k}`,
    label: `${label}: ${first + k}`,
    entry: { of: id, n: first + k },
    calendar: false,
    optional,
    section,
  }));
}

/** Every key that a set of assumptions may hold, in the order of the sheet. */
export const inputKeys: ReadonlyMap<string, InputKey> = new Map(
  inputSections
    .flatMap((section) =>
      section.items.flatMap((item) => (item.kind === "line" || item.kind === "measure" ? [] : keysOf(item, section))),
    )
    .map((key) => [key.key, key]),
);

/** Whether a choice stands at a word. */
export const isChosen = (choice: string, word: string, inputs: Inputs): boolean =>
  inputKeys.get(choice)?.choices?.indexOf(word) === inputs[choice];

/** Whether a key is read: the choice that can put it out of use says the word at which it is. */
export function inUse(key: string, inputs: Inputs): boolean {
  const { choice, is } = inputKeys.get(key)?.readWhen ?? {};
  return choice === undefined || is === undefined || isChosen(choice, is, inputs);
}
