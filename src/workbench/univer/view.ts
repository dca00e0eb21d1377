/** Where cells are on the screen, for what is drawn over them. What the grid's renderer holds is untyped at this border. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Area } from "../grid/grid";
import type { Box, View } from "../grid/view";
import type { Book, Facade } from "./book";

const MOVES = /scroll|zoom|skeleton|freeze|frozen|worksheet-active|row|col|sheet\.mutation\.(?:insert|remove)/i;

/** The part of the shown sheet that scrolls, in pixels of the page; null while nothing is drawn. */
export function viewOf(book: Book): View | null {
  const render: Facade = book.injector.get(IRenderManagerService).getRenderById(book.unit);
  const skeleton: Facade = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const port: Facade = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas: HTMLElement | undefined = render?.engine.getCanvasElement();
  if (!skeleton || !port || !canvas) return null;
  const { scaleX, scaleY } = render.scene;
  const { left, top, right, bottom } = port.calcViewportInfo().viewBound;
  const corner = canvas.getBoundingClientRect();
  const lines = (ends: readonly number[], from: number, count: number, margin: number): readonly [number, number] => [
    margin + (ends[from - 1] ?? 0),
    margin + (ends[Math.min(from + count, ends.length) - 1] ?? 0),
  ];
  return {
    box: {
      left: corner.left + port.left * scaleX,
      top: corner.top + port.top * scaleY,
      width: (right - left) * scaleX,
      height: (bottom - top) * scaleY,
    },
    place: (area: Area): Box => {
      const [x, x2] = lines(
        skeleton.columnWidthAccumulation,
        area.col,
        area.cols,
        skeleton.rowHeaderWidthAndMarginLeft,
      );
      const [y, y2] = lines(
        skeleton.rowHeightAccumulation,
        area.row,
        area.rows,
        skeleton.columnHeaderHeightAndMarginTop,
      );
      return {
        left: (x - left) * scaleX,
        top: (y - top) * scaleY,
        width: (x2 - x) * scaleX,
        height: (y2 - y) * scaleY,
      };
    },
  };
}

/** Whenever cells may be elsewhere than they were, at most once a frame. */
export function onView(book: Book, listener: () => void): void {
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      listener();
    });
  };
  book.commands.onCommandExecuted(({ id }) => {
    if (MOVES.test(id)) ask();
  });
  addEventListener("resize", ask);
}
