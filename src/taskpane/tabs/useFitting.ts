import { type RefObject, useLayoutEffect, useState } from "react";
import { fitting } from "./fitting";

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
  a.size === b.size && [...a].every((place) => b.has(place));

/**
 * The tabs of a bar that fit, measured again whenever the bar or a tab has another width. A tab out of sight keeps its
 * width; the bar's last child is the button that leads to the tabs out of sight.
 */
export function useFitting(bar: RefObject<HTMLElement | null>, chosen: number, count: number): ReadonlySet<number> {
  const [shown, setShown] = useState<ReadonlySet<number>>(() => new Set(Array.from({ length: count }, (_, i) => i)));
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const tabs = [...element.querySelectorAll<HTMLElement>("[role=tab]")];
    const more = element.lastElementChild;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const widths = tabs.map((tab) => tab.getBoundingClientRect().width);
      const next = fitting(widths, chosen, room, more?.getBoundingClientRect().width ?? 0);
      setShown((before) => (same(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const watched of [element, ...tabs]) observer.observe(watched);
    return () => observer.disconnect();
  }, [bar, chosen]);
  return shown;
}
