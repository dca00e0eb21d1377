/** Texts of the page of what-ifs and risk in the manual. In sentences of a page `this` is code and [this] is a link. */
export const riskPageTexts = {
  "risk.page.title": "What if, and how likely",
  "risk.page.link":
    "What if, and how likely: where to ask, what comes of all ranges at once, and how a simulation is done",
  "risk.page.what":
    "One input at a time says what matters; all at once over their ranges say how likely a result is. Where to ask which, what the reference data answer, and how it is computed.",
  "risk.page.where": "Where to ask",
  "risk.page.question": "Question",
  "risk.page.pane": "In the pane",
  "risk.page.cell": "In a cell",
  "risk.page.command": "On the command line",
  "risk.page.answer": "Prices fluctuate: does the project bear it?",
  "risk.page.answered":
    "On {set}, with prices moving from year to year and all other inputs within their ranges, the chance that NPV is below nil is {npv} % (± {npvError}), and the chance that cover falls below {threshold} in some year, with the loan of the base held, is {cover} % (± {coverError}). The base stands at P{base} of its own ranges.",
  "risk.page.ran": "{ran} of {trials} trials ran, seed {seed}.",
  "risk.page.refused": "{count, plural, one {# trial was refused} other {# trials were refused}} by {reason}.",
  "risk.page.lines": "What lines come to on {set}, with standard errors",
  "risk.page.line": "Figure",
  "risk.page.withError": "{value} ± {error}",
  "risk.page.again":
    "`ironbook simulate --set spec-consistent` gives these figures again; the tab Risk gives those of the outputs it is asked for.",
  "risk.page.fan": "{line} over the years",
  "risk.page.fan.what":
    "Half of the trials lie below the middle line, four in five within the band. What is drawn for the whole life and what moves from year to year are both in it.",
  "risk.page.fan.legend": "{unit}: P10 to P90 as a band, P50 as a line, the base dashed",
  "risk.page.fan.caption": "{line}, {unit}",
  "risk.page.year": "Year",
  "risk.page.base": "Base",
  "risk.page.drivers": "What decides {line}",
  "risk.page.drivers.what":
    "The ten inputs that decide most, from the same trials. What moves in time is told by the mean of its factors. It is worth nothing to know an input alone where the decision stays the same whatever it is.",
  "risk.page.input": "Input",
  "risk.page.rank": "Rank correlation",
  "risk.page.alone": "Decides alone",
  "risk.page.worth": "Worth knowing",
  "risk.page.how": "How a simulation is done",
} as const;
