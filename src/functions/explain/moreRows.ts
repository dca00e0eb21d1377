import { amount } from "../../analysis/explanation/amounts";
import type {
  Addend,
  BuildUp,
  ByYear,
  Explained,
  Shown,
  ToldInput,
  YearColumn,
} from "../../analysis/explanation/explained";
import { type Message, message } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import { type Row, showingOne } from "../shown";
import { BLANK, type ResultCell } from "../values";

/** What the module of explanations says of small terms. */
type Gather = (buildUp: BuildUp) => { readonly addends: readonly Addend[]; readonly other: number };

const INDENT = "  ";

const indented = (label: Words, level: number): Words => verbatim(`${INDENT.repeat(level)}${label}`);

/** A row that explains and has no number. */
const aside = (item: Message, explanation: Words | Message): Row => [item, BLANK, BLANK, explanation];

/** What EXPLAIN says beyond the formula and what it reads: words, build-ups, years; of an input its range and what it feeds. */
export const moreRows = (of: Explained, gather: Gather, depth: number): readonly Row[] => [
  ...inWords(of),
  ...buildUps(of).flatMap((buildUp) => built(buildUp, gather, depth)),
  ...(of.byYear === undefined ? [] : years(of.byYear)),
  ...(of.input === undefined ? [] : input(of.input, of)),
];

/** What is found of whole rows says its number: their labels stand in the place of numbers. */
function withUnits(inNumbers: Message, { kind, value, unit }: Explained): Message {
  if (kind !== "measure" || typeof value !== "number") return inNumbers;
  const right = unit === "1/y" ? amount(100 * value, "%/y") : amount(value, unit);
  return message("words.both", { left: inNumbers, sign: "=", right });
}

const inWords = (of: Explained): readonly Row[] => {
  const { formula } = of;
  if (formula === undefined) return [];
  const { inWords: words, inNumbers } = formula;
  return [
    aside(message("row.inWords"), words),
    ...(inNumbers === undefined ? [] : [aside(message("row.withUnits"), withUnits(inNumbers, of))]),
  ];
};

/** A ratio is read best as what is divided and what by; any other number in its own unit. */
function buildUps({ buildUps: all }: Explained): readonly BuildUp[] {
  const isRatio = all.some(({ of, unit }) => of === "whole" && unit === "1");
  const both = all.filter(({ of }) => of !== "whole");
  return isRatio && both.length > 0 ? both : all.filter(({ of }) => of === "whole");
}

function built(buildUp: BuildUp, gather: Gather, depth: number): readonly Row[] {
  const { of, label, value, unit, against } = buildUp;
  const { addends, other } = gather(buildUp);
  const [first] = against;
  const priced = against.reduce((sum, addend) => sum + addend.value, 0);
  return [
    [message("row.buildUp", { label }), value, unit, message(`row.buildUp.${of}`)],
    ...addends.flatMap((addend) => addendRows(addend, depth, 0)),
    ...(other === 0 ? [] : [[message("row.other"), other, unit, message("row.other.why")]]),
    ...(first === undefined
      ? []
      : [
          [first.label, priced, unit, message("row.against")],
          [message("row.lacks"), priced - value, unit, message("row.lacks.why", { label: first.label })],
        ]),
  ];
}

function addendRows({ label, value, unit, address, addends }: Addend, depth: number, level: number): readonly Row[] {
  const line = address === undefined ? BLANK : message("row.addend", { line: address.id });
  const below = level + 1 < depth ? addends.flatMap((addend) => addendRows(addend, depth, level + 1)) : [];
  return [showingOne(address, [indented(label, level), value, unit, line]), ...below];
}

/** Years below one another: what the year adds, and of what it is made. */
function years({ says, columns, rows, decides }: ByYear): readonly Row[] {
  const last = columns.length - 1;
  const unit = columns[last]?.unit ?? BLANK;
  return [
    aside(message("row.byYear"), says),
    ...rows.map(({ year, values, address }): Row => {
      const made = madeOf(columns.slice(0, last), values);
      const said = [...(year === decides ? [message("row.decides")] : []), ...made];
      return showingOne(address, [year, values[last] ?? BLANK, unit, said.length === 0 ? BLANK : joined(said)]);
    }),
  ];
}

/** Amounts, each with the factor that follows it. */
function madeOf(columns: readonly YearColumn[], values: readonly number[]): readonly Message[] {
  const said: Message[] = [];
  for (const [k, { kind, label, unit, address }] of columns.entries()) {
    const value = amount(values[k] ?? Number.NaN, unit);
    const before = kind === "factor" ? said.pop() : undefined;
    if (before === undefined) said.push(message("row.ofYear", { label, value }));
    else if (address === undefined) said.push(message("row.timesFactor", { amount: before, value }));
    else said.push(message("row.timesYear", { amount: before, label, value }));
  }
  return said;
}

const joined = (said: readonly Message[]): Message =>
  said.reduce((left, right) => message("words.more", { left, right }));

const number = (shown: Shown): ResultCell => shown ?? BLANK;

function input(told: ToldInput, { unit }: Explained): readonly Row[] {
  const { source, note, range, outside, inUse, endReason, question, byYear, feeds } = told;
  return [
    ...(source?.url === undefined ? [] : [aside(message("row.link"), verbatim(source.url))]),
    ...(note === undefined ? [] : [aside(message("row.note"), note)]),
    ...(range === undefined ? [] : ranges(told, range, unit)),
    ...(outside ? [aside(message("row.remark"), message("row.outside"))] : []),
    ...(inUse ? [] : [aside(message("row.remark"), message("row.notInUse"))]),
    ...(endReason === undefined ? [] : [aside(message("row.endReason"), endReason)]),
    ...(question === undefined ? [] : [aside(message("row.question"), question)]),
    ...byYear.map(
      ({ label, value, unit: of, key, stands, address }): Row =>
        showingOne(address, [label, number(value), of, stands ? message("row.stands", { key }) : verbatim(key)]),
    ),
    ...feeds.map(
      ({ label, address }): Row => showingOne(address, [message("row.feeds"), BLANK, BLANK, fed(label, address?.id)]),
    ),
  ];
}

const fed = (label: Words, id = ""): Message => message("row.feeds.line", { label, id });

function ranges(
  { set, inSet, differs }: ToldInput,
  range: NonNullable<ToldInput["range"]>,
  unit: Words,
): readonly Row[] {
  return [
    [message("row.low"), number(range.low), unit, message("row.range")],
    [message("row.base"), number(range.base), unit, message("row.base.of")],
    [message("row.high"), number(range.high), unit, message("row.range")],
    ...(differs ? [[message("row.inSet"), number(inSet), unit, message("row.inSet.of", { set })]] : []),
  ];
}
