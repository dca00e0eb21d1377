import { block, type Line, line, section } from "../../formula/language/model";
import { inEnglish, type Words } from "../../messages/words";

/** What a stream is made of. Gangue is everything that is not iron, oxygen of iron oxides, or carbon. */
export const PARTS = ["mass", "fe", "oxygen", "carbon", "gangue"] as const;
export type Part = (typeof PARTS)[number];

const PART_LABELS: Readonly<Record<Part, string>> = {
  mass: "mass",
  fe: "Fe",
  oxygen: "oxygen of iron oxides",
  carbon: "carbon",
  gangue: "gangue",
};

export interface Stream {
  readonly id: string;
  readonly label: Words;
  readonly mass: string;
  /** Shares of the mass; a part that is absent is nil. */
  readonly fe?: string;
  readonly oxygen?: string;
  readonly carbon?: string;
  readonly gangue?: string;
}

const oxides = "oxygen_of_oxides(concentrate.magnetite_share)";
const fired = (grade: string, gangue = `pellet_gangue(${grade})`) => ({
  fe: grade,
  oxygen: `${grade} * oxygen_per_iron_hematite()`,
  gangue,
});
const reduced = {
  fe: "nameplate.hbi_fe",
  oxygen: "nameplate.hbi_oxygen",
  carbon: "reduction.carbon",
  gangue: "nameplate.hbi_gangue",
};
/** Ore and tailings: their iron is counted with the oxygen of the concentrate's oxides, the rest is gangue. */
const rock = (grade: string) => ({
  fe: grade,
  oxygen: `${grade} * ${oxides}`,
  gangue: `1 - ${grade} * (1 + ${oxides})`,
});

/**
 * The streams of a nameplate year. Each has its mass and its composition from its own formula, never as the rest of
 * another, so that every closure can fail. Air, fuel gas and water vapour are left out except for the carbon and the
 * oxygen that pass between them and the solids.
 */
export const streams: readonly Stream[] = [
  { id: "ore", label: inEnglish("Ore"), mass: "nameplate.ore", ...rock("ore.feed_grade") },
  { id: "tailings", label: inEnglish("Tailings"), mass: "nameplate.tailings", ...rock("concentrate.tailings_grade") },
  {
    id: "concentrate",
    label: inEnglish("Concentrate"),
    mass: "nameplate.concentrate",
    fe: "concentrate.fe",
    oxygen: `concentrate.fe * ${oxides}`,
    gangue: "concentrate.gangue",
  },
  { id: "binder", label: inEnglish("Binder"), mass: "nameplate.concentrate * pellet.binder", gangue: "1" },
  {
    id: "firing_oxygen",
    label: inEnglish("Oxygen taken up in firing"),
    mass: "nameplate.concentrate * concentrate.fe * concentrate.magnetite_share * oxidation_gain()",
    oxygen: "1",
  },
  {
    id: "binder_loss",
    label: inEnglish("Binder lost in firing"),
    mass: "nameplate.concentrate * pellet.binder * pellet.binder_loi",
    gangue: "1",
  },
  {
    id: "pellets_own",
    label: inEnglish("Own pellets"),
    mass: "nameplate.pellets_own",
    ...fired("pellet.own_fe", "pellet.own_gangue"),
  },
  {
    id: "pellets_bought",
    label: inEnglish("Bought pellets"),
    mass: "nameplate.pellets_bought",
    ...fired("pellet.purchased_grade", "pellet.bought_gangue"),
  },
  {
    id: "pellets_screened",
    label: inEnglish("Pellets to the screen"),
    mass: "nameplate.pellets_screened",
    ...fired("nameplate.pellet_fe"),
  },
  { id: "fines", label: inEnglish("Fines, fired again"), mass: "nameplate.fines", ...fired("nameplate.pellet_fe") },
  { id: "charge", label: inEnglish("Pellets charged"), mass: "nameplate.charge", ...fired("nameplate.pellet_fe") },
  { id: "dust", label: inEnglish("Dust"), mass: "nameplate.dust", ...fired("nameplate.pellet_fe") },
  {
    id: "gas_carbon",
    label: inEnglish("Carbon of the reduction gas"),
    mass: "nameplate.gas_reduction * carbon.gas_factor / carbon_dioxide_per_carbon()",
    carbon: "1",
  },
  {
    id: "top_oxygen",
    label: inEnglish("Oxygen removed, in the off-gas"),
    mass: "nameplate.reduced_iron * nameplate.oxygen_removed",
    oxygen: "1",
  },
  {
    id: "top_carbon",
    label: inEnglish("Carbon in the off-gas"),
    mass: "nameplate.co2_reduction / carbon_dioxide_per_carbon() - nameplate.briquette_loss * reduction.carbon",
    carbon: "1",
  },
  { id: "reduced_iron", label: inEnglish("Reduced iron"), mass: "nameplate.reduced_iron", ...reduced },
  { id: "briquette_loss", label: inEnglish("Lost in briquetting"), mass: "nameplate.briquette_loss", ...reduced },
  { id: "hbi", label: inEnglish("HBI"), mass: "nameplate.hbi", ...reduced },
];

/** Where streams meet: what goes in must come out, in mass and in every part. */
export const nodes = [
  { id: "concentrator", label: "Concentrator", into: ["ore"], out: ["concentrate", "tailings"] },
  {
    id: "pellet_plant",
    label: "Pellet plant",
    into: ["concentrate", "binder", "firing_oxygen"],
    out: ["pellets_own", "binder_loss"],
  },
  { id: "blending", label: "Blending", into: ["pellets_own", "pellets_bought", "fines"], out: ["pellets_screened"] },
  { id: "screen", label: "Screen", into: ["pellets_screened"], out: ["charge", "fines"] },
  {
    id: "furnace",
    label: "Furnace",
    into: ["charge", "gas_carbon"],
    out: ["dust", "top_oxygen", "top_carbon", "reduced_iron"],
  },
  { id: "briquetting", label: "Briquetting", into: ["reduced_iron"], out: ["hbi", "briquette_loss"] },
] as const;

/** The line of a part of a stream, in t/y. */
export const streamLine = (stream: string, part: Part): string => `stream.${stream}_${part}`;

const lines = ({ id, label, mass, ...shares }: Stream): Line[] =>
  PARTS.map((part) => {
    const share = part === "mass" ? undefined : shares[part];
    const amount =
      share === undefined ? "0" : share === "1" ? streamLine(id, "mass") : `${streamLine(id, "mass")} * (${share})`;
    return line(streamLine(id, part), "t/y", `${label}: ${PART_LABELS[part]}`, part === "mass" ? mass : amount);
  });

const sum = (ids: readonly string[], part: Part): string => ids.map((id) => streamLine(id, part)).join(" + ");

/** Parts that some stream of a node carries. */
const partsOf = (ids: readonly string[]): Part[] =>
  PARTS.filter((part) => part === "mass" || streams.some((s) => ids.includes(s.id) && s[part] !== undefined));

/** Every closure of the stream table: the id of the line that must be nil, and what it means. */
export const closures: readonly { readonly id: string; readonly label: string }[] = [
  ...nodes.flatMap(({ id, label, into, out }) =>
    partsOf([...into, ...out]).map((part) => ({
      id: `closure.${id}_${part}`,
      label: `${label}: ${PART_LABELS[part]}`,
    })),
  ),
  ...streams.map(({ id, label }) => ({ id: `closure.${id}_parts`, label: `${label}: sum of parts` })),
];

const closureBlocks: readonly (readonly Line[])[] = [
  ...nodes.map(({ id, label, into, out }) =>
    block(
      `${label}: what goes in and comes out`,
      partsOf([...into, ...out]).flatMap((part) => [
        line(`closure.${id}_${part}_in`, "t/y", `${label}, ${PART_LABELS[part]} in`, sum(into, part)),
        line(`closure.${id}_${part}_out`, "t/y", `${label}, ${PART_LABELS[part]} out`, sum(out, part)),
        line(
          `closure.${id}_${part}`,
          "1",
          `${label} closure, ${PART_LABELS[part]}`,
          `imbalance(closure.${id}_${part}_in, closure.${id}_${part}_out, closure.${id}_mass_in)`,
        ),
      ]),
    ),
  ),
  block(
    "Parts of each stream against its mass",
    streams.map(({ id, label }) =>
      line(
        `closure.${id}_parts`,
        "1",
        `${label}: parts against mass`,
        `imbalance(${streamLine(id, "mass")}, ${PARTS.slice(1)
          .map((part) => streamLine(id, part))
          .join(" + ")}, nameplate.hbi)`,
      ),
    ),
  ),
  block(
    "The same, largest of each plant",
    nodes.map(({ id, label, into, out }) =>
      line(
        `closure.${id}_streams`,
        "1",
        `${label}: parts of its streams against their mass, largest`,
        `MAX(${[...into, ...out].map((stream) => `ABS(closure.${stream}_parts)`).join(", ")})`,
      ),
    ),
  ),
];

/** The stream table of a nameplate year, and its closures. */
export const streamSection = section(
  "streams",
  "Streams",
  [...streams.map((stream) => block(stream.label, lines(stream))), ...closureBlocks],
  [
    "The stream table is of a nameplate year. Each stream has mass and composition from its own formula, never as the rest of another, so that every closure can fail; all closures must be nil.",
    "Air, fuel gas and water vapour are left out, except for the carbon and oxygen that pass between them and the solids.",
    "Only the checks read it (check.hold_streams): no result of the project stands on this table.",
  ],
);
