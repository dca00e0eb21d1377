import { checkFresh } from "../formula/kernel/kernel";
import { kernel } from "./generated/project";
import { projectStamp } from "./stamp";

// Imported wherever the formulas stand beside the kernel: by all that shows them, and in Node by every run (as
// #compared/model of package.json). The add-in runs without formulas, with what its build has compared.
checkFresh(kernel, projectStamp());
