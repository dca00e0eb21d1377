import { toModule } from "../formula/kernel/module";
import { resolve } from "../formula/program/resolve";
import { projectModel } from "../model/model";

/** Where the project's kernel lives; it is committed, so that the model runs without a build. */
export const KERNEL_PATH = "src/model/generated/kernel.js";

/** The text of the project's kernel, from the formulas as they stand. */
export const kernelModule = (): string => toModule(resolve(projectModel));
