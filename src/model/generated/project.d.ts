import type { Kernel } from "../../formula/kernel/kernel";
import type { GivenItem } from "../inputs/keys";
import type { RuleFacts } from "../judgement/judge";
import type { MeasureFacts } from "../measures";

/** The project's formulas as generated code. */
export const kernel: Kernel;
/** What the model says of its inputs, rules and measures, without words. */
export const inputs: readonly GivenItem[];
export const rules: readonly RuleFacts[];
export const measures: readonly MeasureFacts[];
