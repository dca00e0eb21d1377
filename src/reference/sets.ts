import { inEnglish, type Words } from "../messages/words";

/** A named, versioned set of assumptions: the base values, and what differs from them. */
export interface ReferenceSet {
  readonly name: string;
  readonly label: Words;
  readonly description: Words;
  /** Changes whenever a value that the set uses changes, its own or a base value. */
  readonly version: string;
  /** Numbers, or words of a choice. */
  readonly differences: Readonly<Record<string, number | string>>;
}

/** The set that is meant when none is named. */
export const defaultSet = "spec-consistent";

const VERSION = "1.0.0";

const written: readonly (Omit<ReferenceSet, "label" | "description"> &
  Readonly<Record<"label" | "description", string>>)[] = [
  {
    name: "spec-consistent",
    label: "Consistent with the specification",
    description:
      "Concentrate grade solved for a 67 % Fe pellet, so that HBI meets the market specification; capital bottom-up.",
    version: VERSION,
    differences: {},
  },
  {
    name: "announced",
    label: "As announced",
    description: "As told to the press: 187 Mt of ore at 40 % Fe, 67 % concentrate, 2.0 Mt/y of HBI, US$ 1.2bn.",
    version: VERSION,
    differences: {
      "concentrate.solve_for_pellet": "no",
      "concentrate.grade": 0.67,
      "concentrate.recovery": 0.8,
      "capital.announced": "yes",
      "capital.total": 1_200_000_000,
    },
  },
  {
    name: "owner-2024",
    label: "Owner's plan of 2024",
    description: "The plan of January 2024: 0.9 Mt/y of HBI from 67 % concentrate for US$ 1.0bn.",
    version: VERSION,
    differences: {
      "concentrate.solve_for_pellet": "no",
      "concentrate.grade": 0.67,
      "concentrate.recovery": 0.70242,
      "project.hbi_capacity": 900_000,
      "capital.announced": "yes",
      "capital.total": 1_000_000_000,
      "labour.headcount": 800,
      "cost.administration": 8_000_000,
    },
  },
  {
    name: "purchased-pellets",
    label: "Half on bought pellets",
    description:
      "2.0 Mt/y of HBI with own ore for a mine of 3.1 Mt/y only; the other pellets are bought at market prices.",
    version: VERSION,
    differences: { "mine.capacity": 3_100_000 },
  },
  {
    name: "hydrogen-30",
    label: "30 % hydrogen",
    description: "30 % of the oxygen is removed by imported hydrogen at 5 US$/kg.",
    version: VERSION,
    differences: { "reduction.hydrogen_share": 0.3 },
  },
];

/** The five reference sets. */
export const sets: readonly ReferenceSet[] = written.map((set) => ({
  ...set,
  label: inEnglish(set.label),
  description: inEnglish(set.description),
}));
