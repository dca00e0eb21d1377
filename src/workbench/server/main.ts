/** npm start: serves the workbench and opens it. */
import { basename, join } from "node:path";
import { text } from "../../messages/text";
import { findBrowser, hasDisplay, openBrowser } from "./browser";
import { missingFolder, serve } from "./serve";

const USUAL_PORT = 3000;

interface Flags {
  readonly open: boolean;
  readonly port: number;
  readonly excel: boolean;
}

/** A problem of use: one line, and exit code 2. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function parsePort(given: string | undefined): number {
  const port = Number(given);
  if (!given?.trim() || !Number.isInteger(port) || port < 0 || port > 65535)
    refuse(text("workbench.server.badPort", { given: given ?? "" }));
  return port;
}

function parseFlags(args: readonly string[]): Flags {
  let open = true;
  let excel = false;
  let port = process.env.PORT ? parsePort(process.env.PORT) : USUAL_PORT;
  const left = [...args];
  for (let flag = left.shift(); flag !== undefined; flag = left.shift())
    if (flag === "--no-open") open = false;
    else if (flag === "--excel") excel = true;
    else if (flag === "--port") port = parsePort(left.shift());
    else if (flag.startsWith("--port=")) port = parsePort(flag.slice("--port=".length));
    else refuse(text("workbench.server.unknownFlag", { flag }));
  return { open: open && !excel, port, excel };
}

const flags = parseFlags(process.argv.slice(2));
const root = process.cwd();
const missing = missingFolder(root);
if (missing !== null) refuse(text("workbench.server.notBuilt", { folder: missing }));

const { url, spki } = await serve({ port: flags.port, root, excel: flags.excel }).catch((error: unknown) =>
  refuse(text("workbench.server.portTaken", { port: flags.port, reason: String(error) })),
);
console.log(text(flags.excel ? "workbench.server.forExcel" : "workbench.server.address", { url }));
const browser = flags.open ? findBrowser() : null;
if (browser !== null && hasDisplay()) {
  openBrowser(browser, url, spki, join(root, ".workbench", "profile"));
  console.log(text("workbench.server.opened", { browser: basename(browser) }));
} else {
  if (flags.open) console.log(text(browser === null ? "workbench.server.noBrowser" : "workbench.server.noDisplay"));
  if (!flags.excel) console.log(text("workbench.server.byHand"));
}
console.log(text("workbench.server.stop"));
