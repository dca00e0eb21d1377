import { remarksOn, remarkTold } from "../analysis/assumptions/remarks";
import { functionNamed } from "../functions/catalog";
import type { Context } from "../functions/define";
import { invoke } from "../functions/invoke";
import { plain } from "../functions/plain";
import { lackingTold } from "../functions/project/headRemarks";
import { asMatrix, isErrorValue, isMatrix, type ResultCell } from "../functions/values";
import { describe, text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { ASSUMPTION_OPTIONS, assumptionsNamed, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import { formatNamed } from "./results";
import { spillAsCsv, spillAsTable } from "./spill";
import type { Surroundings } from "./surroundings";

const OPTIONS = {
  line: "once",
  key: "once",
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
} as const;

type Option = keyof typeof OPTIONS;
type Kind = Parameters<typeof readWords>[1][string];
type Given = ReadonlyMap<string, readonly string[]>;

/** A command that asks one function: its name, and the arguments of the call, of which the assumptions are one. */
interface Asking {
  readonly asks: string;
  readonly takes: readonly Option[];
  /** Those of them that may stand several times here. */
  readonly several?: readonly Option[];
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

const COMMANDS = {
  sensitivity: {
    asks: "SENSITIVITY",
    takes: ["line", "key", "values"],
    several: ["line", "key"],
    args: (given, own) => {
      const [keys = [], values = []] = [given.get("key"), given.get("values")];
      const most = Math.max(keys.length, values.length);
      if (most > 2) throw new IronError("argument", "cli.keys", { given: most });
      return [
        column(given.get("line"), "returns.npv"),
        keys[0] ?? null,
        row(values[0] ?? null),
        keys[1] ?? null,
        row(values[1] ?? null),
        own,
      ];
    },
  },
  tornado: {
    asks: "TORNADO",
    takes: ["line", "swing", "count"],
    args: (given, own) => [line(given), own, cell(first(given, "swing")), cell(first(given, "count"))],
  },
  spider: {
    asks: "SPIDER",
    takes: ["line", "key", "steps"],
    several: ["key"],
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
    several: ["line"],
    args: (given, own) => [
      column(given.get("line"), "returns.npv"),
      widened((given.get("scenario") ?? []).map(scenario)),
      own,
    ],
  },
  bridge: {
    asks: "NPV_BRIDGE",
    takes: ["from", "to", "line"],
    args: async (given, own, named) => {
      const [from, to] = [first(given, "from"), first(given, "to")];
      if (from === null && to === null) throw new IronError("argument", "cli.bridge");
      return [from === null ? own : await named(from), to === null ? own : await named(to), line(given)];
    },
  },
  stress: {
    asks: "REVERSE_STRESS",
    takes: ["target", "key"],
    several: ["key"],
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
  { asks, takes, several = [], args }: Asking,
  words: readonly string[],
  { read, print, complain }: Surroundings,
  context: Context,
): Promise<void> {
  const kindOf = (option: Option): Kind => (several.includes(option) ? "several" : OPTIONS[option]);
  const own = Object.fromEntries(takes.map((option) => [option, kindOf(option)]));
  const { options, others } = readWords<Readonly<Record<string, Kind>>>(words, {
    ...ASSUMPTION_OPTIONS,
    ...own,
    format: "once",
  });
  noMore(others);
  const format = formatNamed(options.get("format"));
  const assumptions = await assumptionsOf(options, read);
  const named = async (word: string) => asCells(await assumptionsNamed(word, read));
  const raw = (await args(options, asCells(assumptions), named)) as readonly unknown[];
  const value = await invoke(functionNamed(asks), raw, context);
  if (isErrorValue(value)) throw new IronError("argument", "error.passedOn", { error: value.error });
  const rows = isMatrix(value) ? value : (asMatrix(value) as readonly (readonly ResultCell[])[]);
  if (format === "json") print(JSON.stringify(plain(rows)));
  else if (format === "csv") print(spillAsCsv(rows));
  else {
    print(spillAsTable(rows, EACH_BY_ITSELF));
    const { notices, lacking, values } = assumptions;
    for (const notice of [...notices, ...lackingTold(lacking)])
      complain(text("cli.notice", { notice: describe(notice) }));
    // what was decided, and what moves NPV most, is said of the run
    for (const remark of remarksOn(values).filter(({ about }) => about === "outside"))
      complain(text("cli.remark", { remark: remarkTold(remark) }));
  }
}

/** Values of a key stand beside what they move, which has another unit. */
const EACH_BY_ITSELF = true;

/** Assumptions as a range that a function reads. */
const asCells = ({ set, given }: Awaited<ReturnType<typeof assumptionsOf>>): unknown => [
  ["set", set],
  ...Object.entries(given),
];
