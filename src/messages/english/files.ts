/** Texts of files of assumptions. Lower case, no full stop, and a remedy where there is one. */
export const filesTexts = {
  "file.empty": "the file holds no assumptions; give a key and a value in each row, or a JSON object of them",
  "file.notText": "the file is not text in UTF-8; save it as JSON or as CSV UTF-8",
  "file.noTable":
    "no sheet of the workbook has columns headed Key and Value; give the table of assumptions these heads, and save it",
  "file.severalTables":
    "both {first} and {second} have a table with columns headed Key and Value; keep one of them in the workbook, or save its sheet as CSV UTF-8",
  "file.packed":
    "the file is packed, as an Excel workbook (.xlsx) is, and is read here as text; open it in Excel and save the sheet as CSV UTF-8",
  "file.formerWorkbook":
    "the file is an Excel workbook of the former kind (.xls), or one with a password; open it in Excel and save it as .xlsx without one, or as CSV UTF-8",
  "file.pdf": "the file is a PDF, out of which no table can be read; give the table as CSV UTF-8, JSON or .xlsx",
  "file.json": "this is not JSON from ''{found}'' on",
  "file.jsonEnd": "the JSON ends too early; is the file whole?",
  "file.jsonComma": "nothing follows the last comma; take the comma out",
  "file.shape":
    "JSON must hold an object of keys and values (or of a set and its values), or a list of entries with key and value",
  "file.jsonDeep":
    "''{path}'' holds objects within objects beyond any key; give keys and values, as in \"market.hbi_price\": 350",
  "file.twice": "''{name}'' is given twice in one entry; take one of the two out",
  "file.quote": "a quoted cell must end at its second quote; close it, or take the quote out",
  "file.decimalComma": "numbers are read with a decimal comma",
} as const;
