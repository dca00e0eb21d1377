/** Texts of the analysis room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const analysisTexts = {
  "place.row": "row {row, number, exact} of the assumptions: {what}",
  "place.line": "{file}, line {line, number, exact}: {what}",
  "place.file": "{file}: {what}",
  // what-if
  "whatIf.noLine": "no line is named; give the id of one, such as returns.npv, or a range of ids",
  "whatIf.noKey": "no key is named; give one, such as market.hbi_price, or a range of keys",
  "whatIf.halfAxis": "a second key and its values come together; give both, or neither",
  "whatIf.noAmount":
    "{key} is a choice or a whole number, of which a share means nothing; give a key that is an amount",
  "stress.none":
    "no way leads to another verdict within {furthest} ranges of each assumption: {figure}; name the keys that may move, or move them by hand",
  "stress.noKey":
    "{key} cannot be moved: it is a choice, a whole number, a part of a whole, out of use, or has no usual range; name others",
  "scenarios.none": "no scenario is given; give a row for each: its name, then key and value",
  "scenarios.covered": "''{name}'' asks for the price at a cover of the loan that is held; LENDER_CASES answers it",
  "solve.choice": "{key} is a choice among {choices}, which cannot be solved for; give the key of a number",
  "solve.relative": "{key} changes what stands and has no limits of its own; give low and high, such as 0.5 and 2",
  "solve.bracket": "low must be below high, got {low, number, exact} and {high, number, exact}",
  "solve.none":
    "{line} is not {target} for any {key} from {low} to {high}: it goes from {least}, at {leastAt}, to {most}, at {mostAt}; give another target, or other low and high",
  "solve.noneWithGaps":
    "{line} is not {target} for any {key} from {low} to {high}: it goes from {least}, at {leastAt}, to {most}, at {mostAt}, and from {from} to {to} there is no run: {why}",
  "solve.nowhere": "there is no run for any {key} from {low} to {high}: {why}",
  // simulation
  "simulation.whole": "{what} must be a whole number from {least, number, exact} to {most, number, exact}, got {value}",
  "simulation.input": "{key} is an input, which trials draw; ask for a line or a measure, such as returns.npv",
  "simulation.rangeOfNone":
    "a range is given of ''{key}'', which is no input; give the key of one, such as market.hbi_price",
  "simulation.rangeOfCalendar":
    "a range is given of {key}, which decides the calendar, a choice or the simulation itself, and is one for all trials; take it out",
  "simulation.rangeOutOfUse":
    "a range is given of {key}, which is read only where {choice} is ''{is}''; take the range out, or set {choice} so",
  "simulation.noFinancing":
    "{lines} read a loan, and risk.financing says that there is none; set it to held or sized, or ask for other lines",
  "simulation.financing.held": "the loan of the base is held in every trial",
  "simulation.financing.sized": "the loan is sized anew in every trial",
  "simulation.financing.none": "no loan is read",
  "simulation.calendar": "the calendar is one for all trials",
  "simulation.cutOff": "work stops in a trial when going on costs more than it brings, as in the base (project.stop)",
  "simulation.repaired":
    "the correlations cannot be together: the nearest that can be are used, of which that of {one} with {other}, {from, number, exact}, changes most, by {by}",
  "simulation.correlationOfNone":
    "a correlation is given of ''{key}'', which is no input; give the keys of inputs, such as market.hbi_price",
  "simulation.correlationIdle": "correlations of what is not drawn are not used: {keys}",
  "simulation.plainKernel":
    "computed by the kernel of the product, as the one made for the question did not agree with the formulas: {line} was {found, number, exact} in place of {wanted, number, exact}",
  "simulation.distribution": "there is no distribution ''{given}''; those known are {known}",
  "simulation.rangeTwice": "{key} has two ranges; take one of them out",
  "simulation.rangeOf": "row {row, number, exact}, the range of {key}: {what}",
  "simulation.blank": "{what} is blank; give a number, or leave out all that follows",
  "simulation.word": "{what} must be a number, got ''{given}''",
  "simulation.correlationTwice": "{key} stands twice among the correlations; take one of the two out",
  "simulation.correlationBlank": "the correlation of {one} with {other} is blank; give a number from -1 to 1",
  "simulation.correlationKeys":
    "keys across and down must be the same in the same order; across are {across}, down {down}",
  "simulation.shard": "a part is its number and how many there are, such as 2/8, got ''{given}''",
  "simulation.noShards": "no part is given to merge; name the files that simulate --shard wrote",
  "simulation.otherShards":
    "the parts {one} and {other} are of different simulations; merge parts of one model with the same assumptions, outputs, trials and seed",
  "simulation.shardCount":
    "{count, plural, =0 {the part {shard} is missing} other {the part {shard} is there # times}}; give each part once",
  "simulation.reason.limit": "{key} was drawn beyond its limits",
  "simulation.reason.rule": "rule {broken}",
  "simulation.reason.notFinite": "a number was not finite",
  // libraries of the SIPmath standard
  "sipmath.libraryType": "the library is of the type {given}; only {wanted} is read",
  "sipmath.noSips": "the library has no sips; give one with a list sips, each with a name and a function",
  "sipmath.name": "sip {number, number, exact} has no name; give it the key of an input, such as market.hbi_price",
  "sipmath.function": "the sip {sip} has the function {given}; only {wanted} is read, a metalog by its coefficients",
  "sipmath.noFunction": "the sip {sip} has no function; give it {wanted}, a metalog by its coefficients",
  "sipmath.coefficients":
    "aCoefficients of {sip} must be a list of {least, number, exact} to {most, number, exact} numbers, got {given}",
  "sipmath.bound": "{what} of {sip} must be a number, or left out where there is no bound, got {given}",
  "sipmath.sip": "the sip {sip}: {why}",
  "sipmath.reference":
    "the sip {sip} refers to {source} ''{name}'', which U01 of the library does not have; name one of its rng, or a copula and one of its layers",
  "sipmath.generator":
    "the generator {name} has the function {given}; only HDR_2_0 is read; draw by Ironbook itself, with --streams own",
  "sipmath.counter":
    "the generator {name} counts by {given}; only PM_Index is read; draw by Ironbook itself, with --streams own",
  "sipmath.seed":
    "{argument} of the generator {name} must be a whole number, got {given}; give one, or draw by Ironbook itself, with --streams own",
  "sipmath.copula": "the copula {copula} has the function {given}; only GaussianCopula is read",
  "sipmath.copulaGenerator":
    "the copula {copula} mixes the generator ''{name}'', which U01 of the library does not have",
  "sipmath.copulaSize":
    "the copula {copula} mixes {generators, number, exact} generators by a matrix of {rows, number, exact} rows; give a row for each",
  "sipmath.matrix":
    "the correlation matrix of the copula {copula} has no entries; give it among globalVariables, each entry with row, col and value",
  "sipmath.matrixEntry":
    "the correlation matrix of the copula {copula} has an entry for row {row} and col {column}, and columns names no such pair",
  "sipmath.streams":
    "the library''s own streams draw {count, plural, one {its input} other {its # inputs}}, so that trial n is that of PM_Index n in every SIPmath tool; the seed and risk.sampling draw all else",
  "sipmath.ownStreams":
    "the library''s own streams are not used: the seed and risk.sampling draw its inputs, so that a trial is not that of its number in other SIPmath tools",
  "sipmath.alone": "the library has no copula: in the level of a trial its inputs go together with nothing",
  "sipmath.withoutStream": "the library names no stream for {keys}, which the seed and risk.sampling draw",
  "sipmath.correlationTwice":
    "the library has correlations of its own; leave out --correlation, or the copula of the library",
  "sipmath.nothing":
    "none of {lines} can be a sip: it has one number a trial, which varies, and a value in 100 trials or more; ask for other outputs, or more trials",
  // tables of assumptions
  "assumptions.setNotFirst":
    "the set ''{set}'' must be named first: in the first row of the table, or as the assumptions themselves",
  "assumptions.oneColumn": "assumptions need a column of keys and a column of values, or the name of a reference set",
  "assumptions.notASet":
    "assumptions must be the name of a reference set or a table of keys and values, got ''{given}''",
  "assumptions.noKey": "a value of ''{value}'' has no key; keys are texts such as market.hbi_price, got ''{given}''",
  "assumptions.oneCell": "''{given}'' holds a key and more in one cell; put the value into a cell of its own",
  "assumptions.noValue": "{key} has no value; overrides come in pairs of key and value",
  "assumptions.twice": "{key} is given twice; take one of the two out",
  "assumptions.relativeChoice":
    "{key} has no number to change: {stem} is one of {choices}; give the word itself, with the key {stem}",
  "assumptions.amount": "{key} must have a number, got ''{given}''; give 0.9 for a tenth less, or the amount to add",
  "assumptions.nothingToChange": "{key} cannot change {stem}, which has no value; give it one, or take {key} out",
  "assumptions.noStepToChange":
    "{key} cannot change {stem}, which has no value; of {of} {count, plural, one {there is} other {there are}} {there}; change what is there, or give {stem} a value",
  "assumptions.changedTwice":
    "{other} and {key} both change {target} in the same way; take one of them out, or begin a further block with a row Key, Value",
  "assumptions.changedOutside":
    "{key} makes {value} of {target}, which stands at {before}; it must satisfy {allowed}; give another change",
  "assumptions.notAPair":
    "''{given}'' is no key=value; write the assumptions as in: spec-consistent; market.hbi_price=350; capital.overrun.times=1.15",
  "assumptions.longText": "assumptions as one text have {most} characters at most, got {given}; use a table or a file",
  "assumptions.unit":
    "{key} is given in ''{given}'', but must be in {wanted} or a multiple of it such as kt, Mt, m US$ or %; give it so, or mend its unit",
  "assumptions.unitYear":
    "{key} is given in ''{given}'', but must be in {wanted} in prices of {year}, the base year; give it so",
  "assumptions.gaveWay":
    "{keys} {count, plural, one {is} other {are}} given without the rest of the whole, so {others} {rest, plural, one {gives} other {give}} way: {values}",
  "assumptions.nothingLent":
    "debt.sizing is given, and debt.eca_given, debt.commercial_given and debt.standby are nil or left out: nothing is lent; FINANCING gives the loan of a set as keys",
  "assumptions.bankDatesLater":
    "the loan given is drawn over {agreed, plural, one {# construction year} other {# construction years}}, and project.construction_years is {years}: operation begins in {operation}, and the bank''s dates move with it; for a late start-up that leaves them where they are give ramp.delay",
  "assumptions.bankDatesEarlier":
    "the loan given is drawn over {agreed, plural, one {# construction year} other {# construction years}}, and project.construction_years is {years}: operation begins in {operation}, the bank''s dates move with it, and what was to be drawn after construction lapses",
  "assumptions.converted": "{key} is given in {given} and is read as {value} {wanted}",
  "assumptions.errorCell": "{key} holds {error}; mend that cell, or leave the row out to keep the reference value",
  "assumptions.blank":
    "assumptions are a blank range; leave the argument out for the reference set, or point at a table",
  "assumptions.noKeys":
    "no row begins with a key; head the columns Key and Value, or begin each row with a key such as market.hbi_price",
  "assumptions.twoValueColumns":
    "both ''{first}'' and ''{second}'' head a column of values; keep one of them, or head the one that counts just Value",
  "assumptions.notAYear":
    "a column is headed ''{given}'', which is no year; head it 2035 for a calendar year, 3 for the third year of operation, or with a word",
  "assumptions.twoYearColumns": "two columns are headed {year}; keep one of them",
  "assumptions.yearsWithoutValue":
    "this row heads keys and years, but no values; head one more column Value, whose cells may stay blank, for the value of all years",
  "assumptions.noYears": "{key} takes one number for all years, and has ''{given}'' under {year}; take that cell out",
  "assumptions.yearInKey":
    "{key} says its year in its key, and has ''{given}'' under {year}; give the value of {own} under Value, or call the row {of} and give each value under its year",
  "assumptions.onlyYears":
    "{key} has values under years alone, and ''{given}'' where the value of all years stands; take that cell out",
  "assumptions.nilOrBlank":
    "{key} is 0 or a blank cell, which Excel on the desktop hands over as 0; fill the cell with the value that stands there, or give the nil in a row of its own, with the key {key}",
  "assumptions.pathReplaced": "{key} is given for all years, in place of the values by year that stood before",
  "assumptions.pathAnew":
    "{key} is given for all years and by year anew: values by year that stood before and are not given again count no more",
  "assumptions.afterPlan": "{key} has no effect: the plan ends with {last}",
  "assumptions.outsidePlan": "{key} has no effect: the plan has the years {first} to {last}",
  "assumptions.beforePlan": "{key} has no effect: the plan begins in {first}, and {by} takes its place",
  "assumptions.twoNumbers": "{key} is the text ''{given}'', which can be {first} or {second}; type it as a number",
  "assumptions.tooManyProblems": "more than {count} rows are wrong; is this a table of assumptions?",
  "assumptions.numberAsText": "{key} is the text ''{given}'' and is read as {value}; type it as a number",
  "assumptions.ofVersion1":
    "the table was made with version 1: what it lacks is taken from {set}, so that its results stay; to take today''s rules, load a set again",
  "assumptions.formerKey": "{was} is called {is} now, and is read as such",
  "assumptions.goneKey": "no formula reads {key} any more; take it out",
  "assumptions.total": "''{given}'' is taken for a row of sums and passed over",
  // what owners and lenders ask of a project
  "target.met.npv": "the project pays",
  "target.met.equity": "shareholders earn their cost of equity",
  "target.met.dscr": "debt service is covered",
  "target.met.cover": "debt service is covered as often as is asked for",
  "target.met.bankable": "the project is bankable",
  "target.missed.npv": "the project does not pay",
  "target.missed.equity": "shareholders do not earn their cost of equity",
  "target.missed.dscr": "debt service is not covered",
  "target.missed.cover": "debt service is not covered as often as is asked for",
  "target.missed.bankable": "the project is not bankable",
  "target.figure.npv": "its NPV is {value} US$",
  "target.figure.equity": "their NPV is {value} US$",
  "target.figure.dscr": "the least debt service cover, lender''s case, is {value}",
  "target.figure.bankable": "the verdict is ''{verdict}''",
  "debt.notCarried":
    "the project carries no debt, so that there is no debt service to cover; debt.limit says what limits the debt",
  // cases of lenders
  "cases.cell": "row {row, number, exact} of the cases, cell {cell, number, exact}: {what}",
  "cases.row": "row {row, number, exact} of the cases (''{name}''): {what}",
  "cases.none": "the table of cases is blank; give a row a case: its name, then key and value",
  "cases.noName": "a case begins with its name, then key and value, got ''{given}''",
  "cases.noStandard": "''{given}'' has no key and no value, and is no standard case; these are: {names}",
  // the price at which a target is met
  "breakeven.pathFromNil":
    "{key} is nil in the first year of operation, so its values by year cannot be moved by a factor; give that year a price",
  "breakeven.always": "{met} even at a price of {price} US$/t HBI: {figure} there",
  "breakeven.alwaysOnPath":
    "{met} even where {price} US$/t HBI is the price of the first year of operation and all values by year are moved by the same factor: {figure} there",
  "breakeven.neverOnPath":
    "{missed} even where {price} US$/t HBI, the highest price allowed, is the price of the first year of operation and all values by year are moved by the same factor: {figure} there",
  "breakeven.never": "{missed} even at the highest price allowed, {price} US$/t HBI: {figure} there",
} as const;
