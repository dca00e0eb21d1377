import type { Context, FunctionDefinition } from "../functions/define";
import { answer } from "../functions/invoke";
import { type ErrorValue, isErrorValue, isMatrix, isMessage, type ResultCell, type Value } from "../functions/values";
import { quantitiesTexts } from "../messages/english/quantities";
import { LatePart } from "../quantities/latePart";

/** The part of office.js that worksheet functions need; its Error exists only inside Excel. */
export interface FunctionHost {
  associate(id: string, call: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => Error | CustomFunctions.Error;
}

/** Errors a function may return; Excel would make #VALUE! of any other code, and drop the message. */
const RETURNABLE: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** The one sentence that stands here: it says that the others did not come. */
const NO_WORDS = quantitiesTexts["part.noWords"];

/** A cell as the functions know it: Excel hands errors over as objects with a code, and rich values with a plain one. */
export function fromExcel(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(fromExcel);
  if (typeof cell !== "object" || cell === null) return cell;
  if ("code" in cell && typeof cell.code === "string") return { error: cell.code } satisfies ErrorValue;
  if (!("basicValue" in cell)) return null;
  const isError = "type" in cell && cell.type === "Error";
  return isError ? ({ error: String(cell.basicValue) } satisfies ErrorValue) : cell.basicValue;
}

/** The arguments in the catalog's order: a repeating one, which Excel hands over as one array, follows as a flat list. */
export function argumentsOf({ args }: Pick<FunctionDefinition, "args">, given: readonly unknown[]): unknown[] {
  // behind the declared arguments stands Excel's own object about the call
  return Object.values(args).flatMap(({ shape }, index) => {
    const value = fromExcel(given[index] ?? null);
    if (shape !== "repeating") return [value];
    return Array.isArray(value) ? value.flat(2) : value === null ? [] : [value];
  });
}

/** What makes sentences of messages. Excel loads it when the first result needs one, not before functions can answer. */
const speech = new LatePart(() => import(/* webpackChunkName: "words" */ "../functions/said"));
type Speech = NonNullable<typeof speech.atHand>;

/** Makes Excel's value of ours; a result that needs words before they are here comes later, without them if they do not come. */
function toExcel(host: FunctionHost, value: Value): unknown {
  const cells = isMatrix(value) ? value.flat() : [value];
  const speechless = cells.every((cell) => typeof cell !== "object");
  if (speechless || speech.atHand !== undefined) return spoken(host, value, speech.atHand);
  return speech.load().then(
    (words) => spoken(host, value, words),
    () => spoken(host, value, undefined),
  );
}

function spoken(host: FunctionHost, value: Value, words: Speech | undefined): unknown {
  const asError = (error: ErrorValue) => {
    const code = RETURNABLE.includes(error.error) ? error.error : "#VALUE!";
    // the codes of the enumeration are the texts Excel shows
    return new host.Error(code as CustomFunctions.ErrorCode, words?.errorText(error) ?? NO_WORDS);
  };
  const cell = (cell: ResultCell) => {
    if (isErrorValue(cell)) return asError(cell);
    return isMessage(cell) ? (words?.saidCell(cell) ?? cell.id) : cell;
  };
  if (isMatrix(value)) return value.map((row) => row.map(cell));
  if (isErrorValue(value)) throw asError(value);
  return cell(value);
}

/** A function that may spill hands rows of cells over, of one cell too. */
const inShape = ({ returns }: FunctionDefinition, value: Value): Value =>
  returns.shape === "scalar" || isMatrix(value) || isErrorValue(value) ? value : [[value]];

/** Tells Excel what to call for each function of the catalog. */
export function registerFunctions(
  catalog: readonly FunctionDefinition[],
  context: Context,
  host: () => FunctionHost,
): void {
  for (const definition of catalog) {
    if (definition.streams) {
      host().associate(definition.id, (...given) => stream(definition, given, context, host()));
      continue;
    }
    host().associate(definition.id, (...given) => {
      const result = answer(definition, argumentsOf(definition, given), context);
      const shown = (value: Value) => toExcel(host(), inShape(definition, value));
      return result instanceof Promise ? result.then(shown) : shown(result);
    });
  }
}

/** What Excel hands over behind the arguments of a function that fills its cell for a while. */
interface Invocation {
  setResult(value: unknown): void;
  onCanceled: () => void;
}

const isInvocation = (given: unknown): given is Invocation =>
  typeof given === "object" && given !== null && "setResult" in given;

/** Tells the cell what is known so far, in order, until all is known or nobody reads it any more. */
function stream(definition: FunctionDefinition, given: readonly unknown[], context: Context, host: FunctionHost): void {
  const invocation = given.at(-1);
  if (!isInvocation(invocation)) throw new TypeError(`${definition.id} was called without its cell`);
  const stop = new AbortController();
  let told = Promise.resolve();
  const tell = (value: Value): void => {
    told = told.then(async () => {
      const shown = await attempted(() => toExcel(host, inShape(definition, value)));
      if (!stop.signal.aborted) invocation.setResult(shown);
    });
  };
  invocation.onCanceled = () => stop.abort(new Error("cancelled"));
  const result = answer(definition, argumentsOf(definition, given), {
    ...context,
    streaming: { tell, signal: stop.signal },
  });
  Promise.resolve(result).then(tell, (error: unknown) => {
    // nobody waits for what was stopped
    if (!stop.signal.aborted) throw error;
  });
}

/** An error that would be thrown for a cell is what the cell is told. */
async function attempted(make: () => unknown): Promise<unknown> {
  try {
    return await make();
  } catch (error) {
    return error;
  }
}
