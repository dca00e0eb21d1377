import * as z from "zod/mini";
import { writtenModel } from "../../model/writtenModel";
import { addressOnSheet } from "../../sheet/address";
import { COLUMN, HEAD } from "../../workbook/glassBox/columns";
import { TIE } from "../../workbook/glassBox/layout";
import type { CellPlace, HostPort, Place, Plan, Settings } from "../port";
import { inTurns } from "./inTurns";
import type { NativeRows } from "./nativeRows";
import { nextTurn } from "./nextTurn";

/** The rows of a model that stands in the workbook: its years, and on each sheet the ids in the order of the rows. */
const model = z.object({
  firstColumn: z.number(),
  years: z.array(z.number()),
  sheets: z.array(z.object({ sheet: z.string(), first: z.number(), ids: z.array(z.string()) })),
});
type WrittenModel = z.output<typeof model>;

const KEY = "models";

/** Models that are remembered, the last first. */
const MOST = 3;

function modelsIn(settings: Settings): readonly WrittenModel[] {
  try {
    const found = z.array(model).safeParse(JSON.parse(settings.get(KEY) ?? "[]"));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
}

/** So many rows may be inserted into a sheet, and its lines are still found. */
const FARTHEST = 200;

/** Remembers where the lines of a model were written. */
export function rememberModel(settings: Settings, plan: Plan, places: readonly Place[]): Promise<void> {
  const models = [modelOf(plan, places), ...modelsIn(settings)].slice(0, MOST);
  return settings.set(KEY, JSON.stringify(models));
}

/** The tie-out names each line beside a link to its row, and stands under the years. */
function modelOf({ sheets }: Plan, places: readonly Place[]): WrittenModel {
  const called = new Map(sheets.map(({ name }, k) => [name, places[k]?.sheet ?? name]));
  const cells = sheets.find(({ name }) => name === TIE)?.cells ?? [];
  const heads = cells.filter(({ row, value }) => row === HEAD.year && typeof value === "number");
  const ids = new Map(
    cells.flatMap(({ row, column, value }) => (column === COLUMN.unit ? [[row, value] as const] : [])),
  );
  const rows = new Map<string, Map<number, string>>();
  for (const { row, link } of cells) {
    const [, sheet, at] = /^#(.+)![A-Z]+(\d+)$/.exec(link ?? "") ?? [];
    const id = ids.get(row);
    if (sheet === undefined || typeof id !== "string") continue;
    const known = rows.get(sheet) ?? new Map<number, string>();
    rows.set(sheet, known.set(Number(at) - 1, id));
  }
  return {
    firstColumn: Math.min(...heads.map(({ column }) => column)),
    years: heads.map(({ value }) => Number(value)),
    sheets: [...rows].map(([name, known]) => {
      const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
      const inOrder = Array.from({ length: last - first + 1 }, (_, k) => known.get(first + k) ?? "");
      return { sheet: called.get(name) ?? name, first, ids: inOrder };
    }),
  };
}

/** Rows of the models that the pane has written into this workbook. */
export function writtenModels({ settings, readCells }: Pick<HostPort, "settings" | "readCells">): NativeRows {
  const labelsOf = async (ids: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const { projectProgramInPieces } = await writtenModel.load();
    const { items, measures } = await inTurns(projectProgramInPieces(), nextTurn);
    return ids.map((id) => items.get(id)?.label ?? measures.find((measure) => measure.id === id)?.label);
  };
  /** The rows of the ids as the sheet is now; none where it is gone, or their labels are others. */
  const rowsNow = async ({
    sheet,
    first,
    ids,
  }: WrittenModel["sheets"][number]): Promise<ReadonlyMap<string, number>> => {
    const labels = await labelsOf(ids);
    const area = { row: 0, column: COLUMN.label, rows: first + ids.length + FARTHEST, columns: 1 };
    const cells = (await readCells(addressOnSheet(sheet, area), { sheet, row: 0, column: 0 })) ?? [];
    const [written, found] = [placesOf(labels), placesOf(cells.map(([label]) => label))];
    return new Map(
      ids.flatMap((id, k) => {
        const [among, rows] = [written.get(labels[k]) ?? [], found.get(labels[k]) ?? []];
        const row = among.length === rows.length ? rows[among.indexOf(k)] : rows.find((each) => each === first + k);
        return id === "" || labels[k] === undefined || row === undefined ? [] : [[id, row] as const];
      }),
    );
  };
  return {
    async at({ sheet, row, column }: CellPlace) {
      for (const { firstColumn, years, sheets } of modelsIn(settings)) {
        const rows = sheets.find((each) => each.sheet === sheet);
        const [id] = [...((rows && (await rowsNow(rows))) ?? [])].find(([, each]) => each === row) ?? [];
        if (id === undefined) continue;
        const year = years[column - firstColumn];
        return year === undefined ? { id, whole: true } : { id, year };
      }
      return undefined;
    },
    async cellOf({ id, year, whole }) {
      for (const { firstColumn, years, sheets } of modelsIn(settings))
        for (const rows of sheets) {
          const row = rows.ids.includes(id) ? (await rowsNow(rows)).get(id) : undefined;
          if (row === undefined) continue;
          const place = year === undefined ? -1 : years.indexOf(year);
          const { projectProgram } = await writtenModel.load();
          const apart = whole && projectProgram().items.get(id)?.shape === "series" ? COLUMN.total : COLUMN.constant;
          return { sheet: rows.sheet, row, column: place < 0 ? apart : firstColumn + place };
        }
      return undefined;
    },
  };
}

/** Where each of them stands, in order: rows are inserted and taken out, and lines that are called alike keep their order. */
function placesOf(labels: readonly unknown[]): ReadonlyMap<unknown, readonly number[]> {
  const places = new Map<unknown, number[]>();
  for (const [k, label] of labels.entries()) {
    const known = places.get(label);
    if (known === undefined) places.set(label, [k]);
    else known.push(k);
  }
  return places;
}
