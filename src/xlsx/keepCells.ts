import type { Cell, CellStyle, Sheet } from "hucre/xlsx";
import { same } from "./same";

type FileCell = Partial<Cell>;

/** What a cell computes or holds; the result of its formula is not what it says. */
const content = ({ formula, formulaRef, value }: FileCell = {}): unknown =>
  formula === undefined ? [value ?? null] : [formula, formulaRef];

/** Puts into a sheet of a file the cells that differ between what was opened and what is there now. */
export function changeCells(
  file: Sheet,
  before: ReadonlyMap<string, FileCell>,
  now: ReadonlyMap<string, FileCell>,
): void {
  const cells = file.cells ?? new Map<string, Cell>();
  file.cells = cells;
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const [old = {}, cell = {}] = [before.get(key), now.get(key)];
    const kept = cells.get(key);
    // a formula that others share is written out: those others may have changed
    const changed = !same(content(old), content(cell)) || kept?.formulaType === "shared";
    const result = cell.formula === undefined ? (cell.value ?? null) : (cell.formulaResult ?? kept?.value ?? null);
    if (!changed && cell.formula === undefined && same(old.style, cell.style) && sameAside(old, cell)) continue;
    const made: Cell = changed
      ? { ...aside(kept), ...told(cell), value: result, type: cell.formula === undefined ? typeOf(result) : "formula" }
      : ({ ...kept, value: kept?.value ?? null } as Cell);
    if (cell.formula !== undefined) {
      made.value = result;
      if (cell.formulaResult !== undefined) made.formulaResult = cell.formulaResult;
    }
    if (!same(old.style, cell.style)) setOrDrop(made, "style", changedStyle(kept?.style, old.style, cell.style));
    if (!same(old.hyperlink, cell.hyperlink)) setOrDrop(made, "hyperlink", cell.hyperlink);
    if (!same(old.comment, cell.comment))
      setOrDrop(made, "comment", cell.comment && { author: kept?.comment?.author ?? "", text: cell.comment.text });
    cells.set(key, made);
    const [row = 0, column = 0] = key.split(",").map(Number);
    const line = file.rows[row] ?? [];
    while (file.rows.length <= row) file.rows.push([]);
    while (line.length <= column) line.push(null);
    line[column] = result;
    file.rows[row] = line;
  }
}

const sameAside = (one: FileCell, other: FileCell): boolean =>
  same(one.hyperlink, other.hyperlink) && same(one.comment, other.comment);

/** What stands beside a cell's content, and stays when that changes. */
const aside = (kept: Cell | undefined): Partial<Cell> => ({
  ...(kept?.style && { style: kept.style }),
  ...(kept?.hyperlink && { hyperlink: kept.hyperlink }),
  ...(kept?.comment && { comment: kept.comment }),
});

const told = ({ formula, formulaResult, formulaType, formulaRef, formulaDynamic }: FileCell): FileCell => ({
  ...(formula !== undefined && { formula }),
  ...(formulaResult !== undefined && { formulaResult }),
  ...(formulaType !== undefined && { formulaType }),
  ...(formulaRef !== undefined && { formulaRef }),
  ...(formulaDynamic !== undefined && { formulaDynamic }),
});

function typeOf(value: unknown): Cell["type"] {
  if (value === null) return "empty";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "string";
}

function setOrDrop<K extends keyof Cell>(cell: Cell, key: K, value: Cell[K] | undefined): void {
  if (value === undefined) delete cell[key];
  else cell[key] = value;
}

/** What a plan cannot say of a style, such as borders, is the file's; of a part that it changed, it says all it knows. */
function changedStyle(
  kept: CellStyle | undefined,
  before: CellStyle | undefined,
  now: CellStyle | undefined,
): CellStyle | undefined {
  const style: CellStyle = { ...kept };
  if (!same(before?.font, now?.font)) style.font = { ...plainFont(kept?.font), ...now?.font };
  if (!same(before?.fill, now?.fill)) setPart(style, "fill", now?.fill);
  if (!same(before?.numFmt, now?.numFmt)) setPart(style, "numFmt", now?.numFmt);
  if (!same(before?.alignment, now?.alignment))
    style.alignment = { ...plainAlignment(kept?.alignment), ...now?.alignment };
  return Object.keys(style).length === 0 ? undefined : style;
}

function setPart<K extends keyof CellStyle>(style: CellStyle, key: K, value: CellStyle[K] | undefined): void {
  if (value === undefined) delete style[key];
  else style[key] = value;
}

function plainFont(font: CellStyle["font"]): CellStyle["font"] {
  const { bold: _bold, italic: _italic, underline: _underline, color: _color, ...rest } = font ?? {};
  return rest;
}

function plainAlignment(alignment: CellStyle["alignment"]): CellStyle["alignment"] {
  const { horizontal: _horizontal, wrapText: _wrapText, ...rest } = alignment ?? {};
  return rest;
}
