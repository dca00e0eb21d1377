import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { CellStyle } from "../workbook/plan";

/** Every sheet's font, where a cell says no other. */
export const FONT = { name: "Calibri", size: 11 } as const;

const BLACK = "#000000";

/** A planned style as a file keeps it. */
export function toFileStyle(style: CellStyle): FileStyle {
  const { bold, italic, underline, color, size } = style;
  const hasFont = bold || italic || underline || color !== undefined || (size !== undefined && size !== FONT.size);
  return {
    ...(hasFont && {
      font: {
        ...FONT,
        size: size ?? FONT.size,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        color: { rgb: (color ?? BLACK).slice(1) },
      },
    }),
    ...(style.fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) } },
    }),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...((style.wrap || style.align !== undefined) && {
      alignment: {
        ...(style.align !== undefined && { horizontal: style.align }),
        ...(style.wrap && { wrapText: true }),
      },
    }),
  };
}

/** "#RRGGBB", of a colour given outright; colours of a theme are left to the reader's own. */
export const colorOf = (color: { readonly rgb?: string } | undefined): string | undefined =>
  color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6)}`;

/** A file's style as a plan says it; undefined where it says nothing a plan can hold. */
export function fromFileStyle({ font, fill, numFmt, alignment }: FileStyle): CellStyle | undefined {
  const color = colorOf(font?.color);
  const filled = fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor) : undefined;
  const align = alignment?.horizontal;
  const style: CellStyle = {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.underline && { underline: true }),
    ...(color !== undefined && color !== BLACK && { color }),
    ...(font?.size !== undefined && font.size !== FONT.size && { size: font.size }),
    ...(filled !== undefined && { fill: filled }),
    ...(numFmt !== undefined && numFmt !== "General" && { numberFormat: numFmt }),
    ...(alignment?.wrapText && { wrap: true }),
    ...((align === "left" || align === "center" || align === "right") && { align }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}
