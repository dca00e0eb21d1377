import { implausible } from "../../analysis/assumptions/implausible";
import { describe, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import { errorText } from "../said";
import { isErrorValue } from "../values";
import { cell } from "./shared";

/** Why a measure does not exist; undefined where it does. */
export function whyNone(result: ProjectRun, { id, row }: NamedLine): string | undefined {
  const found = row ? undefined : cell(result, id);
  return isErrorValue(found) ? errorText(found) : undefined;
}

/** What should be looked at before a result is believed: inputs that are hardly meant, then rules that warn. */
export const warningsIn = (result: ProjectRun): readonly Words[] => [
  ...implausible(result.inputs).map((found) => text("inputs.implausible", { ...found })),
  ...result.warnings.map((warning) => describe(warning)),
];

/** One number, or one a year; a measure that does not exist is null and says why. */
export function runAsJson(result: ProjectRun, lines: readonly NamedLine[]): object {
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
    implausible: implausible(result.inputs).map(({ key }) => key),
    warnings: warningsIn(result),
  };
}
