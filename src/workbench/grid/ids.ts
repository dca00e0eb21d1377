/** A name that nothing of this page has had, nor of a workbook that was saved from it. */
export const generateId = (what: string): string => `${what}-${crypto.randomUUID()}`;
