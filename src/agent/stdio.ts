import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { catalog } from "../functions/catalog";
import type { Context } from "../functions/define";
import { functionPages } from "../help/functionPages";
import { manualPages } from "../help/manualPages";
import { agentServer } from "./server";

/** Serves an agent that started this process, over its standard input and output, until the agent hangs up. */
export async function serveAgent(context: Context): Promise<void> {
  const pages = [...functionPages(catalog), ...manualPages()].filter(({ path }) => path.endsWith(".html"));
  const server = agentServer(context, pages);
  const ended = new Promise<void>((done) => {
    server.server.onclose = done;
    process.stdin.once("end", done);
  });
  await server.connect(new StdioServerTransport());
  await ended;
}
