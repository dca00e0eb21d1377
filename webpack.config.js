import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { withoutDocumentation } from "./webpack.documentation.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Types are checked by `npm run typecheck`; the build only translates. */
const translated = (more = {}) => ({
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false }, ...more },
});

const common = {
  mode: "production",
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      translated(),
      { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
      { test: /\.(ttf|woff2?|svg|png)$/, type: "asset" },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** What never leaves the machine stays as it is: making it small takes longer than all the rest. */
const UNMINIMIZED = { minimize: false };

const PAGE = { scriptLoading: "defer", minify: false };

/**
 * A script whose name tells its content is never an old one from a cache. A manifest lives for months and cannot name it:
 * for hosts that go by the manifest, the same script stands beside it under a name that stays.
 */
class LastingName {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LastingName", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "LastingName", stage }, () => {
        for (const [name, entry] of compilation.entrypoints)
          for (const file of entry.getEntrypointChunk().files)
            if (file.endsWith(".js"))
              compilation.emitAsset(`${name}.js`, compilation.getAsset(file).source, { minimized: true });
      });
    });
  }
}

/** The add-in: one page, shared by the worksheet functions and the task pane, whose interface is a chunk of its own. */
const addin = {
  ...common,
  name: "addin",
  module: {
    rules: [
      // an instance of its own: the others keep the documentation
      translated({ instance: "addin", getCustomTransformers: withoutDocumentation }),
      ...common.module.rules.slice(1),
    ],
  },
  entry: { taskpane: at("src/excel/entry.ts") },
  // the page is read by people who check its policy: it stays as written
  optimization: { minimizeOptions: { html: false } },
  output: {
    path: at("dist/addin"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
  },
  plugins: [
    new CssPlugin({ filename: "[name].[contenthash:8].css", chunkFilename: "chunks/[name].[contenthash:8].css" }),
    new LastingName(),
    new HtmlPlugin({ ...PAGE, template: at("src/excel/taskpane.html"), filename: "taskpane.html" }),
    new CopyPlugin({ patterns: [{ from: at("assets"), to: "assets" }] }),
  ],
};

/** The page that plays Excel. */
const workbench = {
  ...common,
  name: "workbench",
  entry: { page: at("src/workbench/page.ts") },
  optimization: UNMINIMIZED,
  output: { path: at("dist/workbench"), filename: "[name].js", chunkFilename: "chunks/[name].[contenthash:8].js" },
  plugins: [
    new CssPlugin(),
    new HtmlPlugin({ ...PAGE, template: at("src/workbench/page.html"), filename: "index.html" }),
  ],
};

/** The command line and the workbench's server. */
const node = {
  ...common,
  name: "node",
  target: "node20",
  optimization: UNMINIMIZED,
  entry: {
    ironbook: at("src/cli/main.ts"),
    server: at("src/workbench/server/main.ts"),
    simulationWorker: at("src/cli/simulationWorker.ts"),
  },
  // a thread is a script beside this one, found when the program runs
  module: { ...common.module, parser: { javascript: { worker: false, url: false, importMeta: false } } },
  experiments: { outputModule: true },
  externalsPresets: { node: true },
  externals: { selfsigned: "import selfsigned", "playwright-core": "import playwright-core" },
  output: { path: at("dist/node"), filename: "[name].js", module: true, chunkFormat: "module" },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "ironbook" })],
};

export default [addin, workbench, node];
