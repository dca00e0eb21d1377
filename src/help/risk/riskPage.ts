import type { Model } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { type Content, code, element, link, page, rich, table } from "../html";
import { figure } from "../manual/figure";
import { withLinks } from "../manual/names";
import { fanPicture } from "./fanPicture";
import { asked, done } from "./said";
import type { Estimate, Fan, RiskStudy, SimulatedLine } from "./study";

/** What would be if, and how likely it is: where to ask, what the reference data answer, and how it is computed. */
export const riskPage = (model: Model, study: RiskStudy): string =>
  page(text("manual.title", { title: text("risk.page.title") }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", text("risk.page.title")),
    element("p", text("risk.page.what")),
    element("h2", text("risk.page.where")),
    table(
      text("risk.page.where"),
      [text("risk.page.question"), text("risk.page.pane"), text("risk.page.cell"), text("risk.page.command")],
      asked.map(({ question, pane, functions, command }) => [
        question,
        pane,
        functions.map((name, k) => [verbatim(k === 0 ? "" : " "), functionLink(name)]),
        command === "" ? verbatim("") : code(verbatim(command)),
      ]),
      { captionShown: false, narrow: "stacked" },
    ),
    ...answerPart(study),
    ...fanPart(study.price),
    ...driversPart(study),
    element("h2", text("risk.page.how")),
    table(
      text("risk.page.how"),
      [text("manual.column.topic"), text("manual.column.says")],
      done.map(({ topic, says }) => [topic, withLinks(model, says)]),
      { captionShown: false, narrow: "stacked" },
    ),
  ]);

const functionLink = (name: string): Content => link(`../help/${name.toLowerCase()}.html`, code(verbatim(name)));

const grouped = (value: number, decimals = 0): string =>
  (Number(value.toFixed(decimals)) + 0).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
const percent = (share: number, digits = 1): string => (100 * share).toFixed(digits);

/** What the reference data answer to the claim that prices move, but the project pays. */
function answerPart({ set, trials, ran, seed, refusals, npv, cover, lines }: RiskStudy): readonly Content[] {
  return [
    element("h2", text("risk.page.answer")),
    element(
      "p",
      text("risk.page.answered", {
        set,
        npv: percent(npv.below.value),
        npvError: percent(npv.below.error),
        threshold: cover.below.threshold,
        cover: percent(cover.below.value),
        coverError: percent(cover.below.error),
        base: percent(npv.base.value, 0),
      }),
    ),
    element("p", text("risk.page.ran", { trials: grouped(trials), ran: grouped(ran), seed: String(seed) })),
    ...refusals.map(({ reason, count }) => element("p", text("risk.page.refused", { count, reason }))),
    table(text("risk.page.lines", { set }), [text("risk.page.line"), ...lines.map(headOf)], rowsOf(lines)),
    element("p", rich(text("risk.page.again"))),
  ];
}

/** A row for each figure, a column for each line. */
function rowsOf(lines: readonly SimulatedLine[]): readonly (readonly Content[])[] {
  type Of = (line: SimulatedLine) => Estimate;
  const row = (name: Words, of: Of, scale?: Scale): readonly Content[] => [
    name,
    ...lines.map((line) => withError(scale ?? scaleOf(line.unit), of(line))),
  ];
  const plain = (name: Words, of: (line: SimulatedLine) => number): readonly Content[] => [
    name,
    ...lines.map((line) => verbatim(written(scaleOf(line.unit), of(line)))),
  ];
  const shares = lines[0]?.percentiles.map(({ share }) => share) ?? [];
  return [
    ...shares.map((share, k) =>
      row(text("base.percentile", { percent: 100 * share }), ({ percentiles }) => percentiles[k] ?? NONE),
    ),
    row(text("risk.row.mean"), ({ mean }) => mean),
    row(text("risk.row.deviation"), ({ deviation }) => deviation),
    row(text("risk.row.tail"), ({ tail }) => tail),
    plain(text("risk.row.threshold"), ({ below }) => below.threshold),
    row(text("risk.row.below"), ({ below }) => below, SHARE),
    plain(text("risk.row.base"), ({ base }) => base.of),
    row(text("risk.row.belowBase"), ({ base }) => base, SHARE),
  ];
}

const NONE: Estimate = { value: Number.NaN, error: Number.NaN };

/** How figures of a line are written: the unit stands in the head, and a percentage with its number. */
interface Scale {
  readonly unit: string;
  readonly factor: number;
  readonly decimals: number;
  readonly sign: string;
}

const SHARE: Scale = { unit: "", factor: 100, decimals: 1, sign: " %" };

const scaleOf = (unit: string): Scale => {
  if (unit === "US$") return { unit: "m US$", factor: 1e-6, decimals: 0, sign: "" };
  return unit === "1/y" ? SHARE : { unit: unit === "1" ? "" : unit, factor: 1, decimals: 2, sign: "" };
};

const written = ({ factor, decimals, sign }: Scale, value: number): string =>
  `${grouped(value * factor, decimals)}${sign}`;

const withError = (scale: Scale, { value, error }: Estimate): Content =>
  Number.isFinite(value)
    ? text("risk.page.withError", {
        value: written(scale, value),
        error: grouped(error * scale.factor, scale.decimals),
      })
    : verbatim("–");

const headOf = ({ label, unit }: SimulatedLine): Words => {
  const scale = scaleOf(unit);
  return scale.unit === "" ? label : text("risk.column.line", { label, unit: scale.unit });
};

const EVERY = 5;

function fanPart(fan: Fan): readonly Content[] {
  const shown = fan.years.map((year, t) => ({ year, t })).filter(({ t }) => t % EVERY === 0);
  return [
    element("h2", text("risk.page.fan", { line: fan.label })),
    element("p", text("risk.page.fan.what")),
    fanPicture(fan),
    table(
      text("risk.page.fan.caption", { line: fan.label, unit: fan.unit }),
      [
        text("risk.page.year"),
        ...["10", "50", "90"].map((percent) => text("base.percentile", { percent })),
        text("risk.page.base"),
      ],
      shown.map(({ year, t }) => [
        verbatim(year),
        ...[fan.low, fan.middle, fan.high, fan.base].map((row) => verbatim(Math.round(row[t] ?? Number.NaN))),
      ]),
    ),
  ];
}

function driversPart({ drivers, npv }: RiskStudy): readonly Content[] {
  return [
    element("h2", text("risk.page.drivers", { line: npv.label })),
    element("p", text("risk.page.drivers.what")),
    table(
      text("risk.page.drivers", { line: npv.label }),
      [text("risk.page.input"), text("risk.page.rank"), text("risk.page.alone"), text("risk.page.worth")],
      drivers.map(({ label, rankCorrelation, firstOrder, worth }) => [
        label,
        verbatim(rankCorrelation.toFixed(2)),
        verbatim(written(SHARE, firstOrder)),
        figure(npv.unit, worth),
      ]),
      { captionShown: false },
    ),
  ];
}
