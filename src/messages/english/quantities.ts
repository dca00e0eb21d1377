/** Texts of the quantities room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const quantitiesTexts = {
  "unit.unknown": "there is no unit ''{part}'' (in ''{unit}''); units are listed in src/quantities/units.ts",
  "part.notLoaded":
    "a part of the add-in could not be loaded: {why}; check the connection to the add-in's host, then calculate all anew (Ctrl+Alt+F9) or open the workbook again",
  "part.noWords":
    "the add-in could not load the words that say why; check the connection to the add-in's host, then calculate all anew (Ctrl+Alt+F9) or open the workbook again",
} as const;
