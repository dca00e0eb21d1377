import type { Context } from "../functions/define";
import { noMore } from "./options";
import type { Surroundings } from "./surroundings";

/** `mcp`: serves an agent over standard input and output. Loaded only then: most calls need nothing of it. */
export async function mcp(words: readonly string[], _surroundings: Surroundings, context: Context): Promise<void> {
  noMore(words);
  const { serveAgent } = await import("../agent/stdio");
  await serveAgent(context);
}
