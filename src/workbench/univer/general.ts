/**
 * Numbers without a format, as Excel shows them: at most eleven characters without the sign, and as many digits as fit the column.
 * The grid shows all digits there are and clips them. Only what is shown is rounded: editing a cell begins with the whole number.
 */
import { CellValueType, type ICellData, InterceptorEffectEnum, type Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Book } from "./book";

/** Excel's most characters of such a number, its sign not counted. */
const MOST_CHARACTERS = 11;
const MOST_DECIMALS = 10;
/** Digits behind the point of a number in powers of ten. */
const MOST_SCIENTIFIC = 5;
/** Below it Excel counts in powers of ten, unless a few decimals are all the number has. */
const LEAST_ROUNDED = 1e-4;
const LEAST = 10 ** -MOST_DECIMALS;
/** After number formats have spoken. */
const PRIORITY = 5;

type Cell = Nullable<ICellData>;
type Fits = (text: string) => boolean;

/** Zeros that say nothing at the end of a decimal. */
const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** From `most` digits behind the point to none, the first text that will do. */
function firstOf(most: number, text: (digits: number) => string, willDo: Fits): string | null {
  for (let digits = most; digits >= 0; digits--) {
    const shown = text(digits);
    if (willDo(shown)) return shown;
  }
  return null;
}

/** The text of a number without a format: the most digits that fit; in powers of ten if no plain one fits; null if nothing does. */
export function general(value: number, fits: Fits = () => true): string | null {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  const plain = firstOf(
    MOST_DECIMALS,
    (digits) => trimmed(size.toFixed(digits)),
    (text) => /^[\d.]+$/.test(text) && text.length <= MOST_CHARACTERS && fits(sign + text),
  );
  const lost = plain !== null && size > 0 && (size < LEAST_ROUNDED ? Number(plain) !== size : Number(plain) === 0);
  if (plain !== null && !lost) return sign + plain;
  const scientific = firstOf(
    MOST_SCIENTIFIC,
    (digits) => inPowersOfTen(size, digits),
    (text) => fits(sign + text),
  );
  if (scientific !== null) return sign + scientific;
  return plain !== null && size >= LEAST && Number(plain) === 0 ? plain : null;
}

/** "1.2E+08": Excel writes two digits of the power at least. */
function inPowersOfTen(size: number, digits: number): string {
  const [mantissa = "", power = ""] = size.toExponential(digits).split("e");
  return `${trimmed(mantissa)}E${power.slice(0, 1)}${power.slice(1).padStart(2, "0")}`;
}

/** The number in a cell, if that is what it holds. */
const numberIn = (cell: Cell): number | null =>
  cell?.t === CellValueType.NUMBER && typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;

export function showGeneralNumbers(book: Book): void {
  const interceptors = book.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, at, next) => {
      const value = numberIn(cell);
      if (value === null || Number.isInteger(value) || at.workbook.getStyles().getStyleByCell(cell)?.n)
        return next(cell);
      return next({ ...cell, v: Number(general(value)) });
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
