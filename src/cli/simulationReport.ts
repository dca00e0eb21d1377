import type { Report } from "../analysis/simulation/report";
import { isRow, type Results } from "../analysis/simulation/results";
import type { Estimate, LineSummary } from "../analysis/simulation/summary";
import { describe, text } from "../messages/text";
import type { Words } from "../messages/words";
import { writtenLine } from "../model/lines";
import { figures } from "./figures";
import { asCsv } from "./results";
import { asTable } from "./table";

/** The report as programs read it: of the same plan the same text, wherever and by however many it was computed. */
export function reportAsJson({ says, refusals, ...report }: Report): string {
  const told = {
    ...report,
    says: says.map(describe),
    refusals: refusals.map(({ reason, count }) => ({ reason: describe(reason), count })),
    bands: report.bands.map(({ values, ...band }) => ({ ...band, values: values.map((row) => [...row]) })),
  };
  return JSON.stringify(told, (_, value) => (typeof value === "number" && !Number.isFinite(value) ? null : value), 2);
}

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

/** The report as people read it: lines that are one number side by side, then those with years. */
export function reportAsTable(report: Report): string {
  return [head(report), linesTable(report), ...report.bands.map((band) => bandTable(band))]
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
    ...one.percentiles.map(({ share }) => text("risk.row.percentile", { percent: 100 * share })),
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

function bandTable({ line, shares, values, trials }: Report["bands"][number]): string {
  const { label, unit } = writtenLine(line);
  const rows = shares.map((share, k) => [
    text("risk.row.percentile", { percent: 100 * share }),
    ...figures(unit, [...(values[k] ?? [])]),
  ]);
  return [text("cli.simulate.band", { label, unit, trials }), asTable(rows, (column) => column === 0)].join("\n");
}
