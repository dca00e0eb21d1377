/** What a person with a narrow pane, or with other needs, meets. */
import { readFileSync } from "node:fs";
import type { OpenWorkbench } from "./browser";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What an accessibility check complains of in the pane: rule, part and what is wrong. */
export async function complaints(w: OpenWorkbench): Promise<string[]> {
  const frame = await w.pane();
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  });
}

export const paneWidth = (w: OpenWorkbench, pixels: number): Promise<void> =>
  w.page.evaluate((width) => document.getElementById("main")?.style.setProperty("--pane-width", `${width}px`), pixels);

/** By how many pixels the pane, drawn as it is now, would have to be scrolled sideways. */
export const overflow = (w: OpenWorkbench): Promise<number> =>
  w.inPane(async () => {
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
