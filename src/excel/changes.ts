import { whenWritten } from "./quiet";
import { ask, reading } from "./run";

type Happening = "onChanged" | "onActivated" | "onSelectionChanged";

/** Calls back when one of these happens on any sheet. */
export function listeningTo(...happenings: readonly Happening[]): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let listening = false;

  /** One handler for all listeners, as long as the page lives: taking one of several away would silence the others. */
  return (listener) => {
    listeners.add(listener);
    if (!listening) {
      listening = true;
      reading((context) =>
        ask(context, () => {
          const tell = async () => {
            for (const each of listeners) whenWritten(each);
          };
          // the compiler takes one of these events at a time
          const { worksheets } = context.workbook;
          if (happenings.includes("onChanged")) worksheets.onChanged.add(tell);
          if (happenings.includes("onActivated")) worksheets.onActivated.add(tell);
          if (happenings.includes("onSelectionChanged")) worksheets.onSelectionChanged.add(tell);
        }),
      ).catch(() => {
        listening = false;
      });
    }
    return () => listeners.delete(listener);
  };
}

export const onChange = listeningTo("onChanged", "onActivated");
export const onSelect = listeningTo("onSelectionChanged");
