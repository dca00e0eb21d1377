import { ask, reading } from "./run";

const listeners = new Set<() => void>();
let listening = false;

/** One handler for all listeners, as long as the page lives: taking one of several away would silence the others. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!listening) {
    listening = true;
    reading((context) =>
      ask(context, () => {
        const { worksheets } = context.workbook;
        for (const event of [worksheets.onChanged, worksheets.onActivated])
          event.add(async () => {
            for (const tell of listeners) tell();
          });
      }),
    ).catch(() => {
      listening = false;
    });
  }
  return () => listeners.delete(listener);
}
