/**
 * While the add-in writes, nobody is told that cells change: who is told reads cells, and for each reading Excel calculates what
 * is half written. They are told once it is done.
 */

let writes = 0;
const waiting = new Set<() => void>();

export async function quietly<T>(write: () => Promise<T>): Promise<T> {
  writes++;
  try {
    return await write();
  } finally {
    if (--writes === 0) {
      const all = [...waiting];
      waiting.clear();
      for (const tell of all) tell();
    }
  }
}

/** Tells at once, or when the add-in has written. */
export function whenWritten(tell: () => void): void {
  if (writes > 0) waiting.add(tell);
  else tell();
}
