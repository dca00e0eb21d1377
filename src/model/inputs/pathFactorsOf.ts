/** The table of the factors by which an input leaves its course, a factor a year of the plan. */
export const pathFactorsOf = (of: string): string => `${of}_path`;

const PATH = pathFactorsOf("");

/** The input that such a table moves; nothing where a name is none of a table. */
export const movedBy = (table: string): string | undefined =>
  table.endsWith(PATH) ? table.slice(0, -PATH.length) : undefined;
