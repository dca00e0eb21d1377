/** When a workbook is no longer as it was opened: whatever is written, shaped or named in it, by a person or by the add-in. */
import type { Book, Facade } from "./book";

/** What the grid does by itself: it fits rows to their text, and marks what is to be computed. */
const BY_ITSELF = /auto-height|formula|super-table/;

export function onChanges(book: Book, listener: () => void): void {
  book.commands.onMutationExecutedForCollab(({ id, params }, options) => {
    const { unitId }: Facade = params ?? {}; // a cell's editor is a document of its own
    // results of formulas, and the formats that come with them, are local: nobody has to be asked about them
    if (!book.opening && unitId === book.unit && !options?.onlyLocal && !BY_ITSELF.test(id)) listener();
  });
}

const MOVING =
  /^sheet\.mutation\.(?:insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|insert-range|delete-range)/;

/** Rows, columns or cells of a sheet were inserted, removed or moved. */
export function onMoved(book: Book, listener: (sheet: string) => void): void {
  book.commands.onMutationExecutedForCollab(({ id, params }) => {
    const { unitId, subUnitId }: Facade = params ?? {};
    if (!book.opening && unitId === book.unit && MOVING.test(id)) listener(String(subUnitId));
  });
}
