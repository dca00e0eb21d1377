/** Columns of a table that stand side by side, by their headers. */
export interface TableColumns {
  readonly table: string;
  readonly first: string;
  readonly last: string;
}

/** Signs that an apostrophe marks as a part of a header. */
const MARKED = /[[\]#'@]/g;
const HEADER = "\\[((?:[^[\\]#'@]|'[[\\]#'@])*)\\]";
const REFERENCE = new RegExp(`^=?([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)\\[${HEADER}:${HEADER}\\]$`, "u");

/** "Rates[[Key]:[Value]]": the rows below the header, however many the table comes to have. */
export const columnsReference = ({ table, first, last }: TableColumns): string => {
  const [from, to] = [first, last].map((header) => header.replace(MARKED, "'$&"));
  return `${table}[[${from}]:[${to}]]`;
};

/** The reverse of `columnsReference`; undefined for any other text. */
export function parseColumns(text: string): TableColumns | undefined {
  const [whole, table = "", from = "", to = ""] = REFERENCE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [first = "", last = ""] = [from, to].map((header) => header.replace(/'([[\]#'@])/g, "$1"));
  return { table, first, last };
}
