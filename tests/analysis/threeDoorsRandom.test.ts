import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { inputKeys } from "../../src/model/inputs/keys";
import { referenceSet, sets } from "../../src/reference/index";
import { asDelimited, asJsonRows, byCommandLine, byFunction, byPane, byPaneFile } from "./doors";

/** Every key that may stand in a table. */
const keys = [...inputKeys.values()].flatMap(({ key, optional }) => (optional ? [] : [key]));
const aKey = fc.constantFrom(...keys);

/** Mostly keys as they are; some in other letters, with a slip, or no keys at all. */
const keyCell = fc.oneof(
  { weight: 12, arbitrary: aKey },
  { weight: 2, arbitrary: aKey.map((key) => ` ${key.toUpperCase()} `) },
  { weight: 1, arbitrary: aKey.map((key) => key.slice(0, -1)) },
  {
    weight: 2,
    arbitrary: fc.tuple(aKey, fc.constantFrom("times", "plus", "Times", "time")).map((parts) => parts.join(".")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Ore", "Market and cost", "set", "Total", "sum:", "total ore", "", null, 0, 7),
  },
  { weight: 1, arbitrary: fc.constantFrom(...sets.map(({ name }) => name), "Announced", "Owner 2024") },
);

const number = fc.constantFrom(0, 0.05, 0.41, 0.7, 1, 2, 30, 350.5, 1_900_000, -1, 1e300);
const word = fc.constantFrom("yes", "No", "mid", "start", "high", "#N/A", "announced", "2 t");
/** Texts that mean one number, whatever door they come in by. */
const numberText = fc.constantFrom("0.41", "0,41", "41 %", "1 900 000", "1,900,000", "2", "-0.5");
const valueCell = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 2, arbitrary: word },
  { weight: 1, arbitrary: numberText },
  { weight: 1, arbitrary: fc.constantFrom(true, false, "TRUE", "", null, "  ") },
);

/** A row that the reference set would give. */
const ownRow = aKey.map((key) => [key, referenceSet()[key] ?? 350] as const);

/** What stands in a Unit column: its head, the unit of the key, or another. */
const unitBeside = (key: unknown, other: string): string =>
  /^keys?\b/i.test(String(key)) ? "Unit" : (inputKeys.get(String(key))?.unit ?? other);

/** What stands in the column of a year: the year, or something beside the keys that end in an e. */
const underYear = (key: unknown, value: unknown, year: number): unknown =>
  /^keys?\b/i.test(String(key)) ? year : String(key).endsWith("e") ? value : null;

type Row = readonly [key: unknown, value: unknown];
const rowOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Row> =>
  fc.oneof({ weight: 3, arbitrary: ownRow }, { weight: 2, arbitrary: fc.tuple(keyCell, value) });
const header = fc.tuple(
  fc.constantFrom("Key", "KEYS", "key (id)", "Keys:"),
  fc.constantFrom("Value", "values", "Value, US$", "Value in use"),
);

/** Rows as a person lays them out: titles, a header or several, blank rows, columns before, between and behind. */
const tableOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Cells> =>
  fc
    .record({
      titles: fc.array(fc.tuple(fc.constantFrom("Our case", "as of May", "", null), fc.constantFrom(null, "")), {
        maxLength: 2,
      }),
      head: fc.option(header, { nil: undefined }),
      rows: fc.array(fc.oneof({ weight: 12, arbitrary: rowOf(value) }, { weight: 1, arbitrary: header }), {
        maxLength: 8,
      }),
      blanks: fc.array(fc.nat(10), { maxLength: 2 }),
      columns: fc.constantFrom(
        (key: unknown, value: unknown) => [key, value],
        (key: unknown, value: unknown) => [key, value, "a note", null],
        (key: unknown, value: unknown) => [null, key, value],
        (key: unknown, value: unknown) => [value, "for once", key],
        (key: unknown, value: unknown) => [key, value, unitBeside(key, "kt")],
        (key: unknown, value: unknown) => [unitBeside(key, "%"), value, key],
        (key: unknown, value: unknown) => [key, value, underYear(key, value, 2031), underYear(key, 0, 3)],
      ),
    })
    .map(({ titles, head, rows, blanks, columns }) => {
      const table: Row[] = [...titles, ...(head === undefined ? [] : [head]), ...rows];
      for (const at of blanks) table.splice(at, 0, [null, ""]);
      return table.map(([key, value]) => columns(key, value));
    })
    .filter((cells) => cells.length > 0);

describe("three doors, one answer", () => {
  test("for a table of any kind, as cells, as JSON and as cells set apart by commas", async () => {
    await fc.assert(
      fc.asyncProperty(tableOf(valueCell), async (cells) => {
        const outcome = byFunction(cells);
        expect(byPane(cells)).toEqual(outcome);
        const json = asJsonRows(cells);
        expect(await byCommandLine("t.json", json)).toEqual(emptyFile(cells) ?? outcome);
        expect(byPaneFile("t.json", json)).toEqual(emptyFile(cells) ?? outcome);
        const csv = asDelimited(cells, ",");
        expect(await byCommandLine("t.csv", csv)).toEqual(emptyFile(cells) ?? outcome);
        expect(byPaneFile("t.csv", csv)).toEqual(emptyFile(cells) ?? outcome);
      }),
      { numRuns: 150 },
    );
  });

  test("for numbers and words as other regions write them", async () => {
    const separated = fc.tuple(tableOf(fc.oneof(number, word)), fc.constantFrom(";", "\t"));
    await fc.assert(
      fc.asyncProperty(separated, async ([cells, separator]) => {
        // a column of its own tells the decimal sign
        const marked = cells.map((row) => [...row, 0.5]);
        const regional = marked.map((row) =>
          row.map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : cell)),
        );
        const file = asDelimited(regional, separator);
        const outcome = byFunction(marked);
        expect(await byCommandLine("t.csv", file)).toEqual(outcome);
        expect(byPaneFile("t.csv", file)).toEqual(outcome);
      }),
      { numRuns: 100 },
    );
  });
});

/** A file without any cell is told as such, where a range is told as blank. */
const emptyFile = (cells: Cells) =>
  cells.every((row) => row.every((cell) => String(cell ?? "").trim() === ""))
    ? {
        row: undefined,
        said: "the file holds no assumptions; give a key and a value in each row, or a JSON object of them",
      }
    : undefined;
