import type { Context } from "../functions/define";
import type { Command } from "../taskpane/commandIds";
import { outsidePort } from "../taskpane/outsidePort";
import { showPane as show } from "../taskpane/show";
import { excelPort } from "./port";

/** The pane's chunk: React, Fluent and the port, loaded after the functions. */
export const showPane = (connected: boolean, context: Context): ((asked: Command) => Promise<void>) =>
  show(connected ? excelPort : outsidePort(), context);
