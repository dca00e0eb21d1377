import * as z from "zod/mini";
import { functionNamed } from "../functions/catalog";
import type { Context } from "../functions/define";
import { answer } from "../functions/invoke";
import { plain, plainError } from "../functions/plain";
import { isErrorValue, isMatrix } from "../functions/values";
import { describe } from "../messages/text";
import { IronError } from "../quantities/errors";
import { noMore, readWords } from "./options";
import { formatNamed } from "./results";
import { spillAsCsv, spillAsTable } from "./spill";
import type { Surroundings } from "./surroundings";

const cell = z.union([z.number(), z.string(), z.boolean(), z.null(), z.object({ error: z.string() })]);
const argument = z.union([cell, z.array(z.union([cell, z.array(cell)]))]);
const argumentList = z.array(z.unknown());
const callLine = z.object({ function: z.string(), args: z.optional(argumentList) });

/** `call NAME 'JSON array'` prints what a function gives, for people as a table; `call --jsonl` answers line by line. */
export async function call(words: readonly string[], { lines, print }: Surroundings, context: Context): Promise<void> {
  const { options, others } = readWords(words, { jsonl: "flag", format: "once" });
  const format = formatNamed(options.get("format") ?? ["json"]);
  const [first, json = "[]", more] = others;
  if (options.has("jsonl")) {
    noMore(others);
    for await (const line of lines()) {
      const text = line.replace(/^\uFEFF/, "");
      if (text.trim() !== "") print(JSON.stringify(await answerLine(text, context)));
    }
    return;
  }
  if (first === undefined) throw new IronError("argument", "cli.missingFunction");
  if (more !== undefined) throw new IronError("argument", "cli.tooMany", { argument: more });
  const definition = functionNamed(first);
  const args = argumentList.safeParse(parsed(json));
  if (!args.success) throw new IronError("argument", "cli.notArguments");
  const value = await answer(definition, args.data.map(readArgument), context);
  if (!isMatrix(value) || format === "json") print(JSON.stringify(plain(value)));
  else print(format === "csv" ? spillAsCsv(value) : spillAsTable(value));
}

/** One argument as JSON gave it; JSON writes no NaN, but 1e999 reads as infinity. */
function readArgument(given: unknown, index: number): z.infer<typeof argument> {
  const read = argument.safeParse(given);
  if (read.success) return read.data;
  const infinite = [given].flat(3).some((cell) => typeof cell === "number" && !Number.isFinite(cell));
  const place = index + 1;
  if (infinite) throw new IronError("argument", "cli.argumentTooLarge", { place });
  throw new IronError("argument", "cli.argument", { place, sample: '{"error": "#N/A"}' });
}

/** A line that is no call is answered by an error of its own; the lines after it go on. */
async function answerLine(line: string, context: Context): Promise<object> {
  try {
    const given = callLine.safeParse(parsed(line));
    if (!given.success) throw new IronError("argument", "cli.notACall");
    const args = (given.data.args ?? []).map(readArgument);
    const value = await answer(functionNamed(given.data.function), args, context);
    return isErrorValue(value) ? plainError(value) : { value: plain(value) };
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { error: error.id.startsWith("function.unknown") ? "#NAME?" : "#VALUE!", message: describe(error) };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new IronError("argument", "cli.notJson", { reason: error instanceof Error ? error.message : "" });
  }
}
