export { driverRows } from "./drivers";
export { monteCarloRows } from "./monteCarlo";
export { percentileRows } from "./percentiles";
export { quantile } from "./quantile";
