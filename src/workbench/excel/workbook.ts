/** Workbook, Application and the worksheets. */
import { sameText } from "../grid/address";
import type { Grid, SheetInfo } from "../grid/grid";
import { found, invalid, notFound, type Table, type Tables, type Thing } from "../protocol/kit";
import { EVENT } from "../protocol/messages";
import { ofWorkbook, onSheet, type RangeThing, range, type SheetThing, worksheet } from "./things";
import type { Where } from "./where";

/** The add-in registers events one by one; handlers on collections are known by this word instead of a sheet's id. */
export const WORKBOOK = "Workbook";
const EVENTS = {
  DataChanged: EVENT.worksheetChanged,
  SelectionChanged: EVENT.worksheetSelectionChanged,
  Activated: EVENT.worksheetActivated,
  Deactivated: EVENT.worksheetDeactivated,
  Calculated: EVENT.worksheetCalculated,
};

export interface EventRegistry {
  add(event: number, target: string): void;
  remove(event: number, target: string): void;
}

const events = (
  kinds: Readonly<Record<string, number>>,
  registry: EventRegistry,
  target: (thing: SheetThing) => string,
): NonNullable<Table["call"]> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([name, event]) => [
      [`_Register${name}Event`, (thing: SheetThing) => registry.add(event, target(thing))],
      [`_Unregister${name}Event`, (thing: SheetThing) => registry.remove(event, target(thing))],
    ]),
  );

export function workbookTables(grid: Grid, where: Where, registry: EventRegistry): Tables {
  const info = (w: SheetThing): SheetInfo =>
    grid.sheets().find((s) => s.id === w.sheet) ?? notFound(`worksheet ${w.sheet}`);
  const byKey = (key: unknown): SheetThing | null => {
    const sheet = grid.sheets().find((s) => s.id === key || sameText(s.name, key));
    return sheet ? worksheet(sheet.id) : null;
  };
  const at = (position: number, visibleOnly: boolean): SheetThing => {
    const sheets = grid.sheets().filter((s) => !visibleOnly || !s.hidden);
    return worksheet(sheets.at(position)?.id ?? notFound(`worksheet ${position}`));
  };
  const neighbour = (w: SheetThing, step: number, visibleOnly: boolean): SheetThing | null => {
    const sheets = grid.sheets().filter((s) => !visibleOnly || !s.hidden || s.id === w.sheet);
    const next = sheets[sheets.findIndex((s) => s.id === w.sheet) + step];
    return next ? worksheet(next.id) : null;
  };
  const checked = (name: string, self?: string): string => {
    const taken = byKey(name);
    if (taken && taken.sheet !== self) invalid(`A worksheet named "${name}" already exists.`);
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      invalid(`"${name}" is not a valid worksheet name.`);
    return name;
  };
  /** Whether the add-in is to start with the workbook: the workbench starts it always, and keeps the answer for the page. */
  let startState = "Inactive";
  const freeName = (n = 1): string => (byKey(`Sheet${n}`) ? freeName(n + 1) : `Sheet${n}`);

  return {
    Workbook: {
      get: { Name: () => "workbench.xlsx", ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
      nav: {
        Worksheets: () => ofWorkbook("Worksheets"),
        Application: () => ofWorkbook("Application"),
        Names: () => ofWorkbook("Names"),
        Tables: () => ofWorkbook("Tables"),
        Settings: () => ofWorkbook("Settings"),
        Comments: () => ofWorkbook("Comments"),
      },
      call: {
        GetSelectedRange: () => range(grid.selection()),
        GetActiveCell: () => range({ ...grid.selection(), rows: 1, cols: 1 }),
        _GetRangeForEventByReferenceId: () => notFound("range of the event"),
      },
    },
    Application: {
      get: {
        CalculationMode: () => "Automatic",
        CalculationState: () => "Done",
        DecimalSeparator: () => ".",
        ThousandsSeparator: () => ",",
        UseSystemSeparators: () => true,
      },
      set: {
        CalculationMode: (_: Thing, mode: string) =>
          mode === "Automatic" || invalid(`The workbench only calculates automatically, not "${mode}".`),
      },
      call: {
        Calculate: (_: Thing, type: string) => grid.calculate(type !== "Recalculate"),
        SuspendApiCalculationUntilNextSync: () => undefined, // the grid gathers writes by itself
        SuspendScreenUpdatingUntilNextSync: () => undefined,
      },
    },
    Worksheets: {
      get: {},
      items: () => grid.sheets().map((s) => worksheet(s.id)),
      item: (_: Thing, key: unknown) => found(byKey(key), key),
      call: {
        GetActiveWorksheet: () => worksheet(grid.activeSheet()),
        GetItem: (_: Thing, key: unknown) => found(byKey(key), key),
        GetItemOrNullObject: (_: Thing, key: unknown) => byKey(key),
        GetFirst: (_: Thing, visibleOnly?: boolean) => at(0, visibleOnly ?? false),
        GetLast: (_: Thing, visibleOnly?: boolean) => at(-1, visibleOnly ?? false),
        GetCount: (_: Thing, visibleOnly?: boolean) => grid.sheets().filter((s) => !visibleOnly || !s.hidden).length,
        Add: (_: Thing, name?: string) => worksheet(grid.addSheet(name ? checked(name) : freeName())),
        ...events(
          { ...EVENTS, Added: EVENT.worksheetAdded, Deleted: EVENT.worksheetDeleted },
          registry,
          () => WORKBOOK,
        ),
      },
    },
    Worksheet: {
      id: (w: SheetThing) => ({ Id: w.sheet }),
      get: {
        Id: (w: SheetThing) => w.sheet,
        Name: (w: SheetThing) => info(w).name,
        Position: (w: SheetThing) => grid.sheets().findIndex((s) => s.id === w.sheet),
        Visibility: (w: SheetThing) => (info(w).hidden ? "Hidden" : "Visible"),
        TabColor: (w: SheetThing) => grid.tabColor(info(w).id),
        ShowGridlines: (w: SheetThing) => grid.gridlines(info(w).id),
      },
      set: {
        Name: (w: SheetThing, name: string) => grid.renameSheet(info(w).id, checked(name, w.sheet)),
        Position: (w: SheetThing, position: number) => grid.moveSheet(info(w).id, position),
        Visibility: (w: SheetThing, v: string) => {
          const shown = grid.sheets().filter((s) => !s.hidden && s.id !== w.sheet);
          if (v !== "Visible" && shown.length === 0) invalid("A workbook must contain at least one visible worksheet.");
          grid.hideSheet(info(w).id, v !== "Visible");
        },
        TabColor: (w: SheetThing, color: string) => grid.setTabColor(info(w).id, color),
        // office.js writes it by another name than it reads it
        Gridlines: (w: SheetThing, shown: boolean) => grid.setGridlines(info(w).id, shown),
      },
      nav: {
        Tables: (w: SheetThing) => onSheet("Tables", w.sheet),
        Names: (w: SheetThing) => onSheet("Names", w.sheet),
        Charts: (w: SheetThing) => onSheet("Charts", w.sheet),
        Comments: (w: SheetThing) => onSheet("Comments", w.sheet),
        Protection: (w: SheetThing) => onSheet("Protection", w.sheet),
        PageLayout: (w: SheetThing) => onSheet("PageLayout", info(w).id),
        FreezePanes: (w: SheetThing) => onSheet("FreezePanes", w.sheet),
      },
      call: {
        Activate: (w: SheetThing) => grid.activate(info(w).id),
        Delete: (w: SheetThing) => {
          if (grid.sheets().filter((s) => !s.hidden && s.id !== w.sheet).length === 0)
            invalid("A workbook must contain at least one visible worksheet.");
          grid.deleteSheet(info(w).id);
        },
        Calculate: () => grid.calculate(false),
        GetRange: (w: SheetThing, address?: string) =>
          range(address ? where.area(address, info(w).id) : where.whole(info(w).id)),
        GetRangeByIndexes: (w: SheetThing, row: number, col: number, rows: number, cols: number) =>
          where.inside({ sheet: info(w).id, row, col, rows, cols }),
        GetCell: (w: SheetThing, row: number, col: number) =>
          where.inside({ sheet: info(w).id, row, col, rows: 1, cols: 1 }),
        GetUsedRange: (w: SheetThing) => range(grid.used(info(w).id) ?? { ...where.whole(w.sheet), rows: 1, cols: 1 }),
        GetUsedRangeOrNullObject: (w: SheetThing) => {
          const used = grid.used(info(w).id);
          return used && range(used);
        },
        GetNext: (w: SheetThing, visibleOnly?: boolean) => found(neighbour(w, 1, visibleOnly ?? false), "worksheet"),
        GetNextOrNullObject: (w: SheetThing, visibleOnly?: boolean) => neighbour(w, 1, visibleOnly ?? false),
        GetPrevious: (w: SheetThing, visibleOnly?: boolean) =>
          found(neighbour(w, -1, visibleOnly ?? false), "worksheet"),
        GetPreviousOrNullObject: (w: SheetThing, visibleOnly?: boolean) => neighbour(w, -1, visibleOnly ?? false),
        ...events(EVENTS, registry, (w) => w.sheet),
      },
    },
    FreezePanes: {
      call: {
        FreezeRows: (f: SheetThing, rows?: number) => grid.freeze(f.sheet, rows ?? 0, 0),
        FreezeColumns: (f: SheetThing, cols?: number) => grid.freeze(f.sheet, 0, cols ?? 0),
        FreezeAt: (f: SheetThing, place: RangeThing | string) => {
          const area = where.area(place, f.sheet);
          grid.freeze(f.sheet, area.row + area.rows, area.col + area.cols);
        },
        Unfreeze: (f: SheetThing) => grid.freeze(f.sheet, 0, 0),
        GetLocationOrNullObject: (f: SheetThing) => {
          const { rows, cols } = grid.frozen(f.sheet);
          const whole = where.whole(f.sheet);
          return rows || cols ? range({ ...whole, rows: rows || whole.rows, cols: cols || whole.cols }) : null;
        },
      },
    },
    Protection: { get: { Protected: () => false } }, // sheets of the workbench are never protected
    AppRuntimePersistenceService: {
      call: {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: (_: Thing, state: string) => {
          startState = state;
        },
      },
    },
    AddinInternalService: { call: { NotifyActionHandlerReady: () => null } }, // part of office.js's start
  };
}
