/** Texts of the commandLine room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const commandLineTexts = {} as const;
