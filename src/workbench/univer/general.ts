/**
 * Numbers without a format, as Excel shows them: rounded to the width of their column. The grid clips them instead, and shows them
 * from the left. Only what is drawn is rounded: editing a cell begins with the whole number.
 */
import { CellValueType, type ICellData, InterceptorEffectEnum, type Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Book } from "./book";

const DIGIT_PIXELS = 7.6;
const MARGIN_PIXELS = 8;
const MOST_DIGITS = 11;
/** After number formats have spoken. */
const PRIORITY = 5;

type Cell = Nullable<ICellData>;

/** The number in a cell, if that is what it holds. */
const numberIn = (cell: Cell): number | null =>
  cell?.t === CellValueType.NUMBER && typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;

/** The number with as many digits as fit; in powers of ten when no plain number fits. */
export function fitted(value: number, characters: number): number {
  const most = Math.max(4, Math.min(MOST_DIGITS, characters));
  for (let digits = MOST_DIGITS; digits > 0; digits--) {
    const rounded = Number(value.toPrecision(digits));
    if (String(rounded).length <= most || digits === 1) return rounded;
  }
  return value;
}

export function showGeneralNumbers(book: Book): void {
  const interceptors = book.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, at, next) => {
      const value = numberIn(cell);
      if (value === null || Number.isInteger(value) || at.workbook.getStyles().getStyleByCell(cell)?.n)
        return next(cell);
      const pixels = at.worksheet.getColumnWidth(at.col);
      return next({ ...cell, v: fitted(value, Math.floor((pixels - MARGIN_PIXELS) / DIGIT_PIXELS)) });
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: PRIORITY,
    handler: (cell, at, next) => {
      const raw = at.worksheet.getCellRaw(at.row, at.col);
      const value = numberIn(raw);
      return next(value !== null && !raw?.f && cell ? { ...cell, v: value } : cell);
    },
  });
}
