import type { Kernel } from "../../formula/kernel/kernel";

/** The project's formulas as generated code. */
export const kernel: Kernel;
