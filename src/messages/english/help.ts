/** Texts of the functions' help. In sentences of a page `this` is code and [this] is a link. */
export const helpTexts = {
  "help.index.title": "Ironbook functions",
  "help.index.use":
    'In a cell every name begins with `IRON.` Grades, shares and rates are fractions: write 0.67 for 67 %. Dates are Excel dates. A number is a number: text such as "0.4", TRUE and FALSE are refused, and so is an empty cell in a range of numbers where Excel tells it from a zero, which it does on the web and not on the desktop.',
  "help.index.tools":
    'Some of Excel\'s own tools do not work on the functions of any add-in: F9 on a part of a formula, Evaluate Formula, Goal Seek, Data Table and conditional formats. Put the function in a cell and let these point at the cell; for another assumption add a key and a value to the call, as in `=IRON.PROJECT_NPV(Assumptions, "market.hbi_price", 350)`; for the price at which the project breaks even there is `BREAKEVEN_PRICE`.',
  "help.index.manual": "The formulas of the project itself are in the [manual of the model].",
  "help.privacy": "Privacy",
  "help.privacy.sent":
    "Ironbook sends nothing. Its functions compute inside Excel, on the machine where Excel or the browser runs; no cell, no file, no name and no count of its use goes anywhere, and there are no accounts, cookies or advertisements.",
  "help.privacy.kept":
    "What it keeps, it keeps in the workbook: which set was loaded, the cells that a load replaced until they are put back, and formulas that were frozen. The colours of the pane and whether its first steps were seen are kept by Excel for the machine.",
  "help.privacy.host":
    "To start, Excel asks the host of the add-in for its files, and Microsoft for office.js; both see that somebody did, as with any page. Whoever hosts the add-in says what is kept of that.",
  "help.terms": "Terms of use",
  "help.terms.licence":
    "Ironbook is free software under the MIT licence: use it, change it and pass it on, without warranty of any kind.",
  "help.terms.numbers":
    "Its reference data are public figures and estimates, each with its source and date; results are those of a model and no advice to buy, sell, lend or build. Whoever relies on a number should look at its sources and put their own in its place.",
  "help.terms.support":
    "For help, see these pages, then ask whoever gave you the add-in; a report of an error should hold the text of the cell's error, the formula, and what `MODEL_STAMP` says.",
  "help.title": "{function} - Ironbook",
  "help.all": "All functions",
  "help.syntax": "Syntax",
  "help.arguments": "Arguments",
  "help.arguments.caption": "Arguments in call order",
  "help.argument.pairs": "key, value ...",
  "help.argument.required": "required",
  "help.argument.nothing": "nothing",
  "help.arguments.empty":
    "Leave an argument out, never point it at an empty cell: for an empty cell Excel on the web hands over nothing, and Excel on the desktop 0.",
  "help.arguments.emptyInRange":
    "Leave no cell of a range of numbers empty: on the web an empty cell is refused with #VALUE!; on the desktop Excel passes 0, which the function cannot tell from a zero.",
  "help.result": "Result",
  "help.inUnit": "{what} [{unit}]",
  "help.spills": "{result}. The result spills into the cells below and to the right.",
  "help.formula": "Formula",
  "help.notes": "Notes",
  "help.errors": "Errors",
  "help.errors.caption": "What the cell shows, and when",
  "help.examples": "Examples",
  "help.examples.caption": "Each example is checked whenever the product is built",
  "help.source": "Source",
  "help.seeAlso": "See also",
  "help.column.function": "Function",
  "help.column.gives": "What it gives",
  "help.column.argument": "Argument",
  "help.column.meaning": "Meaning",
  "help.column.unit": "Unit",
  "help.column.limits": "Limits",
  "help.column.leftOut": "If left out",
  "help.column.cell": "Cell",
  "help.column.when": "When",
  "help.column.formula": "Formula",
  "help.column.result": "Result",
  "help.column.source": "Source of the value",
} as const;
