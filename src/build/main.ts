import { rmSync } from "node:fs";
import { writeKernel } from "./kernel";

/** The first half of `npm run build`: everything that is derived, before the bundles are made. */
rmSync("dist", { recursive: true, force: true });
writeKernel();
await import("./derived");
