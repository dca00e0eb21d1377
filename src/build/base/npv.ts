/** The line whose draws and movements the page of the base tells. */
export const NPV = "returns.npv";
