import { HostFailure, type HostPort } from "./port";

const refuse = () => Promise.reject(new HostFailure("pane.host.none"));

/** The pane in a plain browser page: everything can be read, nothing is written; settings last as long as the page. */
export function outsidePort(): HostPort {
  const kept = new Map<string, string>();
  return {
    connected: false,
    settings: {
      get: (key) => kept.get(key),
      set: async (key, value) => {
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
      },
    },
    platform: () => "web",
    darkTheme: () => undefined,
    selectedPlace: refuse,
    newSheets: refuse,
    freeTableName: refuse,
    takenNames: refuse,
    meaningOf: refuse,
    readTables: async () => ({ shown: "", tables: [] }),
    editTable: refuse,
    survey: refuse,
    write: refuse,
    remove: refuse,
    select: refuse,
    onChange: () => () => {},
    onSelect: () => () => {},
    selectedCell: refuse,
    readCells: refuse,
    placeNamed: refuse,
    formulaCells: refuse,
    readTyped: refuse,
    recalculate: refuse,
    freeze: refuse,
    thaw: refuse,
    startsWithDocument: async () => undefined,
    startWithDocument: refuse,
  };
}
