/** Numbers differ when they differ by more than rounding on the way through a sheet. */
export const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b));
