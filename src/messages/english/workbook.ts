/** Texts of the workbook room: errors as everywhere, and the words that stand in the sheets it makes. */
export const workbookTexts = {
  "workbook.unreadable": "the file is not an .xlsx workbook, or it is damaged: open it in Excel and save it as .xlsx",
  "workbook.encrypted": "the workbook asks for a password: save it without one, then open it again",
} as const;
