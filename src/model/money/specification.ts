import type { Basis } from "../process/basis";

/** A property of HBI that buyers or ships limit: where its value stands, and the keys of its limits. */
export interface Property {
  readonly id: string;
  /** What it is a property of: the iron, whatever else HBI holds, or the cargo. */
  readonly part: "iron" | "elements" | "cargo";
  /** Its value on a basis: a line, or an input that no year changes. */
  readonly value: (group: Basis["group"]) => string;
  readonly lowest?: string;
  readonly highest?: string;
  /** Its unit where that is no share of mass, and what makes it a pure number. */
  readonly unit?: string;
  readonly one?: string;
}

const own = (name: string) => (group: string) => `${group}.${name}`;
const input = (key: string) => () => key;

/**
 * The specification as sellers and buyers read it: metallisation and iron are minima, and a better product passes.
 * Warnings of a run, the discount of HBI that fails and HBI_SPEC read it here. It holds no words: runs load it.
 */
export const specification = [
  { id: "fe", part: "iron", value: own("hbi_fe"), lowest: "market.spec_fe_total" },
  { id: "metallic", part: "iron", value: own("hbi_metallic_fe"), lowest: "market.spec_fe_metallic" },
  {
    id: "metallisation",
    part: "iron",
    value: input("reduction.metallisation"),
    lowest: "market.spec_metallisation_low",
  },
  {
    id: "carbon",
    part: "elements",
    value: input("reduction.carbon"),
    lowest: "market.spec_carbon_low",
    highest: "market.spec_carbon_high",
  },
  { id: "sulphur", part: "elements", value: own("hbi_sulphur"), highest: "market.spec_sulphur" },
  { id: "phosphorus", part: "elements", value: own("hbi_phosphorus"), highest: "market.spec_phosphorus" },
  { id: "gangue", part: "elements", value: own("hbi_gangue"), highest: "market.spec_gangue" },
  {
    id: "density",
    part: "cargo",
    value: input("reduction.density"),
    lowest: "market.spec_density",
    unit: "t/m3",
    one: "tonne_per_m3()",
  },
  { id: "fines", part: "cargo", value: input("reduction.briquette_fines"), highest: "market.spec_fines" },
] as const satisfies readonly Property[];

export type SpecifiedProperty = (typeof specification)[number]["id"];

/** One limit of the specification, and the line that says whether HBI breaks it. */
export interface Limit {
  readonly property: SpecifiedProperty;
  readonly part: Property["part"];
  readonly side: "low" | "high";
  readonly value: Property["value"];
  /** The key of the limit. */
  readonly key: string;
  readonly one?: string;
}

type Specified = Property & { readonly id: SpecifiedProperty };

const limit = ({ id, part, value, one }: Specified, side: Limit["side"], key: string | undefined): Limit[] =>
  key === undefined ? [] : [{ property: id, part, side, value, key, ...(one !== undefined && { one }) }];

export const specificationLimits: readonly Limit[] = specification.flatMap((property: Specified) => [
  ...limit(property, "low", property.lowest),
  ...limit(property, "high", property.highest),
]);

/** The line that says whether HBI breaks a limit: `nameplate.off_carbon_high`. */
export const breachLine = (group: Basis["group"], { property, side }: Pick<Limit, "property" | "side">): string =>
  `${group}.off_${property}_${side}`;
