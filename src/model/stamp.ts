import { fingerprint } from "../formula/program/fingerprint";
import { rules } from "./judgement/feasibility";
import { projectModel } from "./model";

/** The fingerprint of all that decides a run of the project: formulas, inputs, measures and rules. */
export const projectStamp = (): string => fingerprint(projectModel, rules);
