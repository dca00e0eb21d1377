import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of an element in pixels, measured again whenever it is another one; 0 while it is not shown. */
export function useWidth<E extends HTMLElement>(): { readonly place: RefObject<E>; readonly width: number } {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      // a tab that is away has no width, and comes back as it was
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
