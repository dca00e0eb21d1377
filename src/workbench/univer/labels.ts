/** Names for the grid's controls that have none, so that a person who does not see their pictures knows what they do. */
import { text } from "../../messages/text";

const NAMES: readonly (readonly [selector: string, id: string])[] = [];

export function nameControls(container: HTMLElement): void {
  const name = (): void => {
    for (const [selector, id] of NAMES)
      for (const control of container.querySelectorAll(`${selector}:not([aria-label])`))
        control.setAttribute("aria-label", text(id));
  };
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      name();
    });
  }).observe(container, { childList: true, subtree: true });
  name();
}
