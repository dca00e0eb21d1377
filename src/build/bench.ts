import { writeKernel } from "./kernel";

/** `npm run bench`: what the machine can do with this model, as ratios taken in one run. Never part of a test. */
writeKernel();
await import("./bench/table");
