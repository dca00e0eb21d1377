import type { HostPort } from "../taskpane/port";
import { onChange } from "./changes";
import { editTable } from "./editing";
import { write } from "./loading";
import { meaningOf } from "./names";
import { freeTableName, newSheets, select, selectedPlace } from "./places";
import { remove } from "./removing";
import { documentSettings } from "./settings";
import { survey } from "./survey";
import { readTables } from "./tables";

/** The theme is undefined in Excel on the web; then the pane follows the system. */
const darkTheme = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

/** The workbook the add-in stands in. */
export const excelPort: HostPort = {
  connected: true,
  settings: documentSettings,
  darkTheme,
  selectedPlace,
  newSheets,
  freeTableName,
  meaningOf,
  readTables,
  editTable,
  survey,
  write,
  remove,
  select,
  onChange,
};
