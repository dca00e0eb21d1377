import { useLayoutEffect, useRef } from "react";

/** All tabs scroll in one page; whoever comes back to a tab finds it where he left it. */
export function useScrollKept(tab: string): void {
  const positions = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    scrollTo(0, positions.current.get(tab) ?? 0);
    const remember = () => positions.current.set(tab, scrollY);
    addEventListener("scroll", remember);
    return () => removeEventListener("scroll", remember);
  }, [tab]);
}
