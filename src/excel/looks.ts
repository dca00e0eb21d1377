import type { CellStyle, CellValue } from "../workbook/plan";
import { ask, codeOf } from "./run";

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;

/** Gives a range a look; what the look leaves out stays as it is. */
export function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { font, fill } = range.format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) font.color = style.color;
  if (style.size !== undefined) font.size = style.size;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.fill !== undefined) fill.color = style.fill;
  if (style.wrap !== undefined) range.format.wrapText = style.wrap;
  if (style.align !== undefined) range.format.horizontalAlignment = ALIGNMENT[style.align];
}

const LOOK = {
  hyperlink: true,
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, size: true, underline: true },
    wrapText: true,
    horizontalAlignment: true,
  },
} as const;

const PLAIN = { fill: "#FFFFFF", color: "#000000", size: 11 };

/** Gives a range the look of a plain cell, as far as a `CellStyle` goes: borders, say, are not ours to take away. */
export function makePlain(range: Excel.Range): void {
  const { font, fill } = range.format;
  font.bold = false;
  font.italic = false;
  font.underline = "None";
  font.color = PLAIN.color;
  font.size = PLAIN.size;
  fill.clear();
  range.format.wrapText = false;
  range.format.horizontalAlignment = "General";
}

/** What differs from a plain cell. */
export function look(cell: Excel.CellProperties | undefined): CellStyle {
  const { fill, font, wrapText, horizontalAlignment } = cell?.format ?? {};
  const align = { Left: "left", Center: "center", Right: "right" } as const;
  const side = horizontalAlignment === "Left" || horizontalAlignment === "Center" || horizontalAlignment === "Right";
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.color && font.color.toUpperCase() !== PLAIN.color && { color: font.color }),
    ...(font?.size && font.size !== PLAIN.size && { size: font.size }),
    ...(font?.underline === "Single" && { underline: true }),
    ...(fill?.color && fill.color.toUpperCase() !== PLAIN.fill && { fill: fill.color }),
    ...(wrapText && { wrap: true }),
    ...(side && { align: align[horizontalAlignment] }),
  };
}

/** Filled cells asked for their looks one by one, where the host cannot tell those of a whole area. */
const SINGLY = 500;

function loadLook(cell: Excel.Range): Excel.Range {
  cell.format.load("wrapText,horizontalAlignment");
  cell.format.fill.load("color");
  cell.format.font.load("bold,italic,color,size,underline");
  return cell;
}

/** The looks of the cells of a range; of the filled ones only where the host does not know areas, of none where it knows neither. */
export async function looks(
  context: Excel.RequestContext,
  find: () => Excel.Range,
  formulas: readonly (readonly CellValue[])[],
): Promise<Excel.CellProperties[][]> {
  try {
    const answer = await ask(context, () => find().getCellProperties(LOOK));
    return answer.value;
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
  }
  const filled = formulas.flatMap((row, r) => row.flatMap((cell, c) => (cell === "" ? [] : [[r, c] as const])));
  const found: Excel.CellProperties[][] = formulas.map(() => []);
  if (filled.length > SINGLY) return found;
  try {
    const cells = await ask(context, () => {
      const range = find();
      return filled.map(([r, c]) => ({ r, c, cell: loadLook(range.getCell(r, c)) }));
    });
    for (const { r, c, cell } of cells) {
      const { fill, font, wrapText, horizontalAlignment } = cell.format;
      const { bold, italic, color, size, underline } = font;
      const row = found[r];
      if (row !== undefined)
        row[c] = {
          format: {
            fill: { color: fill.color },
            font: { bold, italic, color, size, underline },
            wrapText,
            horizontalAlignment,
          },
        };
    }
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
  }
  return found;
}
