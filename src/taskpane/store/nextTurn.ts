/** Lets whatever waits go first: a key that was pressed, a cell that is computed. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
