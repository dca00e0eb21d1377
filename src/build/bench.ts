import { writeGenerated } from "./generated";

/** `npm run bench`: what the machine can do with this model, as ratios taken in one run. Never part of a test. */
writeGenerated();
await import("./bench/table");
