/**
 * Names for the grid's controls that have none, so that a person who does not see their pictures knows what they do; and its
 * drawing areas out of the tab order, before all of which the grid puts them.
 */
import type { PlainId } from "../../messages/message";
import { text } from "../../messages/text";

interface Control {
  readonly selector: string;
  readonly id: PlainId;
  readonly role?: string;
}

function editor(unit: string): string {
  return `[data-u-comp="editor"][id="__editor_${unit}"]`;
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
  { selector: editor("__INTERNAL_EDITOR__DOCS_NORMAL"), id: "workbench.grid.keys", role: "textbox" },
  { selector: editor("__INTERNAL_EDITOR__DOCS_FORMULA_BAR"), id: "workbench.grid.formula", role: "textbox" },
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

/** Words about a control that mean nothing where the grid puts them: a role that there is none of, a menu told of around its button. */
const SENSELESS: readonly (readonly [selector: string, attributes: readonly string[]])[] = [
  ['[role="track"]', ["role"]],
  ["div[aria-haspopup]:not([role])", ["aria-haspopup", "aria-expanded"]],
];

/** Drawing areas take no keys, and the formula bar has none but with the mouse: cells are edited in their editor. */
const SILENT = `canvas[tabindex]:not([tabindex="-1"]), ${editor("__INTERNAL_EDITOR__DOCS_FORMULA_BAR")}:not([tabindex])`;

export function nameControls(container: HTMLElement): void {
  const name = (): void => {
    for (const { selector, id, role } of CONTROLS)
      for (const control of container.querySelectorAll<HTMLElement>(selector)) {
        if (control.hasAttribute("aria-label")) continue;
        control.setAttribute("aria-label", text(id));
        if (role !== undefined) control.setAttribute("role", role);
      }
    for (const [selector, attributes] of SENSELESS)
      for (const control of container.querySelectorAll(selector))
        for (const attribute of attributes) control.removeAttribute(attribute);
    for (const silent of container.querySelectorAll<HTMLElement>(SILENT)) silent.tabIndex = -1;
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
