import { rmSync } from "node:fs";
import { writeGenerated } from "./generated";

/** The first half of `npm run build`: everything that is derived, before the bundles are made. */
rmSync("dist", { recursive: true, force: true });
writeGenerated();
await import("./derived");
