import { writeGenerated } from "./generated";

/**
 * `npm run draws`: draws all inputs of the reference data from their ranges and keeps what became of it, for the page of the
 * base. It takes a minute, so that the build does not do it; tests/build/base.test.ts tells when it is due.
 */
writeGenerated();
const { storeDraws } = await import("./base/storeDraws");
storeDraws();
