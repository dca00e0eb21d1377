/** Mistakes in formulas. Lower case, the line and the name at fault, no full stop, and a remedy where there is one. */
export const formulaTexts = {
  "formula.amountNone": "{line} is not a row of amounts, so it is neither flow nor balance; write line(...) for it",
  "formula.amountOfBalances":
    "{line} is a sum or a multiple of balances, and so a balance itself; write balance(...) for it",
  "formula.amountOfFlows": "{line} is a sum or a multiple of flows, and so a flow itself; write flow(...) for it",
  "formula.amountOfPast": "{line} adds to its own past, and so is a balance; write balance(...) for it",
  "formula.amountUnsaid":
    "{line} is a row of amounts in {unit}: write flow(...) if its years add up, balance(...) if it is an amount at a moment",
  "formula.badFormulaId": "''{line}'' is not a name for a formula; use lower-case words joined by _",
  "formula.badId": "''{line}'' is not a line id; write group.name in lower case, words joined by _",
  "formula.badLag": "{line}: the lag must be a whole number of at least 1, or the name of a calendar line",
  "formula.badPeriods":
    "''{line}'' cannot count the periods; it must be one number that depends on calendar inputs only",
  "formula.bareTable": "{line}: ''{name}'' is a table; read an entry with AT({name}, n, outside)",
  "formula.chained": "{line}: ''{first}'' and ''{second}'' need brackets to show which comes first",
  "formula.edgeIsRow":
    "{line}: the value at the edge and the lag must be one number, and ''{name}'' is a row of periods",
  "formula.endsEarly": "{line}: the formula ends where {wanted} is expected",
  "formula.formulaLoop": "{line}: a formula calls itself: {path}",
  "formula.idTaken": "the name ''{line}'' is already taken",
  "formula.lagNotCalendar": "{line}: the lag ''{name}'' must depend on calendar inputs only",
  "formula.lagValue": "a lag must be a whole number of at least 1, got {value, number, exact}",
  "formula.loop":
    "circular reference: {path}; each needs the next in the same period, so read one of them with PREV(line, opening)",
  "formula.loopBothWays":
    "circular reference between {lines}: they need each other's earlier and later periods, or totals, at once",
  "formula.loopThroughTotal":
    "circular reference: {path}; ''{name}'' needs every period of a row that itself needs ''{name}''",
  "formula.missingInput": "{key} has no value; give one, or start from a reference set",
  "formula.needsEdge": "{line}: {fn} needs a value for when there is no such period: {fn}({name}, 0)",
  "formula.needsLineName": "{line}: {fn} needs the name of a line; give the expression a line of its own",
  "formula.notAParameter": "{line}: ''{name}'' is not one of the formula's parameters",
  "formula.notARow": "{line}: ''{name}'' is one number, not a row of periods, so {fn} does not apply",
  "formula.otherEdge": "{line}: ''{name}'' has the {edge} value {other} elsewhere; a row has only one",
  "formula.periodCount": "{line} must be a whole number of at least 1, got {value, number, exact}",
  "formula.readsMeasure": "{line}: ''{name}'' is a measure of finished rows, which no line may read",
  "formula.strayCharacter": "{line}: unexpected character ''{found}''",
  "formula.totalOfBalance":
    "{line}: ''{name}'' is a balance, whose sum over the years means nothing; total the flow that changes it, or read one year",
  "formula.unitUnknown":
    "{line}: there is no unit ''{part}'' (in ''{unit}''); units are listed in src/quantities/units.ts",
  "formula.unexpected": "{line}: expected {wanted}, found ''{found}''",
  "formula.unitDeclared": "{line}: the formula gives {first} but the line declares {what}, that is {second}",
  "formula.unitDeclaredByFactor":
    "{line}: the formula gives {first} but the line declares {what}, that is {second} (a factor of {factor})",
  "formula.unitMixed": "{line}: {what} mixes {first} and {second}",
  "formula.unitMixedByFactor": "{line}: {what} mixes {first} and {second} (a factor of {factor})",
  "formula.unitNotPure": "{line}: {what} needs a pure number here, found {first}",
  "formula.unknownFunction": "{line}: there is no function ''{fn}''",
  "formula.unknownFunctionMeant": "{line}: there is no function ''{fn}''; did you mean ''{meant}''?",
  "formula.unknownLine": "{line}: there is no line ''{name}''",
  "formula.unknownLineMeant": "{line}: there is no line ''{name}''; did you mean ''{meant}''?",
  "formula.unknownWord": "{line}: there is no word ''{word}'' here; there are {words}",
  "formula.wordAlone":
    "{line}: the word ''{word}'' stands for a number only beside the choice or worded line that it is compared with",
  "wanted.argument": "')' or ','",
  "wanted.bracket": "')'",
  "wanted.operand": "a number, a name or '('",
  "wanted.operator": "an operator or the end of the formula",
  "formula.wrongCount": "{line}: {fn} takes {count, plural, one {# argument} other {# arguments}}, found {found}",
  "formula.wrongCountBetween": "{line}: {fn} takes {least} or {most} arguments, found {found}",
  "formula.wrongCountFrom":
    "{line}: {fn} takes {count, plural, one {# argument or more} other {# or more arguments}}, found {found}",
  "formula.wrongParameters":
    "{line}: {fn} takes {parameters}, found {found, plural, one {# argument} other {# arguments}}",
} as const;
