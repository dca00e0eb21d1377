import Papa from "papaparse";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { complete } from "../../src/analysis/assumptions/complete";
import { fileContent } from "../../src/analysis/files/file";
import { Session } from "../../src/analysis/session";
import { stamp } from "../../src/analysis/stamp";
import { ironbook } from "../../src/cli/ironbook";
import { findFunction } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { errorText } from "../../src/functions/said";
import { isErrorValue } from "../../src/functions/values";
import { describe } from "../../src/messages/text";
import { explained } from "../../src/model/explained";
import { IronError } from "../../src/quantities/errors";
import { defaultSet } from "../../src/reference/index";
import { type Reading, readFile, readRows } from "../../src/taskpane/table/reading";

/**
 * The three doors by which assumptions come in: a worksheet function, the pane and the command line. Each answers with
 * the stamp of the run it makes of them, which tells every number, or with the row and the sentence of its refusal.
 */
export type Outcome = { readonly stamp: string } | { readonly row: number | undefined; readonly said: string };

const session = new Session();

/** The place that a sentence begins with, taken off. */
function placed(sentence: string): Outcome {
  const [, row, said] = /^(?:row (\d+) of the assumptions|[\w.]+, line \d+): (.*)$/s.exec(sentence) ?? [];
  const [, line] = /^[\w.]+, line (\d+): /.exec(sentence) ?? [];
  const place = row ?? line;
  return { row: place === undefined ? undefined : Number(place), said: said ?? sentence.replace(/^[\w.]+: /, "") };
}

export function byFunction(cells: Cells): Outcome {
  const definition = findFunction("MODEL_STAMP");
  if (definition === undefined) throw new Error("the catalog has lost MODEL_STAMP");
  // a host hands over rows of equal length
  const width = Math.max(...cells.map((row) => row.length));
  const even = cells.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? null) as never));
  const value = answer(definition, [even], { session });
  return isErrorValue(value) ? placed(errorText(value)) : { stamp: String(value) };
}

export const byPane = (cells: Cells): Outcome => ofReading(() => readRows(cells));
export const byPaneFile = (file: string, content: string): Outcome => ofReading(() => readFile(file, content));

function ofReading(read: () => Reading): Outcome {
  try {
    const { problems, set = defaultSet, values } = read();
    const [first] = problems;
    if (first !== undefined) {
      const { row, ...message } = first;
      return { row, said: describe(message) };
    }
    const table = { set, given: Object.fromEntries(values), notices: [] };
    return { stamp: stamp(session.run(complete(table).values)) };
  } catch (error) {
    if (error instanceof IronError) return placed(describe(explained(error)));
    throw error;
  }
}

/** A worksheet function that is given what a file holds; its rows are told by their lines. */
export function byFunctionFile(file: string, content: string): Outcome {
  try {
    const { cells, lines } = fileContent(file, content);
    const outcome = byFunction(cells);
    if ("stamp" in outcome || outcome.row === undefined) return outcome;
    return { ...outcome, row: lines[outcome.row - 1] };
  } catch (error) {
    if (error instanceof IronError) return placed(describe(error));
    throw error;
  }
}

export async function byCommandLine(file: string, content: string): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(["run", "--assumptions", file, "--lines", "returns.npv", "--format", "json"], {
    lines: async function* () {},
    read: () => content,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  if (code === 0) return { stamp: JSON.parse(out.join("")).stamp };
  const sentence = err.join("\n").replace(/^ironbook: /, "");
  return placed(sentence.replace(/ \(ironbook list \w+ shows all\)$/, ""));
}

/** Cells as a file of JSON that holds rows, a row a line: it keeps what kind each cell is. */
export const asJsonRows = (cells: Cells): string => `[${cells.map((row) => JSON.stringify(row)).join(",\n")}]`;

/** Cells as a file whose separator is given. */
export const asDelimited = (cells: Cells, delimiter: string): string =>
  Papa.unparse(
    cells.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell).toUpperCase() : cell))),
    { delimiter, newline: "\n" },
  );
