/** Texts of the quantities room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const quantitiesTexts = {
  "unit.unknown": "there is no unit ''{part}'' (in ''{unit}''); units are listed in src/quantities/units.ts",
} as const;
