import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { type Content, element, list, table } from "../html";
import { figure, millions } from "./figures";
import { keyLink } from "./keyLink";
import type { BaseStudy, Movement, StudiedInput } from "./study";

/** So many of the largest are shown. */
export const MOVERS = 25;

type Moving = StudiedInput & { readonly movement: Exclude<Movement, { readonly none: unknown }> };

const moves = (input: StudiedInput): input is Moving => "swing" in input.movement;

/** The inputs that move NPV most, the largest first. */
export const largestMovers = ({ inputs }: Pick<BaseStudy, "inputs">): readonly Moving[] =>
  inputs
    .filter(moves)
    .sort((a, b) => b.movement.swing - a.movement.swing)
    .slice(0, MOVERS);

export function moversPart(study: BaseStudy): readonly Content[] {
  const movers = largestMovers(study);
  const estimates = movers.filter(({ assumption: { source } }) => source.kind === "estimate");
  return [
    element("h2", text("base.movers", { count: movers.length })),
    element("p", text("base.movers.all")),
    table(
      text("base.movers", { count: movers.length }),
      [
        text("manual.column.key"),
        text("manual.column.meaning"),
        text("base.column.low"),
        text("base.movers.low"),
        text("base.column.high"),
        text("base.movers.high"),
        text("base.movers.swing"),
        text("manual.column.source"),
        text("base.movers.question"),
      ],
      movers.map(({ assumption, movement: { low, high, swing } }) => [
        keyLink(assumption),
        assumption.label,
        figure(assumption, assumption.low),
        millions(low),
        figure(assumption, assumption.high),
        millions(high),
        millions(swing),
        text(`sheet.kind.${assumption.source.kind}`),
        assumption.question ?? verbatim(""),
      ]),
      { captionShown: false },
    ),
    element("p", text("base.estimates", { count: estimates.length })),
    list(
      study.inputs.flatMap(({ movement }) =>
        "none" in movement ? [text("base.movers.none", { why: movement.none })] : [],
      ),
    ),
  ];
}
