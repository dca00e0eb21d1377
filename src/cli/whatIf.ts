import { functionNamed } from "../functions/catalog";
import type { Context } from "../functions/define";
import { invoke } from "../functions/invoke";
import { plain } from "../functions/plain";
import { errorText, saidCell } from "../functions/said";
import { asMatrix, isErrorValue, isMatrix, type ResultCell } from "../functions/values";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { ASSUMPTION_OPTIONS, assumptionsNamed, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import { asCsv, formatNamed } from "./results";
import type { Surroundings } from "./surroundings";
import { asTable } from "./table";

const OPTIONS = {
  ...ASSUMPTION_OPTIONS,
  line: "several",
  key: "several",
  values: "several",
  target: "once",
  low: "once",
  high: "once",
  swing: "once",
  count: "once",
  steps: "once",
  scenario: "several",
  from: "once",
  to: "once",
  format: "once",
} as const;

type Option = keyof typeof OPTIONS;
type Given = ReadonlyMap<Option, readonly string[]>;

/** A command that asks one function: its name, and the arguments of the call, of which the assumptions are one. */
interface Asking {
  readonly asks: string;
  readonly takes: readonly Option[];
  readonly args: (given: Given, assumptions: unknown, named: (word: string) => Promise<unknown>) => unknown;
}

const first = (given: Given, option: Option): string | null => given.get(option)?.[0] ?? null;
const line = (given: Given): string => first(given, "line") ?? "returns.npv";

/** Several lines or keys as one range. */
const column = (words: readonly string[] | undefined, standard: string): unknown =>
  (words ?? [standard]).flatMap((word) => word.split(",").map((one) => [one.trim()]));

/** A number where the word is one, else the word itself, which the function judges. */
const cell = (word: string | null): unknown =>
  word === null || word.trim() === "" || Number.isNaN(Number(word)) ? word : Number(word);

const row = (word: string | null): unknown => (word === null ? null : [word.split(",").map((one) => cell(one.trim()))]);

/** `name; key=value; key=value` as the row of a scenario. */
const scenario = (word: string): unknown[] => {
  const [name = "", ...pairs] = word.split(";").map((part) => part.trim());
  return [
    name,
    ...pairs
      .filter(Boolean)
      .flatMap((pair) => pair.split("=").map((side, k) => (k === 0 ? side.trim() : cell(side.trim())))),
  ];
};

const ASSUMPTIONS = Object.keys(ASSUMPTION_OPTIONS) as readonly Option[];

const COMMANDS = {
  sensitivity: {
    asks: "SENSITIVITY",
    takes: ["line", "key", "values"],
    args: (given, own) => [
      column(given.get("line"), "returns.npv"),
      given.get("key")?.[0] ?? null,
      row(given.get("values")?.[0] ?? null),
      given.get("key")?.[1] ?? null,
      row(given.get("values")?.[1] ?? null),
      own,
    ],
  },
  tornado: {
    asks: "TORNADO",
    takes: ["line", "swing", "count"],
    args: (given, own) => [line(given), own, cell(first(given, "swing")), cell(first(given, "count"))],
  },
  spider: {
    asks: "SPIDER",
    takes: ["line", "key", "steps"],
    args: (given, own) => [line(given), column(given.get("key"), ""), row(first(given, "steps")), own],
  },
  solve: {
    asks: "SOLVE_FOR",
    takes: ["line", "target", "key", "low", "high"],
    args: (given, own) => [
      line(given),
      cell(first(given, "target") ?? "0"),
      first(given, "key"),
      cell(first(given, "low")),
      cell(first(given, "high")),
      own,
      "all",
      true,
    ],
  },
  scenarios: {
    asks: "SCENARIOS",
    takes: ["line", "scenario"],
    args: (given, own) => [
      column(given.get("line"), "returns.npv"),
      widened((given.get("scenario") ?? []).map(scenario)),
      own,
    ],
  },
  bridge: {
    asks: "NPV_BRIDGE",
    takes: ["from", "to", "line"],
    args: async (given, own, named) => [
      first(given, "from") === null ? own : await named(first(given, "from") ?? ""),
      first(given, "to") === null ? own : await named(first(given, "to") ?? ""),
      line(given),
    ],
  },
  stress: {
    asks: "REVERSE_STRESS",
    takes: ["target", "key"],
    args: (given, own) => [
      first(given, "target") ?? "bankable",
      given.get("key") === undefined ? null : column(given.get("key"), ""),
      own,
    ],
  },
} as const satisfies Readonly<Record<string, Asking>>;

/** Rows of one length, as a range of a sheet is. */
function widened(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const most = Math.max(1, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...new Array<null>(most - cells.length).fill(null)]);
}

/** Commands that ask what-ifs; each prints the rows that its worksheet function spills. */
export const whatIfs = Object.fromEntries(
  Object.entries<Asking>(COMMANDS).map(([name, asking]) => [
    name,
    (words: readonly string[], surroundings: Surroundings, context: Context) =>
      ask(asking, words, surroundings, context),
  ]),
);

async function ask(
  { asks, takes, args }: Asking,
  words: readonly string[],
  { read, print }: Surroundings,
  context: Context,
): Promise<void> {
  const own = [...ASSUMPTIONS, ...takes, "format" as const];
  const kinds = Object.fromEntries(own.map((option) => [option, OPTIONS[option]]));
  const { options, others } = readWords(words, kinds as typeof OPTIONS);
  noMore(others);
  const format = formatNamed(options.get("format"));
  const table = asCells(await assumptionsOf(options, read));
  const named = async (word: string) => asCells(await assumptionsNamed(word, read));
  const raw = (await args(options, table, named)) as readonly unknown[];
  const value = await invoke(functionNamed(asks), raw, context);
  if (isErrorValue(value)) throw new IronError("argument", "error.passedOn", { error: value.error });
  const rows = isMatrix(value) ? value : (asMatrix(value) as readonly (readonly ResultCell[])[]);
  if (format === "json") print(JSON.stringify(plain(rows), null, 2));
  else if (format === "csv") print(asCsv(rows.map((cells) => cells.map((one) => exactly(one)))));
  else {
    print(
      asTable(
        rows.map((cells) => cells.map(shortly)),
        (at) => typeof rows[1]?.[at] !== "number",
      ),
    );
    for (const [label, ...cells] of rows)
      for (const one of cells)
        if (isErrorValue(one))
          print(text("cli.beneath", { label: label === undefined ? "" : exactly(label), sentence: errorText(one) }));
  }
}

/** Assumptions as a range that a function reads. */
const asCells = ({ set, given }: Awaited<ReturnType<typeof assumptionsOf>>): unknown => [
  ["set", set],
  ...Object.entries(given),
];

const exactly = (one: ResultCell): string => (isErrorValue(one) ? one.error : String(saidCell(one)));

/** Seven digits are more than a table of what-ifs can mean. */
const shortly = (one: ResultCell): string =>
  typeof one === "number" ? String(Number(one.toPrecision(7))) : exactly(one);
