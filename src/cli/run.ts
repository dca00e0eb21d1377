import type { Cells } from "../analysis/assumptions";
import { stamp } from "../analysis/stamp";
import type { Context } from "../functions/define";
import { errorText } from "../functions/errors";
import { KEY_RESULTS } from "../functions/project/keyResults";
import { type NamedLine, namedLine } from "../functions/project/lines";
import { cell } from "../functions/project/shared";
import { describe, text } from "../messages/text";
import type { ProjectRun } from "../model/run";
import { IronError } from "../quantities/errors";
import { numberOrWord, readAssumptionsFile } from "./assumptionsFile";
import { figures } from "./figures";
import { readOptions } from "./options";
import type { Surroundings } from "./surroundings";
import { asTable } from "./table";

const FORMATS = ["table", "json", "csv"] as const;
type Format = (typeof FORMATS)[number];

/** `run`: the project on a set or a file of assumptions; prints lines, key results if none are asked for. */
export function run(words: readonly string[], { read, print, complain }: Surroundings, { session }: Context): void {
  const options = readOptions(words, ["set", "assumptions", "override", "lines", "format"], ["override", "lines"]);
  const given = options.get("format")?.at(-1) ?? "table";
  const format = FORMATS.find((f) => f === given);
  if (format === undefined) throw new IronError("argument", "cli.format", { given });
  const { assumptions, run: result } = session.project(
    cellsOf(options.get("set")?.at(-1), options.get("assumptions")?.at(-1), read),
    (options.get("override") ?? []).flatMap(readOverride),
  );
  const ids = (options.get("lines") ?? []).flatMap((list) => list.split(",")).map((id) => id.trim());
  const lines = (ids.length > 0 ? ids : KEY_RESULTS).map((id) => namedLine(result, id));
  if (format === "json") {
    print(JSON.stringify({ set: assumptions.set, stamp: stamp(result), ...asJson(result, lines) }, null, 2));
    return;
  }
  print(asRows(result, lines, format));
  if (format !== "table") return;
  for (const line of lines) {
    const why = whyNone(result, line);
    if (why !== undefined) complain(text("cli.noValue", { label: line.label, why }));
  }
  for (const warning of result.warnings) complain(text("cli.warning", { warning: describe(warning) }));
}

function cellsOf(set: string | undefined, path: string | undefined, read: Surroundings["read"]): Cells | undefined {
  if (set !== undefined && path !== undefined) throw new IronError("argument", "cli.setOrFile");
  if (path !== undefined) return readAssumptionsFile(path, read);
  return set === undefined ? undefined : [[set]];
}

function readOverride(given: string): readonly [string, string | number | boolean] {
  const at = given.indexOf("=");
  if (at < 1) throw new IronError("argument", "cli.notAnOverride", { given });
  return [given.slice(0, at).trim(), numberOrWord(given.slice(at + 1))];
}

/** Why a measure does not exist; undefined where it does. */
function whyNone(result: ProjectRun, { id, row }: NamedLine): string | undefined {
  const found = row ? undefined : cell(result, id);
  return typeof found === "object" ? errorText(found) : undefined;
}

/** One number, or one a year; a measure that does not exist is null and says why. */
function asJson(result: ProjectRun, lines: readonly NamedLine[]): object {
  return {
    years: result.years,
    lines: Object.fromEntries(
      lines.map((line) => {
        const { id, label, unit, row, read } = line;
        const why = whyNone(result, line);
        const shown = (value: number) => (Number.isFinite(value) ? read(value) : null);
        return [
          id,
          {
            label,
            unit,
            ...(row ? { values: Array.from(result.row(id), shown) } : { value: shown(result.value(id)) }),
            ...(why !== undefined && { why }),
          },
        ];
      }),
    ),
    warnings: result.warnings.map((warning) => describe(warning)),
  };
}

/** Years across where a line has one number a year; ids in CSV, which programs read, labels in a table. */
function asRows(result: ProjectRun, lines: readonly NamedLine[], format: Exclude<Format, "json">): string {
  const years = lines.some(({ row }) => row) ? result.years : [];
  const single = lines.some(({ row }) => !row);
  const shown = ({ unit, read }: NamedLine, values: readonly number[]): readonly string[] => {
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
  if (format === "csv") return rows.map((row) => row.map(csvCell).join(",")).join("\n");
  return asTable(rows, 2);
}

const csvCell = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
