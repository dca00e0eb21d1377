// What computes the rows of what-ifs, behind its door (whatIfRows.ts).
export { sensitivityRows } from "./sensitivity";
export { solutionOf, solutionRows } from "./solutions";
export { spiderRows } from "./spider";
export { tornadoRows } from "./tornado";
