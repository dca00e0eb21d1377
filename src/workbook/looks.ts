import type { CellStyle } from "./plan";

/**
 * The looks of all sheets that the product makes; blue on pale yellow is what may be changed, black is computed,
 * grey goes with it. What a sheet says in words does not lean on colours: a theme may show others.
 */
const INK = "#1F3A4D";
const MUTED = "#5F6B73";

export const TITLE: CellStyle = { bold: true, size: 20, color: INK };
export const SUBTITLE: CellStyle = { color: MUTED };
export const HEADING: CellStyle = { bold: true, size: 13, color: INK };
export const HEADER: CellStyle = { bold: true, color: "#FFFFFF", fill: INK };
export const INPUT: CellStyle = { color: "#0000FF", fill: "#FFF9D6" };
/** What a table says of itself, in the column of the inputs but none of them. */
export const NAMED: CellStyle = { color: MUTED, fill: "#EEF0F1" };
export const RESULT: CellStyle = { bold: true };
export const ASIDE: CellStyle = { color: MUTED };
export const LINK: CellStyle = { color: "#0563C1", underline: true };
/** A formula shown as text beside its result. */
export const FORMULA_TEXT: CellStyle = { color: MUTED, italic: true };

/** Money, below nil in red. */
export const DOLLARS = "#,##0;[Red]-#,##0";

/** Heights in points of the rows in which these stand. */
export const TITLE_HEIGHT = 30;
export const HEADING_HEIGHT = 20;

/** A unit beside numbers. */
export const UNIT: CellStyle = { ...ASIDE, align: "center" };

/** An input outside its usual range, and one that is not what its set says. */
export const OUTSIDE = { fill: "#FFC26B" } as const;
export const DIFFERS = { bold: true, color: "#7A1FA2" } as const;

/** What does not hold, what is to be looked at, what holds. */
export const WRONG = { fill: "#F4B6B6", color: "#9C0006", bold: true } as const;
export const DOUBTFUL = { fill: "#FFE2A8", color: "#6B4A00", bold: true } as const;
export const RIGHT = { fill: "#CDEBD3", color: "#0B5B22", bold: true } as const;
