/** Texts of the formula room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const formulaTexts = {} as const;
