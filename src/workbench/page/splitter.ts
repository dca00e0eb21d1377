/** The bar between sheet and task pane: dragged, or moved by arrow keys; the width is kept for the next time. */
import { text } from "../../messages/text";
import { byId } from "./elements";

const KEY = "ironbook.workbench.paneWidth";
const USUAL = 360;
const LEAST = 270;
const STEP = 20;

export function makeSplitter(): void {
  const main = byId("main", HTMLElement);
  const splitter = byId("splitter", HTMLElement);
  const most = (): number => Math.max(LEAST, Math.min(800, main.clientWidth - 240));
  let width = Number(localStorage.getItem(KEY)) || USUAL;

  const set = (wanted: number, keep: boolean): void => {
    width = Math.round(Math.min(most(), Math.max(LEAST, wanted)));
    main.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
    splitter.setAttribute("aria-valuemax", String(most()));
    if (keep) localStorage.setItem(KEY, String(width));
  };

  for (const [name, value] of Object.entries({
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": text("workbench.splitter"),
    "aria-controls": "pane",
    "aria-valuemin": String(LEAST),
  }))
    splitter.setAttribute(name, value);
  splitter.addEventListener("keydown", (event) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: most(), End: LEAST, Enter: USUAL }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted, true);
  });
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    main.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (main.classList.contains("dragging")) set(main.getBoundingClientRect().right - event.clientX, false);
  });
  const release = (): void => {
    if (main.classList.contains("dragging")) set(width, true);
    main.classList.remove("dragging");
  };
  splitter.addEventListener("pointerup", release);
  splitter.addEventListener("pointercancel", release);
  window.addEventListener("resize", () => set(width, false));
  set(width, false);
}
