/** Texts of the functions room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const functionsTexts = {} as const;
