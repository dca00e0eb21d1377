import { reason } from "../../messages/text";
import { inArea } from "../../sheet/address";
import { explain } from "../formulas/explain";
import { callsOurs } from "../formulas/ours";
import type { CellPlace } from "../port";
import { nativeAt, nativesAt } from "./nativeReads";
import { NUMBER, type Opened } from "./opened";
import { inputsAt, oursAt, placesReadBy, textsReadBy } from "./reads";
import { tableIn } from "./sheet";
import type { Ground, PaneState, Selected, Table } from "./state";
import { worldAt } from "./worldAt";

/** Arrow keys and edits come in bursts; what is selected is read once they have rested for so long, in milliseconds. */
export const SELECTION_REST = 200;

/** A cell that waits for its result is read again after so long. */
const WAITING_REST = 1_000;

const isWaiting = ({ selection }: Pick<PaneState, "selection">): boolean =>
  selection?.state === "read" && /^#(BUSY!|GETTING_DATA)$/.test(selection.selected.cell.error ?? "");

/** Tabs that show something of the selected cell. */
const SHOWN_BY: readonly string[] = [NUMBER];

/** The assumption of whose row in the table a cell is. */
function assumptionAt(table: Table | undefined, { sheet, row, column }: CellPlace): Opened | undefined {
  if (table === undefined || table.content.sheet !== sheet || !inArea(table.content.area, row, column))
    return undefined;
  const at = row - table.content.area.row;
  const [key] = [...table.entries].find(([, entry]) => entry.row === at) ?? [];
  return key === undefined ? undefined : { id: key };
}

const NOTHING_READ = { reads: [], natives: [], inputs: [], lookedThrough: true } as const;

export interface SelectionSlice {
  /** Reads the selected cell, and computes the calls in its formula once more. */
  read(): Promise<void>;
}

export function selectionSlice(ground: Ground): SelectionSlice {
  const { store, port } = ground;
  const ask = async (): Promise<Selected> => {
    const selected = await port.selectedCell();
    const { formula, cell } = selected;
    if (formula !== undefined && callsOurs(formula.formula))
      return { ...selected, ...NOTHING_READ, told: await explain(formula, cell, worldAt(ground, formula)) };
    const { sheet } = store.getState();
    const table = tableIn({ sheet });
    const shows = (await nativeAt(ground, cell, formula?.formula)) ?? assumptionAt(table, cell);
    if (shows !== undefined || formula === undefined) return { ...selected, ...NOTHING_READ, told: [], shows };
    const { places, all } = await placesReadBy(port, formula.formula, formula);
    const { found: natives, more } = await nativesAt(ground, places);
    const texts = table === undefined ? [] : await textsReadBy(port, formula.formula, formula, places);
    const inputs = table === undefined ? [] : inputsAt(places, table, texts);
    const reads = await oursAt(port, places);
    const lookedThrough = all && !more && (sheet.state === "present" || sheet.state === "absent");
    return { ...selected, told: [], reads, natives, inputs, lookedThrough };
  };
  let asked = 0;
  return {
    async read() {
      const turn = ++asked;
      let selection: PaneState["selection"];
      try {
        selection = { state: "read", selected: await ask() };
      } catch (error) {
        selection = { state: "failed", why: reason(error) };
      }
      // of a cell that is no longer selected nothing is said
      if (turn === asked) store.setState({ selection });
    },
  };
}

/** Reads the selected cell while a tab is open that shows it, and after every move and edit, until it is stopped. */
export function followSelection({ store, port }: Ground, selection: SelectionSlice): () => void {
  if (!port.connected) return () => {};
  const shown = ({ view }: Pick<PaneState, "view">) => SHOWN_BY.includes(view.tab);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (shown(store.getState())) void selection.read();
    }, rest);
  };
  const soon = () => after(SELECTION_REST);
  const stops = [
    port.onSelect(soon),
    port.onChange(soon),
    store.subscribe((state, before) => {
      if (shown(state) && !shown(before)) soon();
      // no host tells when a result has come
      else if (state.selection !== before.selection && isWaiting(state)) after(WAITING_REST);
    }),
  ];
  if (shown(store.getState())) soon();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
