import type { Project } from "../../analysis/session";
import { type Message, type MessageValue, message, type Under } from "../../messages/message";
import type { NamedLine } from "../../model/lines";
import { whyAbsent } from "../../model/measures";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";
import { cells, optional, rest } from "../args";
import { columns } from "../columns";
import type { Context } from "../define";
import type { ResultCell } from "../values";
import { headRemarks } from "./headRemarks";
import { VERDICT, verdictOf } from "./verdict";

/** The arguments that every function of the whole model takes, in this order and last. */
export const assumptions = optional(
  cells(
    'The table of the sheet, Assumptions, or a range with a Key and a Value column, and years beside them; the name of a set; a text such as "announced; market.hbi_price.times=0.9"; nothing for the reference set, which also fills what they leave out',
  ),
);

export const overrides = rest(
  'Pairs of key and value that override the assumptions, such as "market.hbi_price", 350; a key with .times or .plus behind it multiplies or adds to what stands, one with a year stands from that year on; their order does not matter',
);

export const tableOverrides = rest(
  'Pairs of key and value that override the assumptions, "market.hbi_price.times", 0.9 by a factor; the pair "headers", FALSE leaves out headers, labels and units',
);

export const errors = {
  argument:
    "a key is unknown, given twice, blank, in another unit or text where a number is due, a relative key changes a word, or a set does not exist; the message names it",
  domain: "an assumption lies outside its limits, or the assumptions together break a rule of the process",
} as const;

export const SOURCE = "The project model; see its manual";

/** The project of the arguments, from memory where it is known. */
export const projectOf = (
  args: { readonly assumptions: readonly (readonly unknown[])[] | undefined; readonly overrides: readonly unknown[] },
  { session }: Context,
): Project => session.project(args.assumptions, args.overrides);

/** The key of the pair that is no assumption but a wish about the spill; keys of assumptions hold a dot. */
export const HEADERS = "headers";

/** A list of overrides without the pairs of a word, and what they wish for. */
export interface Wished {
  readonly wish: boolean;
  readonly overrides: readonly unknown[];
}

/** Takes the pair of a wish about the spill, such as "headers", FALSE, out of a list of overrides. */
export function wished(overrides: readonly unknown[], name: string, standard: boolean): Wished {
  let wish = standard;
  const others: unknown[] = [];
  for (let k = 0; k < overrides.length; k += 2) {
    const key = overrides[k];
    if (typeof key !== "string" || key.trim().toLowerCase() !== name) {
      others.push(...overrides.slice(k, k + 2));
      continue;
    }
    const value = overrides[k + 1];
    if (typeof value !== "boolean" && value !== 0 && value !== 1)
      throw new IronError("argument", "project.wish", { name });
    wish = Boolean(value);
  }
  return { wish, overrides: others };
}

/** Takes the pair "headers", FALSE out of a list of overrides. */
export function withoutHeaders(given: readonly unknown[]): {
  readonly headers: boolean;
  readonly overrides: readonly unknown[];
} {
  const { wish: headers, overrides } = wished(given, HEADERS, true);
  return { headers, overrides };
}

/**
 * The header row of a table of the project: its first cell says on which set it stands, how many values differ, and what else
 * there is to know of them and of what else the table stands on.
 */
export function projectColumns(
  on: Standing,
  first: Under<"column">,
  ...next: readonly Under<"column">[]
): readonly Message[] {
  return [standsOn(on, message(`column.${first}`)), ...columns(...next)];
}

interface Standing extends Pick<Project, "assumptions"> {
  readonly remarks?: readonly Message[];
}

/** The head of a first column, of any words, with what the table stands on. */
export function standsOn({ assumptions, remarks: others = [] }: Standing, column: MessageValue): Message {
  const stands = { column, set: assumptions.set, count: assumptions.differing };
  const remarks = [...others, ...headRemarks(assumptions)];
  return remarks.length === 0
    ? message("header.standsOn", stands)
    : message("header.standsOnWith", { ...stands, remarks });
}

/** The one number of a run as a cell; a measure that does not exist for these flows is an error that says why. */
export function cell(run: ProjectRun, id: string): ResultCell {
  const value = run.value(id);
  if (!Number.isNaN(value)) return value;
  return { error: "#N/A", ...whyAbsent(run, id) };
}

/** The cells of a line, one a year of a row, else one. */
export function cellsOf(run: ProjectRun, { id, row, read }: NamedLine): readonly ResultCell[] {
  if (row) return Array.from(run.row(id), read);
  if (id === VERDICT) return [verdictOf(run, { id, read })];
  const figure = cell(run, id);
  return [typeof figure === "number" ? read(figure) : figure];
}

/** What does not stop a run but should be looked at: rules that warn, and how the assumptions were read. */
export const warningsOf = ({ run, assumptions: { notices } }: Project): readonly Message[] => [
  ...run.warnings.map(({ id, values }) => ({ id, values })),
  ...notices,
];
