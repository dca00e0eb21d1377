/** The table of the factors by which an input leaves its course, a factor a year of the plan. */
export const pathFactorsOf = (of: string): string => `${of}_path`;
