/** Events of Excel: what happened in the grid, sent to the handlers that the add-in registered. */
import { boundsName } from "../grid/address";
import type { Area } from "../grid/grid";
import { CATEGORY, type Entry, EVENT } from "../protocol/messages";
import { type EventRegistry, WORKBOOK } from "./workbook";

export class Events implements EventRegistry {
  private readonly handlers = new Set<string>();
  private selected = "";
  private activeSheet = "";

  constructor(
    private readonly emit: (entries: readonly Entry[]) => void,
    /** Tells the common API that the selection is another one. */
    private readonly selectionChanged: () => void,
  ) {}

  add(event: number, target: string): void {
    this.handlers.add(`${event}|${target}`);
  }
  remove(event: number, target: string): void {
    this.handlers.delete(`${event}|${target}`);
  }
  /** The pane starts again: its handlers are gone. */
  clear(): void {
    this.handlers.clear();
  }

  selection(area: Area): void {
    const where = JSON.stringify(area);
    if (where === this.selected) return;
    this.selected = where;
    if (this.activeSheet !== area.sheet) {
      if (this.activeSheet !== "") this.raise(EVENT.worksheetDeactivated, this.activeSheet, {});
      this.activeSheet = area.sheet;
      this.raise(EVENT.worksheetActivated, area.sheet, {});
    }
    this.raise(EVENT.worksheetSelectionChanged, area.sheet, { address: boundsName(area) });
    this.selectionChanged();
  }
  change(area: Area): void {
    const how = { changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" };
    this.raise(EVENT.worksheetChanged, area.sheet, { address: boundsName(area), ...how });
  }
  calculated(sheet: string): void {
    this.raise(EVENT.worksheetCalculated, sheet, { address: "" });
  }

  /** To handlers on the sheet, and to handlers on the collection of sheets. */
  private raise(event: number, sheet: string, details: object): void {
    const message = JSON.stringify({ worksheetId: sheet, ...details });
    const targets = [sheet, WORKBOOK].filter((target) => this.handlers.has(`${event}|${target}`));
    if (targets.length > 0) this.emit(targets.map((target): Entry => [CATEGORY.event, event, target, message]));
  }
}
