import type { RoundtripWorkbook, Sheet, TableDefinition, WriteOptions, WriteSheet } from "hucre/xlsx";
import { fromFileCondition } from "./conditions";
import { changeCells } from "./keepCells";
import { changedNames, type Renamed } from "./keepNames";
import { same } from "./same";
import { SETTINGS_SHEET } from "./settings";
import { LISTS_SHEET } from "./validations";

const isOwn = ({ name }: { readonly name: string }): boolean => name === LISTS_SHEET || name === SETTINGS_SHEET;

/**
 * Puts into a file that was opened what a plan changed since: `before` is the plan as it was opened, `now` as it is, both as they
 * would be written. Whatever neither of them says, or both say alike, stays as the file has it.
 */
export function applyChanges(file: RoundtripWorkbook, before: WriteOptions, now: WriteOptions, renamed: Renamed): void {
  const formerName = (name: string): string => renamed.get(name) ?? name;
  const ours = file.sheets.some(isOwn);
  file.sheets = now.sheets.map((sheet) => {
    const former = formerName(sheet.name);
    const kept = file.sheets.find(({ name }) => name === former);
    const old = before.sheets.find(({ name }) => name === former);
    if (kept === undefined || old === undefined || isOwn(sheet)) return asRead(sheet);
    changeSheet(kept, old, sheet, ours);
    return kept;
  });
  file.namedRanges = changedNames(file.namedRanges ?? [], before.namedRanges ?? [], now.namedRanges ?? [], renamed);
}

/** A sheet that the file has not yet: one that is written says all that one that was read does, and asks for less. */
const asRead = (sheet: WriteSheet): Sheet => ({ ...sheet, rows: sheet.rows ?? [] }) as unknown as Sheet;

function changeSheet(file: Sheet, before: WriteSheet, now: WriteSheet, listsMayMove: boolean): void {
  file.name = now.name;
  changeCells(file, before.cells ?? new Map(), now.cells ?? new Map());
  changeColumns(file, before, now);
  changeRows(file, before, now);
  if (!same(before.freezePane, now.freezePane)) set(file, "freezePane", now.freezePane);
  changeView(file, before, now);
  if (!same(before.hidden, now.hidden)) set(file, "hidden", now.hidden);
  if (!same(before.pageSetup, now.pageSetup)) file.pageSetup = { ...file.pageSetup, ...now.pageSetup };
  if (!same(before.headerFooter, now.headerFooter)) file.headerFooter = { ...file.headerFooter, ...now.headerFooter };
  if (!same(before.outlineProperties, now.outlineProperties))
    set(file, "outlineProperties", now.outlineProperties ?? file.outlineProperties);
  changeConditions(file, before, now);
  // of charts that a file has, all stay as they are
  if (!same(before.charts, now.charts) && file.charts === undefined)
    file.charts = now.charts as unknown as NonNullable<Sheet["charts"]>;
  if (!same(before.tables, now.tables)) file.tables = (now.tables ?? []).map((table) => changedTable(file, table));
  const inLists = listsMayMove && (file.dataValidations ?? []).some(({ formula1 }) => formula1?.includes(LISTS_SHEET));
  if (inLists || !same(before.dataValidations, now.dataValidations)) set(file, "dataValidations", now.dataValidations);
}

function set<K extends keyof Sheet>(sheet: Sheet, key: K, value: Sheet[K] | undefined): void {
  if (value === undefined) delete sheet[key];
  else sheet[key] = value;
}

function changeColumns(file: Sheet, before: WriteSheet, now: WriteSheet): void {
  const columns = file.columns ?? [];
  now.columns?.forEach(({ width }, index) => {
    if (width === undefined || width === before.columns?.[index]?.width) return;
    while (columns.length <= index) columns.push({});
    columns[index] = { ...columns[index], width };
  });
  if (columns.length > 0) file.columns = columns;
}

function changeView(file: Sheet, before: WriteSheet, now: WriteSheet): void {
  const [{ showGridLines: were = true, tabColor: was } = {}, { showGridLines = true, tabColor } = {}] = [
    before.view,
    now.view,
  ];
  if (showGridLines !== were) file.view = { ...file.view, showGridLines };
  if (same(was, tabColor)) return;
  const { tabColor: _, ...rest } = file.view ?? {};
  file.view = { ...rest, ...(tabColor && { tabColor }) };
}

/** Heights of rows and how deep they are in groups. */
function changeRows(file: Sheet, before: WriteSheet, now: WriteSheet): void {
  const rows = file.rowDefs ?? new Map();
  for (const row of new Set([...(before.rowDefs?.keys() ?? []), ...(now.rowDefs?.keys() ?? [])])) {
    const [was = {}, is = {}] = [before.rowDefs?.get(row), now.rowDefs?.get(row)];
    if (was.height === is.height && was.outlineLevel === is.outlineLevel) continue;
    const { height, outlineLevel, ...rest } = rows.get(row) ?? {};
    const look = {
      height: is.height === was.height ? height : is.height,
      outlineLevel: is.outlineLevel === was.outlineLevel ? outlineLevel : is.outlineLevel,
    };
    rows.set(row, {
      ...rest,
      ...(look.height !== undefined && { height: look.height }),
      ...(look.outlineLevel !== undefined && { outlineLevel: look.outlineLevel }),
    });
    while (file.rows.length <= row) file.rows.push([]);
  }
  if (rows.size > 0) file.rowDefs = rows;
}

/** Looks under a condition that a plan can say are the plan's; the file's others stay, and go before them. */
function changeConditions(file: Sheet, before: WriteSheet, now: WriteSheet): void {
  if (same(before.conditionalRules, now.conditionalRules)) return;
  const others = (file.conditionalRules ?? []).filter((rule) => fromFileCondition(rule, []).length === 0);
  const first = Math.max(0, ...others.map(({ priority }) => priority));
  const ours = (now.conditionalRules ?? []).map((rule) => ({ ...rule, priority: first + rule.priority }));
  file.conditionalRules = [...others, ...ours];
}

/** A table keeps what its file says of it beside its place and the heads of its columns. */
function changedTable(file: Sheet, table: TableDefinition): TableDefinition {
  const kept = file.tables?.find(({ name, displayName }) => (displayName ?? name) === table.name);
  if (kept === undefined) return table;
  const columns = table.columns.map((column) => ({
    ...kept.columns.find(({ name }) => name === column.name),
    ...column,
  }));
  return { ...kept, columns, ...(table.range !== undefined && { range: table.range }) };
}
