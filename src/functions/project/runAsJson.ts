import { implausible } from "../../analysis/assumptions/implausible";
import { remarksOn } from "../../analysis/assumptions/remarks";
import { message } from "../../messages/message";
import { describe, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { keyOf } from "../../model/inputs/keys";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import { errorText } from "../said";
import { isErrorValue, isMessage } from "../values";
import { cell } from "./shared";
import { VERDICT, verdictOf } from "./verdict";

/** Why a measure does not exist; undefined where it does. */
export function whyNone(result: ProjectRun, { id, row }: NamedLine): string | undefined {
  const found = row ? undefined : cell(result, id);
  return isErrorValue(found) ? errorText(found) : undefined;
}

/** What should be looked at before a result is believed: inputs that are hardly meant, then rules that warn. */
export const warningsIn = (result: ProjectRun): readonly Words[] => [
  ...implausible(result.inputs).map(({ key, value, low, high }) => {
    const hint = keyOf(key)?.hint;
    const remedy =
      hint === undefined
        ? message("inputs.lookAtUnit")
        : message("inputs.lookAtConvention", { hint: message(`hint.${hint}`) });
    return text("inputs.implausible", { key, value, low, high, remedy });
  }),
  ...result.warnings.map((warning) => describe(warning)),
];

/** How the numbers of a line are read; the verdict names the inputs that are hardly meant, here as in a cell. */
export function readOf(
  result: ProjectRun,
  { id, read }: Pick<NamedLine, "id" | "read">,
): (value: number) => number | Words {
  if (id !== VERDICT) return read;
  const verdict = verdictOf(result, { id, read });
  return isMessage(verdict) ? () => describe(verdict) : read;
}

/** One number, or one a year; a measure that does not exist is null and says why. */
export function runAsJson(result: ProjectRun, lines: readonly NamedLine[]): object {
  return {
    years: result.years,
    lines: Object.fromEntries(
      lines.map((line) => {
        const { id, label, unit, row } = line;
        const read = readOf(result, line);
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
    remarks: remarksOn(result.inputs).map(({ about, key, value, says }) => ({
      about,
      key,
      value,
      says: describe(says),
    })),
    warnings: warningsIn(result),
  };
}
