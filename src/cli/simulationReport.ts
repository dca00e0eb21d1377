import type { Details } from "../analysis/simulation/details";
import type { FullReport } from "../analysis/simulation/fullReport";
import type { Report } from "../analysis/simulation/report";
import { isRow, type Results } from "../analysis/simulation/results";
import type { Estimate, LineSummary } from "../analysis/simulation/summary";
import { driverLabel } from "../functions/risk/rows/drivers";
import { describe, text } from "../messages/text";
import type { Words } from "../messages/words";
import { writtenLine } from "../model/lines";
import { figures } from "./figures";
import { asCsv } from "./results";
import { asTable } from "./table";

/** The report as programs read it: of the same plan the same text, wherever and by however many it was computed. */
export function reportAsJson({ says, refusals, details, lines, ...report }: FullReport): string {
  const told = {
    ...report,
    says: says.map(describe),
    refusals: refusals.map(({ reason, count }) => ({ reason: describe(reason), count })),
    lines: lines.map((summary, k) => {
      const { trials = [], stages = [], drivers = [] } = details[k] ?? {};
      const percentiles = summary.percentiles.map((one, p) => ({ ...one, trial: numberOf(trials[p]) }));
      return { ...summary, percentiles, stages, drivers };
    }),
    bands: report.bands.map(({ values, ...band }) => ({ ...band, values: values.map((row) => [...row]) })),
  };
  return JSON.stringify(told, (_, value) => (typeof value === "number" && !Number.isFinite(value) ? null : value), 2);
}

/** Trials are counted from 1 where people read them. */
const numberOf = (trial: number | undefined): number | null => (trial === undefined ? null : trial + 1);

/** A row a trial: its number, the reason why it was refused, and each line that is one number; an empty cell is no value. */
export function trialsAsCsv(results: Results): string {
  const lines = results.plan.lines.filter((line) => !isRow(line));
  const columns = lines.map((line) => results.values(line));
  const cell = (value = Number.NaN): string => (Number.isNaN(value) ? "" : String(value));
  const rows = Array.from(results.refused, (place, trial) => {
    const reason = results.reasons[place - 1];
    const said =
      reason === undefined
        ? ""
        : reason.kind === "limit"
          ? reason.key
          : reason.kind === "rule"
            ? reason.code
            : reason.kind;
    return [String(trial + 1), said, ...columns.map((column) => cell(column[trial]))];
  });
  return asCsv([["trial", "refused", ...lines], ...rows]);
}

/**
 * The report as people read it: lines that are one number side by side, with the trials behind their percentiles and what they would be
 * without the cut-off; then what decides each and how it settled; then those with years.
 */
export function reportAsTable(report: FullReport): string {
  return [
    head(report),
    linesTable(report),
    trialsTable(report),
    withoutTable(report),
    ...report.details.flatMap((details) => [driversTable(details), stagesTable(report, details)]),
    ...report.bands.map((band) => bandTable(band)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What was done, and what is to be known of it. */
export const head = ({ trials, ran, seed, says, refusals }: Report): string =>
  [
    text("cli.simulate.head", { trials, ran, seed }),
    ...says.map(describe),
    ...refusals.map(({ reason, count }) => text("cli.simulate.refused", { count, reason })),
  ].join("\n");

type Column = readonly string[];

/** A column of a line's figures, and one of their errors. */
function columnsOf(summary: LineSummary): readonly Column[] {
  const { label, unit } = writtenLine(summary.line);
  const { mean, percentiles, deviation, tail, below, base } = summary;
  const own: readonly Estimate[] = [mean, ...percentiles, deviation, tail];
  const shares: readonly Estimate[] = [below, base];
  const shown = (values: readonly number[], of: string): readonly string[] => figures(of, values);
  const values = [
    ...shown([base.of, ...own.map(({ value }) => value)], unit),
    ...shown(
      shares.map(({ value }) => value),
      "1",
    ),
  ];
  const errors = [
    "",
    ...shown(
      own.map(({ error }) => error),
      unit,
    ),
    ...shown(
      shares.map(({ error }) => error),
      "1",
    ),
  ];
  const heading = text("risk.column.line", { label, unit });
  return [
    [heading, ...values, ...shown([below.threshold], "1"), String(summary.absent)],
    ["±", ...errors, "", ""],
  ];
}

function linesTable({ lines }: Report): string {
  const [one] = lines;
  if (one === undefined) return "";
  const heads: readonly (string | Words)[] = [
    text("cli.simulate.figure"),
    text("risk.row.base"),
    text("risk.row.mean"),
    ...percentileHeads(one.percentiles),
    text("risk.row.deviation"),
    text("risk.row.tail"),
    text("risk.row.below"),
    text("risk.row.belowBase"),
    text("risk.row.threshold"),
    text("risk.row.absent"),
  ];
  const columns = lines.flatMap(columnsOf);
  const rows = heads.map((heading, k) => [heading, ...columns.map((column) => column[k] ?? "")]);
  return asTable(rows, (column) => column === 0);
}

/** A table under what it is of. */
const titled = (title: Words, rows: readonly (readonly string[])[]): string =>
  [title, asTable(rows, (column) => column === 0)].join("\n");

const headsOf = (lines: readonly LineSummary[]): readonly Words[] =>
  lines.map(({ line }) => {
    const { label, unit } = writtenLine(line);
    return text("risk.column.line", { label, unit });
  });

const percentileHeads = (percentiles: readonly { readonly share: number }[] = []): readonly Words[] =>
  percentiles.map(({ share }) => text("risk.row.percentile", { percent: 100 * share }));

function trialsTable({ lines, details }: FullReport): string {
  const heads = percentileHeads(lines[0]?.percentiles);
  if (heads.length === 0) return "";
  const rows = heads.map((heading, k) => [
    heading,
    ...details.map(({ trials }) => String(numberOf(trials[k]) ?? "#N/A")),
  ]);
  return titled(text("cli.simulate.trials"), [[text("cli.simulate.figure"), ...headsOf(lines)], ...rows]);
}

function withoutTable({ withoutCutOff: lines = [] }: FullReport): string {
  if (lines.length === 0) return "";
  const heads = [
    text("risk.row.base"),
    text("risk.row.mean"),
    ...percentileHeads(lines[0]?.percentiles),
    text("risk.row.below"),
    text("risk.row.absent"),
  ];
  const columns = lines.map(({ line, base, mean, percentiles, below, absent }) => [
    ...figures(writtenLine(line).unit, [base.of, mean.value, ...percentiles.map(({ value }) => value)]),
    ...figures("1", [below.value]),
    String(absent),
  ]);
  const rows = heads.map((heading, k) => [heading, ...columns.map((column) => column[k] ?? "")]);
  return titled(text("cli.simulate.withoutCutOff"), [[text("cli.simulate.figure"), ...headsOf(lines)], ...rows]);
}

function driversTable({ line, drivers }: Details): string {
  if (drivers.length === 0) return "";
  const { label, unit } = writtenLine(line);
  const told: Column[] = [
    [text("cli.simulate.driver"), ...drivers.map(({ key }) => key)],
    [
      text("column.rankCorrelation"),
      ...figures(
        "1",
        drivers.map(({ rankCorrelation }) => rankCorrelation),
      ),
    ],
    [
      text("column.firstOrder"),
      ...figures(
        "1",
        drivers.map(({ firstOrder }) => firstOrder),
      ),
    ],
  ];
  if (drivers.some(({ worth }) => worth !== undefined))
    told.push([
      text("column.worthKnowing"),
      ...figures(
        unit,
        drivers.map(({ worth = Number.NaN }) => worth),
      ),
    ]);
  told.push([text("column.label"), ...drivers.map(({ key }) => driverLabel(key))]);
  const rows = drivers.length + 1;
  const table = Array.from({ length: rows }, (_, row) => told.map((column) => column[row] ?? ""));
  const last = told.length - 1;
  return [
    text("cli.simulate.drivers", { label, unit }),
    asTable(table, (column) => column === 0 || column === last),
  ].join("\n");
}

function stagesTable({ lines }: FullReport, { line, stages }: Details): string {
  const { label, unit } = writtenLine(line);
  const percentiles = lines.find((one) => one.line === line)?.percentiles;
  return titled(text("cli.simulate.stages", { label, unit }), [
    [text("risk.row.trials"), text("risk.row.mean"), ...percentileHeads(percentiles)],
    ...stages.map(({ trials, mean, percentiles: values }) => [String(trials), ...figures(unit, [mean, ...values])]),
  ]);
}

function bandTable({ line, shares, values, trials }: Report["bands"][number]): string {
  const { label, unit } = writtenLine(line);
  const rows = shares.map((share, k) => [
    text("risk.row.percentile", { percent: 100 * share }),
    ...figures(unit, [...(values[k] ?? [])]),
  ]);
  return titled(text("cli.simulate.band", { label, unit, trials }), rows);
}
