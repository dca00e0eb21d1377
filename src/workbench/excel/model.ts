/** Excel's object model over the grid, as far as the workbench plays it. */
import type { Charts } from "../grid/charts";
import type { Grid } from "../grid/grid";
import { Model, type Tables } from "../protocol/kit";
import { chartTables } from "./charts";
import { commentTables } from "./comments";
import { conditionTables } from "./conditionalFormats";
import { formatTables } from "./format";
import { nameTables } from "./names";
import { pageLayoutTables } from "./pageLayout";
import { rangeTables } from "./range";
import { settingTables } from "./settings";
import { tableTables } from "./tables";
import { validationTables } from "./validation";
import { Where } from "./where";
import { type EventRegistry, workbookTables } from "./workbook";

export interface Host {
  readonly grid: Grid;
  readonly events: EventRegistry;
  readonly settings: Map<string, unknown>;
  readonly charts: Charts;
}

export function excelModel({ grid, events, settings, charts }: Host, ...more: readonly Tables[]): Model {
  const where = new Where(grid);
  const tables: Tables[] = [
    workbookTables(grid, where, events),
    nameTables(grid, where),
    settingTables(settings),
    rangeTables(grid, where),
    formatTables(grid),
    validationTables(grid),
    tableTables(grid, where),
    commentTables(grid, where),
    conditionTables(grid, where),
    pageLayoutTables(grid, where),
    chartTables(grid, where, charts),
    ...more,
  ];
  return new Model(Object.assign({}, ...tables));
}
