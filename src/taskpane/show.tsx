import { createRoot } from "react-dom/client";
import type { Context } from "../functions/define";
import type { Command } from "./commandIds";
import { command } from "./commands";
import { Pane } from "./Pane";
import type { HostPort } from "./port";
import { createPane } from "./store/pane";
import { reference } from "./table/catalogue";
import "./page.css";

/** Puts the pane into its place on the page; it follows the workbook as long as the page lives, and does what the ribbon asks. */
export function showPane(port: HostPort, context: Context): (asked: Command) => Promise<void> {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("the page has no place for the pane");
  const pane = createPane(port, reference, context);
  pane.start(window);
  createRoot(place).render(<Pane pane={pane} />);
  return (asked) => command(pane, asked);
}
