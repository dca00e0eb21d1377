/** Texts of the agent room: what a program that reads and writes for a person is told of what it may ask. */
export const agentTexts = {
  "agent.about":
    "A model of an iron project from ore to hot-briquetted iron (HBI): mass, iron and energy balances, cost, capital, tax, debt, returns. Every number has a unit, every assumption a source. Look up keys, lines and functions before you use them; errors say what to write instead.",
  "agent.functions":
    "Worksheet functions, a line each; with a name the whole signature of one: arguments in order with units and limits, result, errors, worked values",
  "agent.call":
    "Calls a worksheet function, as a cell would. A range is a list of rows; null is an argument left out. Grades, shares and rates are fractions: 0.1 for 10 %",
  "agent.keys":
    "Assumptions by key, with unit, value, usual range, limits, source and note. A query finds words in keys and labels",
  "agent.lines": "Lines and measures of the model, with unit, label and section. A query finds words in ids and labels",
  "agent.sets": "Reference sets of assumptions, the default one first",
  "agent.run":
    "Runs the whole project on a reference set with overrides, and gives lines by id: one number, or one a year; the key results if none are asked for",
  "agent.explain":
    "Where a number of the model comes from: its formula, the same with numbers put in, and what it reads. Without a year the first in which it is not nil",
  "agent.claims": "Public claims about the project against the model: figure, ratio and verdict of each",
  "agent.cases":
    "What becomes of a loan that is held, a row a case: cover of the lender's case, years below covenants, reserve drawn, support, what is unpaid, returns. Without cases the standard ones",
  "agent.workbook":
    "Writes the whole model as a workbook (.xlsx) of 28 sheets in native formulas that work without Ironbook, with its inputs, charts and a tie-out to the engine. Give a path on the user's machine; without one the file comes as base64, some megabytes of text. Says how many sheets, rows, formulas and bytes it has",
  "agent.value.path": "Where to write it: an absolute path that ends in .xlsx, in a folder that exists",
  "agent.value.overwrite": "Whether a file that stands there may be replaced",
  "agent.value.frozen":
    "Whether the tie-out holds the engine's numbers and no function of Ironbook; else it calls them, with their last results",
  "agent.path.relative": "path must be absolute, such as /home/me/model.xlsx or C:\\Users\\me\\model.xlsx, got {path}",
  "agent.path.exists": "{path} exists already; give another path, or overwrite: true",
  "agent.value.cases":
    "A row a case: its name, then key and value, key and value, such as ['Cheap', 'market.hbi_price.times', 0.9]; a standard case by its name alone",
  "agent.value.bankCase":
    "What the loan is sized on, a set or one text with values; the assumptions themselves if left out",
  "agent.value.function": "Name of a function, with or without IRON.",
  "agent.value.args": "Arguments in order",
  "agent.value.query": "Words that all must be found",
  "agent.value.set":
    "Name of a reference set, or one text with values such as 'spec-consistent; market.hbi_price.times=0.9'; the default set if left out",
  "agent.value.overrides":
    "Values that replace those of the set, by key; a key with .times or .plus behind it multiplies or adds to what stands",
  "agent.value.lines": "Ids of lines or measures",
  "agent.value.line": "Id of a line, a measure or an assumption",
  "agent.value.year": "Calendar year",
  "agent.value.depth": "How far down the parts are taken apart in their turn, from 1, which is meant if left out",
} as const;
