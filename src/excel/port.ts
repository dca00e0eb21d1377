import type { HostPort } from "../taskpane/port";
import { formulaCells, readTyped, selectedCell } from "./cells";
import { onChange, onSelect } from "./changes";
import { editTable } from "./editing";
import { freeze, thaw } from "./freezing";
import { write } from "./loading";
import { meaningOf, takenNames } from "./names";
import { freeTableName, newSheets, select, selectedPlace } from "./places";
import { platform } from "./platform";
import { recalculate } from "./recalculating";
import { placeNamed, readCells } from "./references";
import { remove } from "./removing";
import { documentSettings } from "./settings";
import { startsWithDocument, startWithDocument } from "./startup";
import { survey } from "./survey";
import { readTables } from "./tables";

/** The theme is undefined in Excel on the web; then the pane follows the system. */
const darkTheme = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

/** The workbook the add-in stands in. */
export const excelPort: HostPort = {
  connected: true,
  settings: documentSettings,
  platform,
  darkTheme,
  selectedPlace,
  newSheets,
  freeTableName,
  meaningOf,
  takenNames,
  readTables,
  editTable,
  survey,
  write,
  remove,
  select,
  onChange,
  onSelect,
  selectedCell,
  readCells,
  placeNamed,
  formulaCells,
  readTyped,
  recalculate,
  freeze,
  thaw,
  startsWithDocument,
  startWithDocument,
};
