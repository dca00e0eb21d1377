import { type CellState, plainCell } from "./cells";
import type { FakeExcel } from "./office";

const PLAIN = JSON.stringify(plainCell());

const empty = (part: unknown): boolean => part === undefined || /^\{\}$|"message":""/.test(JSON.stringify(part));

/** A validation's texts of which none are shown are as good as none. */
function withoutDefaults(state: CellState): CellState {
  const { validation, ...cell } = { ...state, look: { ...state.look } };
  if (validation === undefined) return cell;
  const { rule, prompt, errorAlert } = validation;
  return {
    ...cell,
    validation: {
      ...(!empty(rule) && { rule }),
      ...(!empty(prompt) && { prompt }),
      ...(!empty(errorAlert) && { errorAlert }),
    },
  };
}

/** All of the workbook that a person could see, without what is as in an empty one. */
export function visible(excel: FakeExcel) {
  return {
    sheets: excel.book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .map(([at, state]) => [at, withoutDefaults(state)] as const)
        .filter(([, state]) => JSON.stringify(state) !== PLAIN)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      tables: sheet.allTables.map(({ name, area, style }) => ({ name, area, style })),
      widths: [...sheet.widths].filter(([, width]) => width !== 48).sort(([a], [b]) => a - b),
      frozen: sheet.frozen,
      gridlines: sheet.showGridlines,
      charts: structuredClone(sheet.drawn),
      conditions: structuredClone(sheet.conditions),
      heights: [...sheet.heights],
      groups: [...sheet.groups],
      paper: structuredClone(sheet.paper),
      tab: [sheet.tabColor, sheet.visibility],
    })),
    names: excel.book.named.map(({ name, formula }) => ({ name, formula })),
  };
}
