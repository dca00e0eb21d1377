import type { Cells } from "../../../analysis/assumptions/cells";
import { isBlank, textOf } from "../../../analysis/assumptions/cells";
import type { Project, Session } from "../../../analysis/session";
import type { Outcome } from "../../../analysis/whatIf/outcome";
import { Variations } from "../../../analysis/whatIf/variations";
import { type Message, message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { inputKeys } from "../../../model/inputs/keys";
import { labelledKeyOf } from "../../../model/inputs/labels";
import { type NamedLine, namedLine } from "../../../model/lines";
import { IronError } from "../../../quantities/errors";
import { cellError } from "../../errors";
import type { ResultCell } from "../../values";

/** The line of an id. Errors: argument for one that does not exist, or is a row of years. */
export function lineNamed({ run }: Project, id: string): NamedLine {
  const line = namedLine(run, id);
  if (line.row) throw new IronError("argument", "model.notOneNumber", { line: line.id });
  return line;
}

/** The lines that a range names, blank cells left out. Errors: as above; argument where it names none. */
export function linesNamed(project: Project, cells: Cells): readonly NamedLine[] {
  const given = cells.flat().filter((cell) => !isBlank(cell));
  if (given.length === 0) throw new IronError("argument", "whatIf.noLine");
  return given.map((cell) => lineNamed(project, textOf(cell)));
}

/** What a question finds on variations of a project, remembered. */
export const found = <T>(
  session: Session,
  { assumptions: { values } }: Project,
  question: readonly unknown[],
  find: (variations: Variations) => T,
): T =>
  session.whatIf(JSON.stringify(question), [values], (ran) => {
    const variations = new Variations(values);
    try {
      return find(variations);
    } finally {
      ran(variations.runs);
    }
  });

/** What a line comes to, as a cell: the number, its word, or the error that says why there is none. */
export const outcomeCell = ({ read }: NamedLine, outcome: Outcome): ResultCell =>
  outcome instanceof IronError
    ? { error: cellError({}, outcome.kind), id: outcome.id, values: outcome.values }
    : read(outcome);

/** A value of a key, as a cell: of a choice its word. */
export function valueCell(key: string, value: number): ResultCell {
  const word = inputKeys.get(key)?.choices?.[value];
  return word === undefined ? value : verbatim(word);
}

export const labelOf = (key: string) => labelledKeyOf(key)?.label ?? verbatim(key);

export const unitOf = (key: string) => verbatim(labelledKeyOf(key)?.unit ?? "");

/** Several remarks as one. */
export const together = (says: readonly Message[]): Message | undefined =>
  says.length === 0 ? undefined : says.reduce((one, other) => message("case.both", { one, other }));
