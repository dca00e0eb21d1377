/**
 * A number too wide for its column is drawn as #####, as in Excel: the grid cuts it, and what is left reads as a smaller number.
 * Only the drawing is replaced, so that copying, saving and fitting columns still see the number.
 */
import { CellValueType, getDisplayValueFromCell, WrapStrategy } from "@univerjs/core";
import { Font } from "@univerjs/engine-render";
import type { Facade } from "./book";

const PADDING = 2;

/** As many signs as fit, at least one. */
export const signs = (room: number, width: number): string => "#".repeat(Math.max(1, Math.floor(room / width)));

/** The method that draws a cell's text is private, hence untyped. */
export function showWideNumbers(): void {
  const font: Facade = Font.prototype;
  const draw = font._renderText;
  font._renderText = function (ctx: CanvasRenderingContext2D, row: number, col: number, at: Facade, more: unknown) {
    const { fontCache } = at;
    const shown = tooWide(ctx, at);
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

function tooWide(ctx: CanvasRenderingContext2D, { fontCache, startX, endX }: Facade): string | null {
  const cell = fontCache?.cellData;
  const isNumber = cell?.t === CellValueType.NUMBER || (cell?.t === undefined && typeof cell?.v === "number");
  if (!isNumber || cell.v === null || cell.v === undefined || fontCache.vertexAngle) return null;
  const { l = PADDING, r = PADDING } = fontCache.style?.pd ?? {};
  const room = endX - startX - l - r;
  ctx.save();
  ctx.font = fontCache.fontString;
  const wide = ctx.measureText(getDisplayValueFromCell(cell)).width > room + 1;
  const sign = wide ? ctx.measureText("#").width : 0;
  ctx.restore();
  return wide ? signs(room, sign) : null;
}
