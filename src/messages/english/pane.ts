/** Texts of the pane room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const paneTexts = {} as const;
