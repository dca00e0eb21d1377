/**
 * The page by keys: Tab from its start meets the bar, the sheet, the splitter and the task pane. In the sheet Tab moves from cell
 * to cell, so F6 leads to the next region and Shift+F6 to the one before, as in Excel.
 */
import { byId } from "./elements";

const SPLITTER = 2;

export function regionsByKeys(frame: HTMLIFrameElement, focusCells: () => void): void {
  const bar = byId("bar", HTMLElement);
  const container = byId("grid", HTMLElement);
  const splitter = byId("splitter", HTMLElement);
  const regions = [
    () => bar.querySelector("button")?.focus(),
    focusCells,
    () => splitter.focus(),
    () => {
      frame.focus();
      frame.contentWindow?.focus();
      firstControl(frame.contentDocument)?.focus(); // from the page itself Tab leads nowhere
    },
  ];
  const here = (): number => {
    const active = document.activeElement;
    if (active === frame) return 3;
    if (active === splitter) return SPLITTER;
    return container.contains(active) ? 1 : 0;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (document.querySelector("dialog[open]")) return;
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? -1 : 1;
    const hidden = splitter.getClientRects().length === 0; // on a narrow page
    const next = (here() + step + regions.length) % regions.length;
    regions[hidden && next === SPLITTER ? next + step : next]?.();
  };
  startAt(bar, container); // before the keys: the first of them ends it
  window.addEventListener("keydown", onKey, true);
  frame.addEventListener("load", () => frame.contentWindow?.addEventListener("keydown", onKey, true));
}

const CONTROL =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"]):not([aria-hidden])';

/** Where Tab from the start of a page would lead. */
function firstControl(page: Document | null): HTMLElement | undefined {
  const controls = [...(page?.querySelectorAll<HTMLElement>(CONTROL) ?? [])];
  return controls.find((control) => control.tabIndex >= 0 && control.getClientRects().length > 0);
}

/** The grid takes the keyboard while it starts; until the person does something it is given back to the start of the page. */
function startAt(bar: HTMLElement, container: HTMLElement): void {
  bar.tabIndex = -1;
  const giveBack = (): void => {
    if (container.contains(document.activeElement)) bar.focus();
  };
  const stop = (): void => {
    document.removeEventListener("focusin", giveBack);
    window.removeEventListener("keydown", stop, true);
    window.removeEventListener("pointerdown", stop, true);
  };
  document.addEventListener("focusin", giveBack);
  window.addEventListener("keydown", stop, true);
  window.addEventListener("pointerdown", stop, true);
  giveBack();
}
