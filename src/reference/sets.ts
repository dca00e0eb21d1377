import { inEnglish, type Words } from "../messages/words";
import type { ReferenceRow } from "./assumption";

/** What people are told of a set. */
export interface NamedSet {
  readonly name: string;
  readonly label: Words;
  readonly description: Words;
  /** Changes whenever a value that the set uses changes, its own or a base value. */
  readonly version: string;
}

/** A named, versioned set of assumptions: the base values, and what differs from them. */
export interface ReferenceSet extends NamedSet {
  /** Numbers, or words of a choice. */
  readonly differences: Readonly<Record<string, number | string>>;
  /** Values by year of its own, `energy.gas_tariff.2030`, in the order of their years. */
  readonly byYear?: readonly ReferenceRow[];
}

const set = (
  name: string,
  label: string,
  description: string,
  differences: ReferenceSet["differences"] = {},
): ReferenceSet => ({
  name,
  label: inEnglish(label),
  description: inEnglish(description),
  version: "2.1.0",
  differences,
});

/** The five reference sets. */
export const sets: readonly ReferenceSet[] = [
  set(
    "spec-consistent",
    "Consistent with the specification",
    "Concentrate grade solved for a 67 % Fe pellet, so that HBI meets the market specification; capital bottom-up.",
  ),
  set(
    "announced",
    "As announced",
    "As told to the press: 187 Mt of ore at 40 % Fe, 67 % concentrate, 2.0 Mt/y of HBI from early 2029, US$ 1.2bn.",
    {
      "concentrate.solve_for_pellet": "no",
      "concentrate.grade": 0.67,
      "concentrate.recovery": 0.8,
      "capital.announced": "yes",
      "capital.total": 1_200_000_000,
      "capital.overrun": 1,
      "project.first_year": 2026,
    },
  ),
  set(
    "owner-2024",
    "Owner's plan of 2024",
    "The plan of January 2024: 0.9 Mt/y of HBI from 67 % concentrate for US$ 1.0bn.",
    {
      "concentrate.solve_for_pellet": "no",
      "concentrate.grade": 0.67,
      "concentrate.recovery": 0.70242,
      "project.hbi_capacity": 900_000,
      "capital.announced": "yes",
      "capital.total": 1_000_000_000,
      "capital.overrun": 1,
      "labour.headcount": 800,
      "cost.administration": 8_000_000,
    },
  ),
  set(
    "purchased-pellets",
    "Half on bought pellets",
    "2.0 Mt/y of HBI with own ore for a mine of 3.1 Mt/y only; the other pellets are bought at market prices.",
    { "mine.capacity": 3_100_000 },
  ),
  set("hydrogen-30", "30 % hydrogen", "30 % of the oxygen is removed by imported hydrogen at 5 US$/kg.", {
    "reduction.hydrogen_share": 0.3,
  }),
];
