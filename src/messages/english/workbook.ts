/** Texts of the workbook room: errors as everywhere, and the words that stand in the sheets it makes. */
export const workbookTexts = {
  "workbook.unreadable": "the file is not an .xlsx workbook, or it is damaged: open it in Excel and save it as .xlsx",
  "workbook.inflates":
    "the file unpacks to more than {most} MB, as no workbook of people does: open it in Excel, and save what is needed of it as .xlsx",
  "workbook.far":
    "a cell of the file stands so far off that its sheet cannot be held: in Excel delete the rows and columns behind the last data (Ctrl+End goes there), then save it",
  "workbook.valueless":
    "the file has no value of {cell} on {sheet}: open it with Ironbook, in Excel or in the workbench, wait for its values, save it, then freeze it",
  "workbook.valueless.shown":
    "{cell} on {sheet} shows {shown}, no value: open the file with Ironbook, in Excel or in the workbench, wait for its values, save it, then freeze it",
  "workbook.encrypted": "the workbook asks for a password: save it without one, then open it again",

  "sheet.assumptions": "Assumptions",
  "sheet.assumptions.title": "Assumptions: {set}",
  "sheet.assumptions.use":
    "The input cells in the column Value may be changed. Every function that is given this table follows: =IRON.PROJECT_NPV({table})",
  "sheet.schedules": "Schedules",
  "sheet.schedules.title": "Values by year: {set}",
  "sheet.schedules.use":
    "What the rows of {table} give from a year on, read by formulas. To give another value add a row there, such as ore.grade.2035, or use the pane.",
  "sheet.schedules.table":
    "The table {table} with years across: type values under years, blank cells say nothing. The pane takes them into the rows of Assumptions, which formulas read.",
  "sheet.schedules.operation": "Year of operation",
  "sheet.schedules.computed": "In each year",
  "sheet.column.key": "Key",
  "sheet.column.value": "Value",
  "sheet.column.unit": "Unit",
  "sheet.column.label": "Assumption",
  "sheet.column.section": "Section",
  "sheet.column.low": "Low",
  "sheet.column.base": "Base",
  "sheet.column.high": "High",
  "sheet.column.kind": "Kind",
  "sheet.column.source": "Source",
  "sheet.column.date": "Date",
  "sheet.column.note": "Note",
  "sheet.set.title": "Reference set",
  "sheet.set.label": "Names the set behind rows that are missing; choose another set in the pane",
  "sheet.set.alert": "The reference set must be one of: {sets}",
  "sheet.set.section": "Set",
  "sheet.kind.measured": "measured",
  "sheet.kind.published": "published",
  "sheet.kind.law": "law",
  "sheet.kind.estimate": "estimate",
  "sheet.prompt.what": "{label}, {unit}",
  "sheet.prompt.range": "Likely from {low} to {high}, base {base}",
  "sheet.prompt.source": "Source ({kind}): {source}",
  "sheet.prompt.choice": "One of: {choices}",
  "sheet.alert.title": "Not a possible value",
  "sheet.alert.must": "{label} must be {demand}",
  "sheet.alert.number": "a number",
  "sheet.alert.whole": "a whole number",
  "sheet.alert.unit": "in {unit}",
  "sheet.alert.choice": "{label} must be one of: {choices}",
  "sheet.limit.above": "above {bound}",
  "sheet.limit.min": "at least {bound}",
  "sheet.limit.below": "below {bound}",
  "sheet.limit.max": "at most {bound}",
  "sheet.limit.both": "{lower} and {upper}",

  "sheet.start": "Start",
  "sheet.start.title": "Ironbook: an iron project from ore to hot-briquetted iron",
  "sheet.start.subtitle":
    "Every number here is a live formula. The inputs stand on the next sheet, Assumptions, in the column Value.",
  "sheet.start.try": "Six things to try",
  "sheet.start.step.change":
    "1.  Change a value on the sheet Assumptions, column Value, say market.hbi_price, and come back: the results have moved.",
  "sheet.start.step.ask":
    "2.  Ask one thing in one cell: how much HBI comes from this ore? Change a number in the formula of {hbi}.",
  "sheet.start.step.override":
    "3.  Leave the table as it is and ask what if: add a key and a value to a formula, as in {override}.",
  "sheet.start.step.line":
    "4.  See any line of the model over the years: put annual.ebitda, cash.flow or annual.revenue into the formula of {line}.",
  "sheet.start.step.lines":
    '     =IRON.PROJECT_TABLE("Cash flow",Assumptions) shows a section, "Debt" too; the manual (pane, About) has every id.',
  "sheet.start.step.functions":
    "5.  Type =IRON. in an empty cell to see every function; =IRON.CLAIM_CHECK(Assumptions) checks what the press was told.",
  "sheet.start.step.pane":
    "6.  Look into the Ironbook pane (in Excel: button Ironbook on the Home tab): every assumption with its range and source.",
  "sheet.start.table": "Go to the assumptions",
  "sheet.start.column.what": "Result",
  "sheet.start.column.result": "Value",
  "sheet.start.column.unit": "Unit",
  "sheet.start.column.formula": "Formula",
  "sheet.start.answer.hbi": "HBI from the ore in the formula",
  "sheet.start.answer.npv": "Project NPV, after tax, before debt",
  "sheet.start.answer.irr": "Project IRR, after tax, before debt",
  "sheet.start.answer.override": "Project NPV with the values in the formula",
  "sheet.start.answer.difference": "What those values would add",
  "sheet.start.answer.bankable": "Bankable as assumed?",
  "sheet.start.answer.breakeven": "Break-even price, against market.hbi_price",
  "sheet.start.answer.debt": "Debt that the project carries",
  "sheet.start.answer.gearing": "Debt, share of the uses of funds",
  "sheet.start.answer.dscr": "Least debt service cover (DSCR)",
  "sheet.start.answer.equity": "Equity IRR, after debt service and dividend tax",
  "sheet.start.answer.equityNpv": "Equity NPV at its cost, after dividend tax",
  "sheet.start.answer.state": "Direct revenue of the state over the life, real",
  "sheet.start.answer.stateAll": "All revenue of the state, with that on pay, real",
  "sheet.start.answer.claim": "All state revenue, share of the 13 bn claimed",
  "sheet.start.line": "A line of the model, year by year",
  "sheet.start.summary": "The project in one table",
} as const;
