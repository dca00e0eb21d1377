import Papa from "papaparse";
import { readOf } from "../functions/project/runAsJson";
import { text } from "../messages/text";
import type { Words } from "../messages/words";
import type { NamedLine } from "../model/lines";
import type { ProjectRun } from "../model/run";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { figures } from "./figures";
import { asTable } from "./table";

const FORMATS = ["table", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** The format that is asked for, a table where none is. Errors: argument for any other word. */
export function formatNamed([given = "table"]: readonly string[] = []): Format {
  const format = FORMATS.find((one) => one === given);
  if (format === undefined) throw new IronError("argument", "cli.format", { given: shortened(given) });
  return format;
}

/** Rows of cells as programs read them. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\n" },
  );

/** What a table has no room for in the columns of its numbers: sentences, each on a line of its own after the label. */
export const beneath = (result: ProjectRun, lines: readonly NamedLine[]): readonly Words[] =>
  lines.flatMap((line) => {
    if (line.row) return [];
    const [plain, sentence] = [line.read, readOf(result, line)].map((read) => read(result.value(line.id)));
    return typeof sentence === "number" || sentence === undefined || sentence === plain
      ? []
      : [text("cli.beneath", { label: line.label, sentence })];
  });

/** Years across where a line has one number a year; ids in CSV, which programs read, labels in a table. */
export function asRows(result: ProjectRun, lines: readonly NamedLine[], format: Exclude<Format, "json">): string {
  const years = lines.some(({ row }) => row) ? result.years : [];
  const single = lines.some(({ row }) => !row);
  const shown = (line: NamedLine, values: readonly number[]): readonly string[] => {
    const { unit } = line;
    const read = format === "csv" ? readOf(result, line) : line.read;
    const numbers =
      format === "csv"
        ? values.map((value) => (Number.isFinite(value) ? String(value) : "#N/A"))
        : figures(unit, values);
    return values.map((value, k) => {
      const word = read(value);
      return typeof word === "string" ? word : (numbers[k] ?? "");
    });
  };
  const rows = [
    [
      text("cli.resultColumn"),
      text("cli.unitColumn"),
      ...(single ? [text("cli.valueColumn")] : []),
      ...years.map(String),
    ],
    ...lines.map((line) => [
      format === "csv" ? line.id : line.label,
      line.unit,
      ...(single ? (line.row ? [""] : shown(line, [result.value(line.id)])) : []),
      ...(line.row ? shown(line, [...result.row(line.id)]) : years.map(() => "")),
    ]),
  ];
  return format === "csv" ? asCsv(rows) : asTable(rows, (column) => column < 2);
}
