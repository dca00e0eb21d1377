/** How a cell looks. */
export interface Look {
  bold: boolean;
  italic: boolean;
  color: string;
  size: number;
  underline: string;
  fill: string;
  wrapText: boolean;
  horizontalAlignment: string;
}

/** A cell as Excel keeps it: what the double of Office.js reads and writes, and what tests look at. */
export interface CellState {
  formula: string;
  value: unknown;
  numberFormat: string;
  look: Look;
  link?: unknown;
  validation?: { rule?: unknown; prompt?: unknown; errorAlert?: unknown; ignoreBlanks?: unknown };
  /** Whose formula fills the cell, by "row:column"; nothing where something was typed. */
  filledBy?: string;
  /** A note of the cell. */
  note?: string;
  comment?: string;
  /** What the user has put beside the content: a border, a note, a conditional format. */
  beside?: string;
}

const PLAIN: Look = {
  bold: false,
  italic: false,
  color: "#000000",
  size: 11,
  underline: "None",
  fill: "#FFFFFF",
  wrapText: false,
  horizontalAlignment: "General",
};

export const plainCell = (): CellState => ({ formula: "", value: "", numberFormat: "General", look: { ...PLAIN } });

/** A text that Excel takes for a number, a truth value or a date. */
export function understood(text: string): unknown {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^-?[\d.]+%?$/.test(text)) return Number.parseFloat(text);
  // a month makes a date, which is a number of days
  if (/^\d{4}-\d\d?(-\d\d?)?$|^[a-z]{3} \d{4}$/i.test(text)) return 45_900;
  return text;
}
