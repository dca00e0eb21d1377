import { writeGenerated } from "./generated";

/**
 * `npm run draws`: draws all inputs of the reference data from their ranges and keeps what became of it, for the page of the
 * base, and beside it what moves NPV of the base most, for whoever reads a result. It takes a minute, so that the build does not do it; tests/build/base.test.ts tells when it is due.
 */
writeGenerated();
const { storeMovers } = await import("./base/storeMovers");
storeMovers();
const { storeDraws } = await import("./base/storeDraws");
storeDraws();
