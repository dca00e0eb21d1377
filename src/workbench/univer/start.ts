/**
 * Starts Univer in an element. Its `createUniver` lives in a package that brings parts under another licence; this is what it does.
 * Plugins come as untyped pairs of class and options, hence the `any`.
 */
// biome-ignore-all lint/suspicious/noExplicitAny: plugins come as untyped pairs, see above
import { type Injector, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { ICanvasColorService } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import findTexts from "@univerjs/preset-sheets-find-replace/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { defaultTheme } from "@univerjs/themes";
import { text } from "../../messages/text";
import type { Facade } from "./book";
import { USUAL_COLS, USUAL_ROWS } from "./sheets";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** Options that the presets do not pass on. */
const MORE: Readonly<Record<string, object>> = {
  SHEET_TABLE_UI_PLUGIN: { hideAnchor: true }, // the tab with a table's name covers the row above it
};

/** The grid's own words, but those that say too little. Locales that name the same package replace each other whole. */
const sheetsTexts = coreTexts["sheets-ui"] as Facade;
const WORDS = {
  "sheets-ui": {
    ...sheetsTexts,
    definedName: { ...sheetsTexts.definedName, managerTitle: text("workbench.grid.manageNames") },
  },
};

/** Dark mode is for what is around the sheet: a cell keeps the colours that the workbook gives it, as in Excel. */
export function keepColors(injector: Injector): void {
  injector.get(ICanvasColorService).getRenderColor = (color) => color;
}

export function startUniver(container: HTMLElement, dark: boolean): { api: FUniver; injector: Injector } {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: defaultTheme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreTexts,
        validationTexts,
        noteTexts,
        tableTexts,
        findTexts,
        conditionTexts,
        WORDS,
      ),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false, // the ribbon's buttons have no names; what an analyst needs has keys, and the task pane
      formulaBar: true,
      footer: { addSheetButtonConfig: { defaultRowCount: USUAL_ROWS, defaultColumnCount: USUAL_COLS } },
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION }, // the grid asks when functions are known
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }), // rules are the add-in's, not a choice among its values
    UniverSheetsNotePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
    { plugins: [UniverSheetsSortPlugin] }, // the heads of tables offer it, and their preset has only the buttons
    UniverSheetsFindReplacePreset(),
  ];
  const plugins = new Map<string, [any, any]>();
  for (const preset of presets)
    for (const entry of preset.plugins as any[]) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      plugins.delete(plugin.pluginName); // the last one to name a plugin decides its options and its place
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  for (const [name, [plugin, options]] of plugins) univer.registerPlugin(plugin, { ...options, ...MORE[name] });
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
