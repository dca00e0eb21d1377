/** Texts of the workbench room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const workbenchTexts = {} as const;
