import type { Argument } from "../../functions/args";
import type { FunctionDefinition } from "../../functions/define";
import { answer } from "../../functions/invoke";
import { errorText, saidCell } from "../../functions/said";
import type { Shown, Shows } from "../../functions/shown";
import { isErrorValue, isMatrix, type ResultCell, type Value } from "../../functions/values";
import type { Message } from "../../messages/message";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { explained } from "../../model/explained";
import type { Call, Expression } from "../../sheet/cellFormula";
import type { CellPlace, FormulaCell } from "../port";
import { cellSaid } from "./cellSaid";
import { Beyond, rawArguments, Several, type World } from "./evaluate";
import { functionOf, ourCalls } from "./ours";

/** What is said of a call in a cell's formula. */
export interface Told {
  /** The call as the formula writes it. */
  readonly call: string;
  readonly kind: "error" | "value" | "beyond";
  readonly words: Words;
  /** What each host makes of an argument that names empty cells. */
  readonly blanks: readonly Words[];
  /** The function that is called, where there is one, and what its arguments say. */
  readonly called?: Called;
  /** What the result shows of a project. */
  readonly shown?: Shown;
  /** Of what stands at that place of the result. */
  readonly shows?: Shows;
  /** Where it is an error: what is wrong, before it is put in words. */
  readonly problem?: Message;
}

/** A function with what it is given, argument by argument. */
export interface Called {
  readonly definition: FunctionDefinition;
  readonly args: readonly GivenArgument[];
}

export interface GivenArgument {
  readonly name: string;
  readonly argument: Argument;
  /** As the formula writes it; nothing where it is left out. */
  readonly written: string | undefined;
  /** Whether that names cells. */
  readonly cells: boolean;
  readonly value: unknown;
}

/** The cell of a spill that a place lies in; of one value, that. */
function cellAt(value: Value, formula: FormulaCell, at: CellPlace): ResultCell | undefined {
  if (!isMatrix(value)) return value;
  return value[at.row - formula.row]?.[at.column - formula.column];
}

const sizeOf = (value: Value): { rows: number; columns: number } =>
  isMatrix(value) ? { rows: value.length, columns: value[0]?.length ?? 0 } : { rows: 1, columns: 1 };

function outcome(value: Value, formula: FormulaCell, at: CellPlace): Pick<Told, "kind" | "words" | "problem"> {
  const cell = cellAt(value, formula, at);
  if (cell === undefined) return { kind: "value", words: text("pane.cells.spills", sizeOf(value)) };
  if (isErrorValue(cell)) {
    const { id, values = {}, place } = cell;
    return { kind: "error", words: errorText(cell), ...(id && { problem: explained({ id, values, place }) }) };
  }
  return { kind: "value", words: text("pane.cells.gives", { value: cellSaid(saidCell(cell)) }) };
}

/** Tables of assumptions and lists of cells have blanks that mean nothing; where a number or a word is meant, they differ. */
const minds = (argument: Argument | undefined): boolean =>
  argument !== undefined && (argument.shape !== "matrix" || argument.unit !== undefined);

async function blanksOf(call: Call, world: World): Promise<Words[]> {
  const args = Object.entries(functionOf(call)?.args ?? {});
  const told = await Promise.all(
    call.args.map(async (argument, at) => {
      const [name = "", definition] = args[Math.min(at, args.length - 1)] ?? [];
      if (argument.kind !== "cells" || !minds(definition)) return [];
      const cells = (await world.read(argument.text)) ?? [];
      const empty = cells.flat().filter((cell) => cell === null).length;
      return empty === 0 ? [] : [text("pane.cells.blank", { name, cells: argument.text, count: empty })];
    }),
  );
  return told.flat();
}

/** Whether a formula is nothing but the call, so that its result stands in the cells as it is. */
const isAlone = (call: Call, { formula }: FormulaCell): boolean =>
  formula.slice(1).trim().replace(/^\+/, "") === call.text;

/** What each argument is given: its values, and how the formula writes them. */
const givenTo = (definition: FunctionDefinition, call: Call, raw: readonly unknown[]): readonly GivenArgument[] =>
  Object.entries(definition.args).map(([name, argument], at) => {
    const written = call.args[at];
    return {
      name,
      argument,
      written: written && writtenOf(written),
      cells: written?.kind === "cells",
      value: argument.shape === "repeating" ? raw.slice(at) : raw[at],
    };
  });

/** What a part of a formula says of itself; a constant is its value. */
const writtenOf = (part: Expression): string | undefined => ("text" in part ? part.text : undefined);

async function tell(call: Call, formula: FormulaCell, at: CellPlace, world: World): Promise<Told> {
  const definition = functionOf(call);
  const blanks = await blanksOf(call, world);
  const told = (kind: Told["kind"], words: Words): Told => ({ call: call.text, kind, words, blanks });
  if (definition === undefined) return told("error", text("pane.cells.noFunction", { name: call.name }));
  try {
    const raw = await rawArguments(definition, call, world);
    const outcomeThere = outcome(await answer(definition, raw, world.context), formula, at);
    const by: Told = {
      call: call.text,
      blanks,
      ...outcomeThere,
      called: { definition, args: givenTo(definition, call, raw) },
    };
    const shown = outcomeThere.problem === undefined ? await definition.shows(raw, world.context) : undefined;
    if (shown === undefined) return by;
    const shows = isAlone(call, formula) ? shown.at(at.row - formula.row, at.column - formula.column) : shown.at(0, 0);
    return { ...by, shown, ...(shows && { shows }) };
  } catch (error) {
    if (error instanceof Several) return told("beyond", text("pane.cells.several", { part: verbatim(error.part) }));
    if (!(error instanceof Beyond)) throw error;
    return told("beyond", text("pane.cells.beyond", { part: verbatim(error.part) }));
  }
}

/** Computes the calls of a cell's formula once more, and says what comes of each, at a place that the formula fills. */
export const explain = (formula: FormulaCell, at: CellPlace, world: World): Promise<readonly Told[]> =>
  Promise.all(ourCalls(formula.formula).map((call) => tell(call, formula, at, world)));

/** Errors of Excel's own, which no function gives. */
const HOSTS = ["#NAME?", "#BUSY!", "#SPILL!", "#CONNECT!", "#GETTING_DATA", "#CALC!", "#REF!", "#BLOCKED!"] as const;

/** What Excel means by an error of its own; nothing for one that a function gives. */
export function hostError(error: string | undefined): Words | undefined {
  const own = HOSTS.find((each) => each === error);
  if (own === undefined) return undefined;
  if (own === "#NAME?") return text("pane.cells.host.name");
  if (own === "#SPILL!") return text("pane.cells.host.spill");
  if (own === "#REF!") return text("pane.cells.host.reference");
  return text("pane.cells.host.waiting", { error: own });
}
