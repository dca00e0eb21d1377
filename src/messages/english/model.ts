/** Texts of the model room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const modelTexts = {} as const;
