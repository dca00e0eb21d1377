import { fileURLToPath } from "node:url";
import configurations from "./webpack.config.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const node = configurations.find(({ name }) => name === "node");

/** The benchmark, built as the command line is: what is measured is what people run. */
export default {
  ...node,
  name: "bench",
  entry: {
    table: at("src/build/bench/table.ts"),
    freshProcess: at("src/build/bench/freshProcess.ts"),
    freshPane: at("src/build/bench/freshPane.ts"),
    simulationWorker: at("src/cli/simulationWorker.ts"),
  },
  output: { ...node.output, path: at("dist/bench") },
  plugins: [],
};
