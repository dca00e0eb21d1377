import { useCallback, useState } from "react";

interface OpenRows {
  readonly open: ReadonlySet<string>;
  /** Open ones of those the filter found: they stay in the list though an edit takes them out of what it finds. */
  readonly staying: ReadonlySet<string>;
}

const NONE: OpenRows = { open: new Set(), staying: new Set() };

export function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  next.delete(item);
  return next;
}

/** Which rows of the list are open, by key. */
export function useOpenRows() {
  const [rows, setRows] = useState(NONE);
  const toggle = useCallback((key: string) => {
    setRows(({ open, staying }) =>
      open.has(key)
        ? { open: without(open, key), staying: without(staying, key) }
        : { open: new Set(open).add(key), staying: new Set(staying).add(key) },
    );
  }, []);
  const found = useCallback((keys: readonly string[]) => {
    setRows(({ open }) => ({ open, staying: new Set(keys.filter((key) => open.has(key))) }));
  }, []);
  return { ...rows, toggle, found };
}
