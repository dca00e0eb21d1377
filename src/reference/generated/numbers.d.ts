import type { ReferenceNumbers } from "../referenceNumbers";

/** Reference value and usual range, by key. */
export const numbers: ReferenceNumbers["numbers"];
export const sets: ReferenceNumbers["sets"];
export const version1: ReferenceNumbers["version1"];
export const movingEstimates: ReferenceNumbers["movingEstimates"];
