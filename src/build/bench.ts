import { spawnSync } from "node:child_process";
import { writeGenerated } from "./generated";

/** `npm run bench`: what the machine can do with this model, as ratios taken in one run. Never part of a test. */
writeGenerated();
// translated on the fly, as by tsx, much takes a third longer than what people run
for (const args of [["node_modules/webpack/bin/webpack.js", "--config", "webpack.bench.js"], ["dist/bench/table.js"]]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
