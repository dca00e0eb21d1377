/** How large the workbench's sheets may be: Excel's are larger than a page can hold. */
export const MOST_ROWS = 50_000;
export const MOST_COLS = 1_000;
