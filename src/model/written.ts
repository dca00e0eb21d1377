// The model as it is written, with its words: what of it functions read, and load only when they are first asked for it
// (writtenModel.ts).
export { checks } from "./judgement/checks";
export { judgeClaims } from "./judgement/claims";
export { revenueKinds, takes } from "./judgement/state";
export { lifeTotal } from "./lifeTotal";
export { namedLine, sectionLines } from "./lines";
export { fixedCosts, variableCosts } from "./money/costs";
export { PARTS, streamLine, streams } from "./process/streams";
export { projectProgram, projectProgramInPieces } from "./program";
