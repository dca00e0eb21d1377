import { remarksOn, remarkTold } from "../analysis/assumptions/remarks";
import { lenderCases } from "../analysis/cases/lenderCases";
import { type Case, readCases } from "../analysis/cases/readCases";
import { standardCases } from "../analysis/cases/standardCases";
import { fileContent } from "../analysis/files/file";
import { figuresOf, LENDER_COLUMNS, remarkOf } from "../functions/debt/lenderRows";
import type { Context } from "../functions/define";
import { lackingTold } from "../functions/project/headRemarks";
import { errorText } from "../functions/said";
import { isErrorValue, type ResultCell } from "../functions/values";
import { describe, text } from "../messages/text";
import { ASSUMPTION_OPTIONS, assumptionsNamed, assumptionsOf, textIn } from "./assumptions";
import { figures } from "./figures";
import { noMore, readWords } from "./options";
import { asCsv, formatNamed } from "./results";
import type { Surroundings } from "./surroundings";
import { asTable } from "./table";
import { unreadable } from "./unreadable";

const OPTIONS = { ...ASSUMPTION_OPTIONS, cases: "once", "bank-case": "once", format: "once" } as const;

/** `cases`: what becomes of a loan that is held, a row a case; the table of LENDER_CASES. */
export async function cases(
  words: readonly string[],
  { read, print, complain }: Surroundings,
  { session }: Context,
): Promise<void> {
  const { options, others } = readWords(words, OPTIONS);
  noMore(others);
  const format = formatNamed(options.get("format"));
  const own = await assumptionsOf(options, read);
  const [bankCase] = options.get("bank-case") ?? [];
  const bank = bankCase === undefined ? own : await assumptionsNamed(bankCase, read);
  const [path] = options.get("cases") ?? [];
  const asked = path === undefined ? standardCases : casesAt(path, read);
  const results = lenderCases(session, own, bank, asked).map((result) => {
    const remark = remarkOf(result);
    return { name: result.name, cells: figuresOf(result), remark: remark === undefined ? "" : describe(remark) };
  });
  if (format === "json") {
    const rows = results.map(({ name, cells, remark }) => ({
      case: name,
      ...Object.fromEntries(LENDER_COLUMNS.map(({ id }, k) => [id, asJson(cells[k])])),
      ...(remark !== "" && { remark }),
    }));
    print(JSON.stringify({ set: own.set, sizedOn: bank.set, cases: rows }, null, 2));
    return;
  }
  if (format === "csv") {
    const head = ["case", ...LENDER_COLUMNS.map(({ id }) => id), "remark"];
    print(asCsv([head, ...results.map(({ name, cells, remark }) => [name, ...cells.map(exactly), remark])]));
    return;
  }
  const columns = LENDER_COLUMNS.map(({ unit }, k) => {
    const values = results.map(({ cells }) => numberIn(cells[k]));
    const shown = figures(unit, values);
    return results.map(({ cells }, r) => (Number.isNaN(values[r]) ? exactly(cells[k]) : (shown[r] ?? "")));
  });
  const head = [text("column.case"), ...LENDER_COLUMNS.map(({ head }) => text(`column.${head}`))];
  print(
    asTable(
      [head, ...results.map(({ name }, r) => [name, ...columns.map((column) => column[r] ?? "")])],
      (column) => column < 1,
    ),
  );
  if (bank !== own) {
    const { set, differing } = bank;
    print(text("header.sizedOn", { set, count: differing }));
  }
  for (const { name, remark } of results)
    if (remark !== "") print(text("cli.beneath", { label: name, sentence: remark }));
  for (const notice of [...own.notices, ...lackingTold(own.lacking)])
    complain(text("cli.notice", { notice: describe(notice) }));
  for (const remark of remarksOn(own.values)) complain(text("cli.remark", { remark: remarkTold(remark) }));
}

/** Errors: argument for a file that cannot be read, or holds no cases, with its line and cell. */
function casesAt(path: string, read: Surroundings["read"]): readonly Case[] {
  let content: string;
  try {
    content = textIn(read(path));
  } catch (error) {
    throw unreadable(path, error);
  }
  const { cells, lines } = fileContent(path, content);
  return readCases(cells, (index) => lines[index] ?? index + 1);
}

const numberIn = (cell: ResultCell | undefined): number => (typeof cell === "number" ? cell : Number.NaN);

const exactly = (cell: ResultCell | undefined): string => (isErrorValue(cell) ? cell.error : String(cell));

/** A number, or why there is none. */
const asJson = (cell: ResultCell | undefined): unknown =>
  isErrorValue(cell) ? { error: cell.error, message: errorText(cell) } : cell;
