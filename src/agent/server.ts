import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import type { Context } from "../functions/define";
import type { Page } from "../help/html";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { release } from "../quantities/release";
import { problemOf } from "./problem";
import { type Tool, tools } from "./tools";

const shown = (value: unknown): Pick<CallToolResult, "content"> => ({
  content: [{ type: "text", text: JSON.stringify(value) }],
});

/** Wrong input is an answer, too: one that says how to mend the call. Anything else thrown is a defect, and goes on. */
async function answered({ answer }: Tool, given: Record<string, unknown>, context: Context): Promise<CallToolResult> {
  try {
    return shown(await answer(given, context));
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { ...shown(problemOf(error)), isError: true };
  }
}

/** The catalog and the model for agents: tools to ask with, the pages of help and manual to read. */
export function agentServer(context: Context, pages: readonly Page[]): McpServer {
  const server = new McpServer({ name: "ironbook", version: release }, { instructions: text("agent.about") });
  for (const tool of tools)
    server.registerTool(
      tool.name,
      { description: tool.about, inputSchema: z.strictObject(tool.takes) },
      (given: Record<string, unknown>) => answered(tool, given, context),
    );
  for (const page of pages)
    server.registerResource(page.path, `ironbook://${page.path}`, { mimeType: "text/html" }, ({ href }) => ({
      contents: [{ uri: href, mimeType: "text/html", text: page.text }],
    }));
  return server;
}
