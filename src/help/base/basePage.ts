import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { type Content, element, link, page, table } from "../html";
import { drawsPart } from "./drawsPart";
import { millions } from "./figures";
import { inputsPart } from "./inputsPart";
import { keyLink } from "./keyLink";
import { moversPart } from "./moversPart";
import type { BaseStudy } from "./study";

/** The page of the base: what the model gives there, where it stands in its ranges, and what to ask the owner. */
export const basePage = (study: BaseStudy): string =>
  page(text("base.title"), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", text("base.title")),
    element("p", text("base.what")),
    results(study),
    ...drawsPart(study),
    ...moversPart(study),
    ...questionsPart(study),
    ...inputsPart(study),
  ]);

function results({ set, npv, draws }: BaseStudy): Content {
  const rows: readonly (readonly [Words, number])[] = [
    [text("base.npv.base"), npv.base],
    [text("base.npv.median"), npv.median],
    [text("base.npv.mean"), npv.mean],
    [text("base.npv.drawn"), draws.percentiles["50"] ?? Number.NaN],
  ];
  return table(
    text("base.npv", { set }),
    [text("base.npv.at"), text("base.npv.amount")],
    rows.map(([at, amount]) => [at, millions(amount)]),
  );
}

const questionsPart = ({ questions }: BaseStudy): readonly Content[] => [
  element("h2", text("base.questions")),
  element("p", text("base.questions.what")),
  table(
    text("base.questions"),
    [text("manual.column.key"), text("manual.column.meaning"), text("base.question")],
    questions.map((assumption) => [keyLink(assumption), assumption.label, assumption.question ?? verbatim("")]),
    { captionShown: false },
  ),
];
