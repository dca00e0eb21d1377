import type { FrameLocator } from "playwright-core";

/** Opens a tab of the pane; one for which there is no room is reached by the menu of the others. */
export async function openTab(pane: FrameLocator, name: string): Promise<void> {
  const tab = pane.getByRole("tab", { name, exact: true });
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole("button", { name: /^\d+ more parts?$/ }).click();
  await pane.getByRole("menuitem", { name, exact: true }).click();
}
