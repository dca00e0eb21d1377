import type { Input, Item, Model, Profile, Section, Table } from "../formula/language/model";
import { limitText } from "../functions/limits";
import { breakable, escaped, type Page, page, STYLE, table } from "./html";

/** What the reference data says of a key, as the manual prints it. */
export interface ReferenceNote {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: { readonly title: string; readonly url?: string; readonly date: string; readonly kind: string };
  readonly note: string;
}

/** A name in a formula: group.name, or a named formula before its bracket. */
const NAME = /[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*|[a-z][a-z0-9_]*(?=\()/g;

const fileOf = (title: string): string => `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.html`;

const FORMULAS = "formulas.html";

/**
 * The manual of a model, a page a section: its introduction, every input with its reference value and source, every line with its unit,
 * formula and meaning. Names in formulas lead to where they are defined.
 */
export function manual(model: Model, referenceOf: (key: string) => ReferenceNote | undefined): readonly Page[] {
  const places = new Map<string, string>();
  for (const { title, items } of model.sections) for (const { id } of items) places.set(id, fileOf(title));
  for (const { id } of model.formulas) places.set(id, FORMULAS);
  const withLinks = (text: string): string =>
    escaped(text.replace(/\s+/g, " ")).replace(NAME, (name) => {
      const file = places.get(name);
      return file === undefined ? name : `<a href="${file}#${name}">${name}</a>`;
    });
  const linked = (formula: string): string => `<code>${withLinks(formula)}</code>`;
  const readers = readersOf(model, linked);
  const pages = model.sections.map((section) => ({
    path: `manual/${fileOf(section.title)}`,
    text: sectionPage(section, withLinks(section.introduction.join(" ")), linked, referenceOf, readers),
  }));
  return [
    { path: "manual/style.css", text: STYLE },
    { path: "manual/index.html", text: indexPage(model, referenceOf) },
    ...pages,
    { path: `manual/${FORMULAS}`, text: formulasPage(model, linked) },
  ];
}

/** Readers shown of an input; the rest are counted. */
const SHOWN_READERS = 3;

/** Which lines read an id, as links; an input that none reads says so, because changing it changes nothing. */
function readersOf({ sections }: Model, linked: (formula: string) => string): (id: string) => string {
  const readers = new Map<string, string[]>();
  for (const { items } of sections)
    for (const item of items) {
      const names = item.kind === "line" ? (item.formula.match(NAME) ?? []) : item.kind === "measure" ? item.lines : [];
      for (const name of new Set(names)) readers.set(name, [...(readers.get(name) ?? []), item.id]);
    }
  return (id) => {
    const all = readers.get(id) ?? [];
    if (all.length === 0) return '<span class="aside">none: for reading only</span>';
    const more = all.length > SHOWN_READERS ? ` and ${all.length - SHOWN_READERS} more` : "";
    return all.slice(0, SHOWN_READERS).map(linked).join(" ") + more;
  };
}

const anchor = (id: string): string => `<code id="${id}">${breakable(id)}</code>`;
const home = '<p><a href="index.html">Manual</a></p>';

/** What a section holds, counted as the pane counts: a key for each number that a person may give. */
interface Counts {
  readonly keys: number;
  readonly withReference: number;
  readonly lines: number;
}

function countsOf({ items }: Section, referenceOf: (key: string) => ReferenceNote | undefined): Counts {
  const keys = items.flatMap((item) => (item.kind === "line" || item.kind === "measure" ? [] : keysOf(item)));
  const withReference = keys.filter((key) => referenceOf(key) !== undefined).length;
  return {
    keys: keys.length,
    withReference,
    lines: items.filter(({ kind }) => kind === "line" || kind === "measure").length,
  };
}

const count = (number: number): string => (number === 0 ? "" : String(number));

function indexPage(
  { title, sections, formulas }: Model,
  referenceOf: (key: string) => ReferenceNote | undefined,
): string {
  const counted = sections.map((section) => ({ title: section.title, ...countsOf(section, referenceOf) }));
  const sum = (of: keyof Counts): string => String(counted.reduce((total, counts) => total + counts[of], 0));
  const rows = counted.map(({ title: name, keys, withReference, lines }) => [
    `<a href="${fileOf(name)}">${escaped(name)}</a>`,
    count(keys),
    count(withReference),
    count(lines),
  ]);
  return page(
    "Manual of the model",
    [
      `<h1>${escaped(title)}</h1>`,
      "<p>Every number of the project is an input, with its source, or a line, with its formula. Nothing else computes.</p>",
      "<p>Amounts are positive and cash-flow lines carry the sign. Periods are years; period 0 is the first year of construction. Grades, shares and rates are fractions. <code>PREV(line, opening)</code> reads the year before, <code>TOTAL(line)</code> adds up all years, <code>t</code> is the period.</p>",
      table(
        "Sections in the order of computation",
        ["Section", "Input keys", "of which with a reference value", "Lines"],
        [
          ...rows,
          [`<a href="${FORMULAS}">Named formulas</a>`, "", "", String(formulas.length)],
          ["In all, without named formulas", sum("keys"), sum("withReference"), sum("lines")],
        ],
      ),
      "<p>The pane and the sheet of assumptions list the keys with a reference value. The others, the years of a price deck and further construction years, may be left out.</p>",
      '<p><a href="../help/index.html">Worksheet functions</a></p>',
    ].join("\n"),
  );
}

function sectionPage(
  section: Section,
  introduction: string,
  linked: (formula: string) => string,
  referenceOf: (key: string) => ReferenceNote | undefined,
  readers: (id: string) => string,
): string {
  const { title, file, items } = section;
  const inputs = items.flatMap((item) => inputRows(item, referenceOf, readers(item.id)));
  const lines = items.flatMap((item) => lineRows(item, linked));
  const { keys, withReference } = countsOf(section, referenceOf);
  const known = keys === withReference ? "" : `, of which ${withReference} with a reference value`;
  return page(
    `${title} - manual`,
    [
      home,
      `<h1>${escaped(title)}</h1>`,
      introduction && `<p>${introduction}</p>`,
      file === undefined ? "" : `<p class="aside">Written in <code>${breakable(file)}</code></p>`,
      inputs.length === 0
        ? ""
        : table(
            `Inputs: ${keys} ${keys === 1 ? "key" : "keys"}${known}`,
            ["Key", "Meaning", "Unit", "Limits", "Reference value", "Usual range", "Source", "Read by"],
            inputs,
          ),
      lines.length === 0 ? "" : table("Lines", ["Line", "Meaning", "Unit", "Formula", "Note"], lines),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  );
}

function inputRows(item: Item, referenceOf: (key: string) => ReferenceNote | undefined, readers: string): string[][] {
  if (item.kind === "line" || item.kind === "measure") return [];
  const limits = item.kind === "input" && item.choices ? numbered(item.choices) : limitText(item.interval);
  return keysOf(item).flatMap((key, place) => {
    const known = referenceOf(key);
    // of a table only its first entry stands for those without a reference value
    if (known === undefined && place > 0) return [];
    const name = place === 0 && key !== item.id ? `${anchor(item.id)} ${anchor(key)}` : anchor(key);
    const head = [name, escaped(item.label), escaped(item.unit), escaped(limits)];
    return [[...head, ...(known ? referenceCells(known) : ["none", "", ""]), readers]];
  });
}

/** Words with the numbers that stand for them. */
const numbered = (words: readonly string[]): string => words.map((word, n) => `${n}: ${word}`).join(", ");

function keysOf(item: Input | Table | Profile): string[] {
  if (item.kind === "input") return [item.id];
  const first = item.kind === "table" ? item.first : 1;
  return Array.from({ length: item.last - first + 1 }, (_, n) => `${item.id}.${first + n}`);
}

function referenceCells({ value, low, high, source, note }: ReferenceNote): string[] {
  const title =
    source.url === undefined ? escaped(source.title) : `<a href="${escaped(source.url)}">${escaped(source.title)}</a>`;
  const remark = note === "" ? "" : `<br><span class="aside">${escaped(note)}</span>`;
  return [
    shown(value),
    low === high ? "fixed" : `${shown(low)} to ${shown(high)}`,
    `${title} (${escaped(source.kind)}, ${escaped(source.date)})${remark}`,
  ];
}

/** Thousands apart from ten thousand on, so that years stay years. */
const shown = (value: number): string => (Math.abs(value) < 1e4 ? String(value) : value.toLocaleString("en-US"));

function lineRows(item: Item, linked: (formula: string) => string): string[][] {
  if (item.kind === "line") {
    const note = [item.note, item.words && numbered(item.words)].filter((part) => part !== undefined).join(" ");
    return [[anchor(item.id), escaped(item.label), escaped(item.unit), linked(item.formula), escaped(note)]];
  }
  if (item.kind !== "measure") return [];
  const call = linked(`${item.solver.name} of ${item.lines.join(", ")}`);
  return [[anchor(item.id), escaped(item.label), escaped(item.unit), call, escaped(item.note ?? "")]];
}

function formulasPage({ formulas }: Model, linked: (formula: string) => string): string {
  const rows = formulas.map(({ id, parameters, unit, label, formula, source = "" }) => [
    `<code id="${id}">${breakable(`${id}(${Object.keys(parameters).join(", ")})`)}</code>`,
    escaped(label),
    escaped(unit),
    linked(formula),
    escaped(source),
  ]);
  return page(
    "Named formulas - manual",
    [
      home,
      "<h1>Named formulas</h1>",
      "<p>Lines call them, and worksheet functions of the same name publish them.</p>",
      table("Named formulas", ["Formula", "Meaning", "Unit", "Definition", "Source"], rows, { captionShown: false }),
    ].join("\n"),
  );
}
