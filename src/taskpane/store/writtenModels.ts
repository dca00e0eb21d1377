import * as z from "zod/mini";
import { writtenModel } from "../../model/writtenModel";
import { areaAddress, sheetReference } from "../../sheet/address";
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
  /** Whether the row is still there: rows are inserted above it, its sheet is taken out. */
  const stands = async (sheet: string, row: number, id: string): Promise<boolean> => {
    const { projectProgramInPieces } = await writtenModel.load();
    const { items, measures } = await inTurns(projectProgramInPieces(), nextTurn);
    const label = items.get(id)?.label ?? measures.find((measure) => measure.id === id)?.label;
    const cell = areaAddress({ row, column: COLUMN.label, rows: 1, columns: 1 });
    const [[found] = []] = (await readCells(`${sheetReference(sheet)}!${cell}`, { sheet, row, column: 0 })) ?? [];
    return label !== undefined && found === label;
  };
  return {
    async at({ sheet, row, column }: CellPlace) {
      for (const { firstColumn, years, sheets } of modelsIn(settings)) {
        const rows = sheets.find((each) => each.sheet === sheet);
        const id = rows?.ids[row - rows.first];
        if (id === undefined || id === "" || !(await stands(sheet, row, id))) continue;
        const year = years[column - firstColumn];
        return { id, ...(year !== undefined && { year }) };
      }
      return undefined;
    },
    async cellOf({ id, year }) {
      for (const { firstColumn, years, sheets } of modelsIn(settings))
        for (const { sheet, first, ids } of sheets) {
          const at = ids.indexOf(id);
          if (at < 0 || !(await stands(sheet, first + at, id))) continue;
          const place = year === undefined ? -1 : years.indexOf(year);
          return { sheet, row: first + at, column: place < 0 ? COLUMN.constant : firstColumn + place };
        }
      return undefined;
    },
  };
}
