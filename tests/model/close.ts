import { expect } from "vitest";

/** Two numbers that agree to a relative tolerance. */
export function expectClose(got: number, wanted: number, tolerance = 1e-9, what = ""): void {
  const error = Math.abs(got - wanted) / Math.max(Math.abs(wanted), Number.MIN_VALUE);
  expect(wanted === 0 ? Math.abs(got) : error, `${what}: ${got} instead of ${wanted}`).toBeLessThanOrEqual(tolerance);
}
