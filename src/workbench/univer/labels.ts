/**
 * Names for the grid's controls that have none, so that a person who does not see their pictures knows what they do; and the
 * drawing areas in their natural place of the tab order, which the grid puts before everything else.
 */
import { text } from "../../messages/text";

interface Control {
  readonly selector: string;
  readonly id: string;
  readonly role?: string;
}

const CONTROLS: readonly Control[] = [
  { selector: '[data-u-comp="defined-name"] input', id: "workbench.grid.nameBox" },
  { selector: '[data-u-comp="defined-name"] [aria-haspopup]', id: "workbench.grid.names", role: "button" },
  {
    selector: '[data-u-comp="formula-bar"] canvas',
    id: "workbench.grid.formula",
    role: "application",
  },
  { selector: 'canvas[id^="univer-sheet-main-canvas"]', id: "workbench.grid.cells", role: "application" },
  { selector: 'canvas[id="univer-doc-main-canvas"]', id: "workbench.grid.editor", role: "application" },
  { selector: "button:has(.univerjs-icon-close-icon)", id: "workbench.grid.close" },
  {
    selector: '[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-increase-icon)',
    id: "workbench.grid.addSheet",
  },
  { selector: '[data-u-comp="sheet-bar-append-button"]', id: "workbench.grid.allSheets" },
  { selector: '[data-u-command="sheet.command.toggle-gridlines"]', id: "workbench.grid.gridlines" },
  { selector: "button:has(.univerjs-icon-reduce-icon)", id: "workbench.grid.zoomOut" },
  { selector: "button:has(.univerjs-icon-increase-icon)", id: "workbench.grid.zoomIn" },
  { selector: '[role="handle"]', id: "workbench.grid.zoom", role: "button" },
  { selector: 'a[role="button"]:empty', id: "workbench.grid.zoomWhole" },
];

export function nameControls(container: HTMLElement): void {
  const name = (): void => {
    for (const { selector, id, role } of CONTROLS)
      for (const control of container.querySelectorAll<HTMLElement>(selector)) {
        if (control.hasAttribute("aria-label")) continue;
        control.setAttribute("aria-label", text(id));
        if (role !== undefined) control.setAttribute("role", role);
      }
    for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex="1"]')) canvas.tabIndex = 0;
  };
  let asked = false;
  const soon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      name();
    });
  };
  new MutationObserver(soon).observe(container, { childList: true, subtree: true });
  soon();
}
