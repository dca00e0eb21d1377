import {
  blocksOf,
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
import { breakable, type Content, code, element, joined, lineBreak, link, list, page, table } from "../html";
import { anchor, howToRead, linked, withLinks } from "./names";
import { readersOf } from "./readers";
import { absentCells, countsOf, keysOf, type ReferenceOf, referenceCells } from "./reference";
import { shownValue, type WorkedYear } from "./workedYear";

/** A section: its introduction, and its inputs and lines under the headings that they have. */
export function sectionPage(
  model: Model,
  section: Section,
  { referenceOf, worked }: { readonly referenceOf: ReferenceOf; readonly worked: WorkedYear },
): string {
  const { title, file, introduction, items } = section;
  const blocks = blocksOf(items);
  const { lines, keys } = countsOf(section, referenceOf);
  return page(text("manual.title", { title }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", title),
    element(
      "p",
      joined(
        introduction.map((sentence) => withLinks(model, sentence)),
        verbatim(" "),
      ),
    ),
    ...writtenIn(file),
    ...(keys === 0 ? [] : [element("p", inputCount(section, referenceOf), { class: "aside" })]),
    ...(lines === 0
      ? []
      : [
          howToRead(),
          element("p", text("manual.worked", { set: worked.set, year: String(worked.year) }), { class: "aside" }),
        ]),
    ...contentsOf(blocks),
    ...blocks.flatMap((block) => [
      ...(block.title === undefined ? [] : [element("h2", block.title, { id: placeOf(block.title) })]),
      ...writtenIn(block.items.find((item) => item.file !== undefined)?.file),
      ...tables(model, block, { referenceOf, worked }),
    ]),
  ]);
}

type Block = ReturnType<typeof blocksOf<Item>>[number];

/** The tables of a block: a caption that only says its heading again is not shown. */
function tables(
  model: Model,
  { title, items }: Block,
  { referenceOf, worked }: { readonly referenceOf: ReferenceOf; readonly worked: WorkedYear },
): Content[] {
  const inputs = items.flatMap((item) => inputRows(model, item, referenceOf));
  const lines = items.flatMap((item) => lineRows(model, item, worked));
  const captionShown = title === undefined;
  return [
    ...(inputs.length === 0 ? [] : [table(title ?? text("manual.keys"), inputHeader(), inputs, { captionShown })]),
    ...(lines.length === 0
      ? []
      : [table(title ?? text("manual.lines"), lineHeader(worked), lines, { captionShown, narrow: "stacked lines" })]),
  ];
}

const writtenIn = (file: string | undefined): Content[] =>
  file === undefined
    ? []
    : [element("p", [text("manual.writtenIn"), verbatim(" "), code(breakable(file))], { class: "aside" })];

/** Where a heading stands on its page. */
const placeOf = (title: Words): string => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** The headings of a page that has several. */
function contentsOf(blocks: readonly Block[]): Content[] {
  const titles = blocks.flatMap(({ title }) => (title === undefined ? [] : [title]));
  return titles.length < 2
    ? []
    : [
        list(
          titles.map((title) => link(`#${placeOf(title)}`, title)),
          { short: true },
        ),
      ];
}

function inputCount(section: Section, referenceOf: ReferenceOf): Words {
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

const lineHeader = ({ year }: WorkedYear): Words[] => [
  text("manual.column.line"),
  text("manual.column.meaning"),
  text("manual.column.unit"),
  text("manual.column.value", { year: String(year) }),
  text("manual.column.formula"),
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

/** A line with what it has in the worked year, and its formula with these numbers put in. */
function lineRows(model: Model, item: Item, worked: WorkedYear): Content[][] {
  if (item.kind !== "line" && item.kind !== "measure") return [];
  const { value, year, numbers } = worked.of(item);
  const notes = [
    ...(item.note ? [item.note] : []),
    ...(item.kind === "line" && item.words ? [numbered(item.words)] : []),
  ];
  const formula =
    item.kind === "line" ? item.formula : text("manual.solved", { solver: item.solver.name, lines: item.lines });
  return [
    [
      anchor(item.id),
      [item.label, ...notes.flatMap((note) => [lineBreak, element("span", note, { class: "aside" })])],
      verbatim(item.unit),
      [
        shownValue(item, value),
        ...(year === undefined || year === worked.year
          ? []
          : [lineBreak, element("small", text("manual.inYear", { year: String(year) }))]),
      ],
      [
        linked(model, formula),
        ...(numbers === undefined ? [] : [lineBreak, code([verbatim("= "), verbatim(numbers)], { class: "worked" })]),
      ],
    ],
  ];
}
