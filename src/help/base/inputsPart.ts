import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { type Content, element, table } from "../html";
import { namesClasses } from "./classes";
import { isNearEnd } from "./ends";
import { figure, percentile } from "./figures";
import { keyLink } from "./keyLink";
import type { BaseStudy, StudiedInput } from "./study";

/** Every input that is drawn: its range, and where its base stands in its own distribution. */
export const inputsPart = ({ inputs }: BaseStudy): readonly Content[] => [
  element("h2", text("base.inputs")),
  element("p", text("base.inputs.how")),
  table(
    text("base.inputs"),
    [
      text("manual.column.key"),
      text("manual.column.unit"),
      text("base.column.low"),
      text("base.column.base"),
      text("base.column.high"),
      text("base.column.distribution"),
      text("base.column.median"),
      text("base.column.mean"),
      text("base.column.percentile"),
      text("base.column.reason"),
    ],
    inputs.map(row),
    { captionShown: false },
  ),
];

function row(input: StudiedInput): readonly Content[] {
  const { assumption, median, mean } = input;
  const shown = (value: number) => figure(assumption, value);
  const between = (words: Words) => (namesClasses(assumption) ? text("base.class") : words);
  return [
    keyLink(assumption),
    verbatim(assumption.unit),
    shown(assumption.low),
    shown(assumption.value),
    shown(assumption.high),
    text(`base.shape.${assumption.distribution}`),
    shown(median),
    between(shown(mean)),
    between(percentile(input.percentile)),
    isNearEnd(input) ? (assumption.endReason ?? text("base.reason.none")) : verbatim(""),
  ];
}
