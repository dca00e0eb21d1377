/** Texts of the model room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const modelTexts = {
  "model.unknownKey": "there is no assumption ''{key}''; the assumptions sheet lists all keys",
  "model.unknownKeyMeant": "there is no assumption ''{key}''; did you mean {meant}?",
  "meant.one": "''{first}''",
  "meant.two": "''{first}'' or ''{second}''",
  "meant.three": "''{first}'', ''{second}'' or ''{third}''",
  "model.missingKey": "{key} has no value; give one, or start from a reference set",
  "model.blank": "{key} is blank; give a number, or leave the row out to keep the reference value",
  "model.notANumber": "{key} must be a number, got {given}",
  "model.notAChoice": "{key} must be one of {choices} (or its place, from 0), got {given}",
  "model.notFiniteInput": "{key} must be a finite number",
  "model.outside": "{key} must satisfy {allowed}, got {given, number, exact}",
  "model.outsidePercent":
    "{key} must satisfy {allowed}, got {given, number, exact}; write {fraction} for {given, number, exact} %",
  "model.outsideRule": "{key} must satisfy {allowed}, got {given, number, exact} ({code})",
  "model.outsideRulePercent":
    "{key} must satisfy {allowed}, got {given, number, exact}; write {fraction} for {given, number, exact} % ({code})",
  "model.phasingShort":
    "{key} is missing: construction takes {years, plural, one {# year, which} other {# years, and each}} needs its share of the capital; give it, or project.construction_years alone, which stretches the shares that stand",
  "model.phasingBeyond":
    "{key} lies beyond the {years, plural, one {one construction year} other {# construction years}}; leave it out, give it 0, or raise project.construction_years",
  "model.phasingSum":
    "{first} and the following shares of {years, plural, one {# construction year} other {# construction years}} must add up to 1, they add up to {sum}; give them all, or some of them alone and the others give way",
  "model.sharesSum":
    "{keys} must add up to 1, they add up to {sum}; give them all, or some of them alone and the others give way",
  "model.noEntry":
    "{key} is none of the entries {table}.{first, number, exact} to {table}.{last, number, exact}; each of these stands for its number alone",
  "model.noStep": "{key}: {of} takes one value for all years; leave the year out",
  "model.stepYear": "{key}: {first} to {last} are the years that can be given",
  "model.stepCalendar":
    "{key}: {of} counts in calendar years, as {of}.2035; years of operation are for grades, strip ratio, recovery and utilisation",
  "model.stepKinds":
    "{calendar} counts calendar years and {operation} years of operation; give all values by year of one input in one of them",
  "model.bandsAscending":
    "{key} must be above {before}, which is {below, number, exact}, got {given, number, exact}: bands begin one above the other; give a band that is not needed the rate of the one before it",
  "model.tableGap": "{key} is missing, though {beyond} is given; give it too, or leave out what follows it",
  "model.outOfUse": "{key} is not in use; set {by} to {value} first, or leave {key} out",
  "model.notFinite":
    "these assumptions give no finite number for {line}; look for a value that is far too small or too large",
  "model.notFiniteNamed":
    "these assumptions give no finite number for {line} ({label}); look for a value that is far too small or too large",
  "model.unknownLine":
    "there is no line ''{line}''; =IRON.PROJECT_TABLE(\"Cash flow\", Assumptions) shows the lines of a section, and the manual (docs/manual) lists all with their ids",
  "model.formerLine":
    "there is no line ''{line}'' any more; {now} {count, plural, one {has} other {have}} taken its place",
  "model.goneLine": "there is no line ''{line}'' any more, and none has taken its place; take it out of the formula",
  "model.unknownLineMeant": "there is no line ''{line}''; did you mean {meant}?",
  "model.notOneNumber": "{line} is a row of years; ask for one year of it, or for a line that is one number",
  "reference.noStep":
    "{set} has no value with the key {key}; of {of} {count, plural, one {there is} other {there are}} {there}",
  "reference.noValue": "there is no reference value for ''{key}''; give a value of your own",
  "reference.unknownSet":
    "there is no reference set ''{name}''; there are {sets}, and with @1 behind its name each as version 1 had it",
  "rule.inYear":
    "{more, plural, =0 {in {year}} one {in {year} and one more year} other {in {year} and # more years}}: {what}",
  "rule.concentratePoor":
    "{key}: the concentrate must be richer than the feed of {limit} Fe, it would be {given} ({code})",
  "rule.concentrateRich":
    "{key}: the concentrate would need {given} Fe, but without any gangue it holds {limit}; lower the grade asked for ({code})",
  "rule.yieldTooHigh":
    "{key}: concentrate per ore must stay below 1, it would be {given}; lower the recovery or raise the concentrate grade ({code})",
  "rule.tailingsImpossible":
    "{key}: the tailings grade must be at least 0 and below the feed of {limit} Fe, it would be {given} ({code})",
  "rule.recoveryAboveMagnetic":
    "{key} must not exceed concentrate.magnetic_share {limit, number, exact}, got {given, number, exact}: iron that is not magnetic goes to the tailings ({code})",
  "rule.pelletRich":
    "{key}: pellets can hold at most {limit} Fe, that of pure hematite, they would hold {given} ({code})",
  "rule.energyShort":
    "{key}: gas and hydrogen bring {given} GJ/t HBI, less than the heat of reaction of {limit}; raise the gas ({code})",
  "rule.carbonShort":
    "{key} must not exceed the carbon that the gas brings, {limit} t/t HBI, got {given, number, exact}; lower it or use less hydrogen ({code})",
  "rule.heatAboveGas":
    "{key} is a part of reduction.gas and must not exceed its {limit, number, exact} GJ/t HBI, got {given, number, exact} ({code})",
  "rule.tenorBeyondLife":
    "{key} must not exceed the {limit, plural, one {one operating year} other {# operating years}} of project.life_cap, got {given, number, exact}; shorten it, or set debt.gearing to 0 for a project without debt ({code})",
  "rule.graceTooLong":
    "{key} must be less than the shorter tenor of {limit, plural, one {# year} other {# years}}, got {given, number, exact}; shorten it, lengthen the tenor, or set debt.gearing to 0 for a project without debt ({code})",
  "rule.feesEatLoan":
    "{key}: a dollar of debt adds {given} of uses in fees, interest until start-up and reserves, so that no loan can pay its share of them; lower the gearing, the fees or the rate ({code})",
  "rule.givenNotRepaid":
    "{key}: the shares of {what}.N and its second payments add up to {given} over the operating years of the plan; they must add up to 1, with shares below nil for interest that the schedule capitalises ({code})",
  "rule.givenNotDrawn":
    "{key}: the shares of {what}.N add up to {given} over the construction years; they must add up to more than 0 and at most 1 ({code})",
  "rule.stateHoldsAll":
    "{key}: partners.state_paid, partners.state_carried and partners.state_free must add up to less than 1, got {given}; lower one of them ({code})",
  "rule.nobodyCarries":
    "{key}: nobody is left to carry Azerbaijan Metal Company; give partners.fonte_share more than 0, got {given, number, exact} ({code})",
  "warning.pelletGrade": "{key}: own pellets hold {given} Fe, below the {limit} of direct-reduction grade ({code})",
  "warning.pelletGangue":
    "{key}: own pellets hold {given} SiO2 and Al2O3, above the {limit} of direct-reduction grade ({code})",
  "warning.plantsShort":
    "{key}: {most, plural, one {in {limit}} other {in # years, the first of them {limit},}} the HBI plant works above what mine, concentrator and pellet plant reach, and up to {given} t of pellets a year are bought; raise it where own plants reach more ({code})",
  "warning.mineShort":
    "{key}: {most, plural, one {in {limit}} other {in # years, the first of them {limit},}} the mine gives less ore than the plants want, and up to {given} t of pellets a year are bought; raise it where the mine gives more ({code})",
  "warning.carbonSource":
    "{key}: the reducing gas brings less carbon than the {given} that HBI is to hold; only fuel of the heater could bring it ({code})",
  "warning.specLow": "{key}: the HBI specification asks for at least {limit} {what}, got {given} ({code})",
  "warning.specHigh": "{key}: the HBI specification allows at most {limit} {what}, got {given} ({code})",
  "warning.pelletRatio": "{key}: pellets per HBI of {given} lie outside the usual {limit} to {most} ({code})",
  "warning.oreRatio": "{key}: ore per HBI of {given} lies outside the usual {limit} to {most} ({code})",
  "warning.bottleneck":
    "{key}: {what} sets the output in {given, plural, one {# year} other {# years}}, below what the HBI plant could make ({code})",
  "warning.loses":
    "{key}: at a discount rate of {limit} NPV after tax is {given} US$; BREAKEVEN_PRICE gives the price that would pay ({code})",
  "warning.losesOnPath":
    "{key}: at a discount rate of {limit} NPV after tax is {given} US$; BREAKEVEN_PRICE gives the price of the first year of operation that would pay, the whole path of prices by year moved by one factor ({code})",
  "warning.ownersLose":
    "{key}: at a cost of equity of {limit} NPV of the shareholders is {given} US$ after debt service and dividend tax; EQUITY_IRR gives what they earn, BREAKEVEN_PRICE with the target equity the price that would pay ({code})",
  "warning.noDebt":
    "{key}: at a debt service cover of {given} the cash flow carries no debt: it cannot pay interest and principal in every year of repayment; the project is all equity ({code})",
  "warning.equityShort":
    "{key} of US$ {limit, number, exact} is less than the equity of US$ {given} that the uses ask for until start-up; find more, or allow more debt ({code})",
  "warning.lowGearing":
    "{key}: debt is {given} of the uses, less than the {limit, number, exact} that must be borrowed; debt.limit says what holds it down ({code})",
  "warning.negativePrincipal":
    "{key}: after the grace of {given, plural, one {# year} other {# years}} a scheduled payment is below the interest, and the loan grows; lengthen the grace, shorten the tenor or borrow less ({code})",
  "warning.unpaid":
    "{key}: debt service is not paid in full; overdue at most {given} US$, in {limit, plural, one {# year} other {# years}}, and {most} US$ at the last date ({code})",
  "warning.noReserveTail":
    "{key}: work ends after {given, plural, one {# year} other {# years}}, before the tenor of the debt does ({code})",
  "warning.reserveShort":
    "{key}: in {given, plural, one {# year} other {# years}} cash cannot fill the debt service reserve; ask for fewer months, or size the debt lower ({code})",
  "warning.lockup":
    "{key}: the debt service cover falls below {limit} in {given, plural, one {# year} other {# years}}, in which nothing is distributed ({code})",
  "warning.default":
    "{key}: the debt service cover falls below {limit} in {given, plural, one {# year} other {# years}}, and lenders may call the loan ({code})",
  "warning.covenantOrder":
    "{key} of {given} is above {what} of {limit}; lenders ask for less at default than at lock-up, and for less at lock-up than in sizing ({code})",
  "warning.royaltyBand":
    "{key}: over the years of work the index runs from {given} to {limit} and stays in the first band of royalty.from or in the last, so the rate never slides; give thresholds in the unit of the index ({code})",
  "warning.support":
    "{key}: shareholders pay in US$ {given} during operation, because operation, closure or debt service lack it ({code})",
  "warning.lumpUnspent":
    "{key}: work ends after {limit, plural, one {# year} other {# years}}, and US$ {given} of capital.lump that are given for later years are not spent ({code})",
  "warning.stop":
    "{key}: from {given} on going on is worth less than closing; work stops before it, {limit, plural, one {# year} other {# years}} early, and {most} t of ore are left ({code})",
  "warning.stopAtOnce":
    "{key}: going on is worth less than closing from the first operating year on; that one year is worked, then all is closed before {given}, {limit, plural, one {# year} other {# years}} early, and {most} t of ore are left; it is not worth building ({code})",
  "warning.life":
    "{key}: at nameplate the ore lasts {given, plural, one {# year} other {# years}}, less than the life cap of {limit}; production ends with it ({code})",
  // verdicts on what was claimed in public
  "claim.nothing": "nothing is claimed",
  "claim.none": "the model gives nothing of it",
  "claim.agrees": "agrees",
  "claim.more": "the model gives more: {times} times the claim",
  "claim.tooHigh": "the claim is {times} times too high",
  "claim.tooHighGrade":
    "the claim is {times} times too high: it takes a concentrate of {needed} Fe for granted, {share} of what one without any gangue holds",
  "claim.tooLow": "the claim is {times} times too low",
  "claim.impossible":
    "impossible: it takes a concentrate of {needed} Fe for granted, and one without any gangue holds {limit}",
} as const;
