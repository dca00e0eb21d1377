import { createRoot } from "react-dom/client";
import { reference } from "./assumptions/catalogue";
import { Pane } from "./Pane";
import type { HostPort } from "./port";
import "./page.css";

/** Puts the pane into its place on the page. */
export function showPane(port: HostPort): void {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("the page has no place for the pane");
  createRoot(place).render(<Pane port={port} catalogue={reference} />);
}
