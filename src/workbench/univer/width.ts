/**
 * A number too wide for its column is drawn as Excel draws it: without a format, with as many digits as fit; with one, or where not
 * even a few digits fit, as #####. The grid cuts it, and what is left reads as a smaller number. Only the drawing is replaced, so
 * that copying, saving and fitting columns still see the number.
 */
import { CellValueType, getDisplayValueFromCell, WrapStrategy } from "@univerjs/core";
import { Font } from "@univerjs/engine-render";
import type { Facade } from "./book";
import { general } from "./general";

const PADDING = 2;

/** As many signs as fit, at least one. */
const signs = (room: number, width: number): string => "#".repeat(Math.max(1, Math.floor(room / width)));

/** The method that draws a cell's text is private, hence untyped. */
export function showWideNumbers(): void {
  const font: Facade = Font.prototype;
  const draw = font._renderText;
  font._renderText = function (ctx: CanvasRenderingContext2D, row: number, col: number, at: Facade, more: unknown) {
    const { fontCache } = at;
    const shown = drawn(ctx, at);
    if (shown === null) return draw.call(this, ctx, row, col, at, more);
    const cellData = { ...fontCache.cellData, v: shown };
    draw.call(
      this,
      ctx,
      row,
      col,
      { ...at, fontCache: { ...fontCache, cellData, wrapStrategy: WrapStrategy.CLIP } },
      more,
    );
  };
}

/** What to draw in place of a cell's own text; null: its own text. */
function drawn(ctx: CanvasRenderingContext2D, { fontCache, startX, endX }: Facade): string | null {
  const cell = fontCache?.cellData;
  const isNumber = cell?.t === CellValueType.NUMBER || (cell?.t === undefined && typeof cell?.v === "number");
  if (!isNumber || cell.v === null || cell.v === undefined || fontCache.vertexAngle) return null;
  const { l = PADDING, r = PADDING } = fontCache.style?.pd ?? {};
  const room = endX - startX - l - r;
  ctx.save();
  ctx.font = fontCache.fontString;
  const fits = (text: string): boolean => ctx.measureText(text).width <= room + 1;
  const text = getDisplayValueFromCell(cell);
  // a number that has a format comes as the text the format gave it
  const best = typeof cell.v === "number" ? general(cell.v, fits) : fits(text) ? text : null;
  const shown = best ?? signs(room, ctx.measureText("#").width);
  ctx.restore();
  return shown === text ? null : shown;
}
