import {
  type Input,
  type Item,
  type Model,
  type Profile,
  type Section,
  stepsId,
  type Table,
} from "../../formula/language/model";
import { limitText } from "../../functions/limits";
import { listed, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { breakable, type Content, code, element, joined, lineBreak, link, page, table } from "../html";
import { anchor, howToRead, linked, withLinks } from "./names";
import { readersOf } from "./readers";
import { absentCells, countsOf, keysOf, type ReferenceOf, referenceCells } from "./reference";

/** A section: its introduction, its inputs and its lines. */
export function sectionPage(model: Model, section: Section, referenceOf: ReferenceOf): string {
  const { title, file, introduction, items } = section;
  const inputs = items.flatMap((item) => inputRows(model, item, referenceOf));
  const lines = items.flatMap((item) => lineRows(model, item));
  return page(text("manual.title", { title }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", title),
    ...(introduction.length === 0
      ? []
      : [
          element(
            "p",
            joined(
              introduction.map((sentence) => withLinks(model, sentence)),
              verbatim(" "),
            ),
          ),
        ]),
    ...(file === undefined
      ? []
      : [element("p", [text("manual.writtenIn"), verbatim(" "), code(breakable(file))], { class: "aside" })]),
    ...(inputs.length === 0 ? [] : [table(inputCaption(section, referenceOf), inputHeader(), inputs)]),
    ...(lines.length === 0 ? [] : [howToRead(), table(text("manual.lines"), lineHeader(), lines)]),
  ]);
}

function inputCaption(section: Section, referenceOf: ReferenceOf): Words {
  const { keys, withReference } = countsOf(section, referenceOf);
  return keys === withReference
    ? text("manual.inputs", { count: keys })
    : text("manual.inputs.some", { count: keys, known: withReference });
}

const inputHeader = (): Words[] => [
  text("manual.column.key"),
  text("manual.column.meaning"),
  text("manual.column.unit"),
  text("manual.column.limits"),
  text("manual.column.reference"),
  text("manual.column.range"),
  text("manual.column.source"),
  text("manual.column.readers"),
];

const lineHeader = (): Words[] => [
  text("manual.column.line"),
  text("manual.column.meaning"),
  text("manual.column.unit"),
  text("manual.column.formula"),
  text("manual.column.note"),
];

function inputRows(model: Model, item: Item, referenceOf: ReferenceOf): Content[][] {
  if (item.kind === "line" || item.kind === "measure") return [];
  const choices = item.kind === "input" ? item.choices : undefined;
  const limits = choices ? numbered(choices) : limitText(item.interval);
  return keysOf(item).flatMap((key, place) => {
    const known = referenceOf(key);
    // of a table only its first entry stands for those without a reference value
    if (known === undefined && place > 0) return [];
    const steps = item.kind === "input" && item.byYear ? [stepsId(item.id)] : [];
    const names = [...(place === 0 && key !== item.id ? [item.id] : []), key, ...steps];
    const reference = known ? referenceCells(known, choices) : absentCells(item);
    const readers = readersOf(model, item.id, ...steps);
    return [
      [joined(names.map(anchor), verbatim(" ")), meaning(item), verbatim(item.unit), limits, ...reference, readers],
    ];
  });
}

/** What an input is, the convention that traps people there, and that it may differ from year to year. */
function meaning(item: Input | Table | Profile): Content {
  const { hint, byYear } = item.kind === "input" ? item : {};
  const yearly = byYear?.counted === "either" ? text("manual.byYear.either") : text("manual.byYear.calendar");
  return [
    item.label,
    ...(hint === undefined ? [] : [lineBreak, element("span", text(`hint.${hint}`), { class: "aside" })]),
    ...(byYear === undefined ? [] : [lineBreak, element("small", yearly)]),
  ];
}

/** A line made of many reasons has a word for every combination of them; more than these are only counted. */
const MOST_WORDS = 16;

/** Words with the numbers that stand for them. */
function numbered(words: readonly string[]): Words {
  const shown = words.slice(0, MOST_WORDS).map((word, number) => text("manual.numbered", { number, word }));
  const count = words.length - shown.length;
  return listed(count === 0 ? shown : [...shown, text("manual.more", { count })]);
}

function lineRows(model: Model, item: Item): Content[][] {
  if (item.kind === "line") {
    const notes = [...(item.note ? [item.note] : []), ...(item.words ? [numbered(item.words)] : [])];
    return [
      [anchor(item.id), item.label, verbatim(item.unit), linked(model, item.formula), joined(notes, verbatim(" "))],
    ];
  }
  if (item.kind !== "measure") return [];
  const solved = text("manual.solved", { solver: item.solver.name, lines: item.lines });
  return [[anchor(item.id), item.label, verbatim(item.unit), linked(model, solved), item.note ?? verbatim("")]];
}
