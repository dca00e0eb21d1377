// What computes the rows of what-ifs, behind its door (whatIfRows.ts).
export { bridgeRows } from "./bridge";
export { scenarioRows } from "./scenarios";
export { sensitivityRows } from "./sensitivity";
export { solutionOf, solutionRows } from "./solutions";
export { spiderRows } from "./spider";
export { stressRows } from "./stress";
export { tornadoRows } from "./tornado";
