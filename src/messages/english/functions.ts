/** Texts of the functions room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const functionsTexts = {
  // families
  "family.Ore": "Ore",
  "family.Concentrate": "Concentrate",
  "family.Pellets": "Pellets",
  "family.HBI": "HBI",
  "family.Energy and carbon": "Energy and carbon",
  "family.Market and cost": "Market and cost",
  "family.Project": "Project",
  "family.Cash-flow tools": "Cash-flow tools",
  "family.Debt": "Debt",
  "family.Tax": "Tax",
  "family.What-if": "What-if",
  "family.Risk": "Risk",
  "family.Reference": "Reference",
  "family.Explain": "Explain",
  // arguments
  "argument.missing": "{name} is missing; give a value",
  "argument.missingSeries": "no {name} given; give one row or one column of numbers",
  "argument.notNumber": "{name} must be a number, got ''{value}''",
  "argument.textNumber": "{name} must be a number, got the text ''{value}''; give {meant, number, exact} as a number",
  "argument.notText": "{name} must be a text, got {value}",
  "argument.notLogical": "{name} must be TRUE or FALSE, got ''{value}''",
  "argument.notOneCell":
    "{name} must be one cell, got {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}",
  "argument.choice": "{name} must be one of {words}, got ''{value}''",
  "arguments.tooMany": "{function} takes {most, plural, one {# argument} other {# arguments}} at most, got {given}",
  "function.unknown": "there is no function ''{name}''",
  "function.unknownMeant": "there is no function ''{name}''; did you mean {meant}?",
  "series.shape":
    "{name} must be one row or one column, got {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}; Excel''s TOROW makes one row of a block",
  "series.perPeriod":
    "{name} must be one number or one a period: there {periods, plural, one {is # period} other {are # periods}}, but {given} were given",
  "item.of": "{name}, item {item}",
  "item.blank": "{name}, item {item} is blank; fill it or leave it out of the range",
  "item.text": "{name}, item {item} is text (''{value}''); give a number, and leave headings out of the range",
  "item.textNumber": "{name}, item {item} is text (''{value}''); give {meant, number, exact} as a number",
  "item.notADate":
    "{name}, item {item} is text (''{value}''); give an Excel date, or a text of year-month-day such as 2026-11-23",
  "item.logical": "{name}, item {item} is TRUE or FALSE; give a number",
  "domain.percent":
    "{name} is a fraction between 0 and 1, got {value, number, exact}; write {fraction} for {value, number, exact} %",
  "domain.wholeRate":
    "{name} is a fraction, 0.1 for 10 %, got {value, number, exact}; write {fraction, number, exact} for {value, number, exact} %",
  "domain.yearForIndex":
    '{name} is the value of an index, got the year {value, number, exact}; give the index of that year, such as REFERENCE("{key}") for {of, number, exact}; if the index really has this value, divide both by ten',
  "domain.noDate":
    "{name} is empty or no date, got {value, number, exact}; give Excel dates from 1950 to 2200, or texts of year-month-day such as 2026-11-23",
  "domain.outside": "{name} must be {what}, got {value, number, exact}",
  "argument.oneOf": "one of {words}",
  "argument.default": "{value} if left out",
  "limit.number": "a finite number",
  "limit.above": "above {above}",
  "limit.min": "at least {min}",
  "limit.below": "below {below}",
  "limit.max": "at most {max}",
  "limit.range": "from {min} to {max}",
  "limit.both": "{lower} and {upper}",
  "limit.whole": "a whole number",
  "limit.wholeWithin": "a whole number {within}",
  "limit.wholeFrom": "a whole number from {min} up",
  "error.passedOn": "{error} comes from a cell that this one reads; mend that cell first",
  "result.notFinite":
    "{function} has no finite value for these arguments; look for one that is far too small or too large",
  "result.cellNotFinite": "there is no finite value here",
  // the whole project
  "inputs.verdict": "inputs implausible: {count} ({keys}); {verdict}",
  "inputs.more": "{count} more",
  "spec.verdict": "HBI misses its specification ({misses}); {verdict}",
  "spec.miss": "{what} {given}",
  "inputs.implausible":
    "inputs implausible: {key} is {value, number, exact}, where {low, number, exact} to {high, number, exact} is usual; {remedy}",
  "inputs.lookAtUnit": "look at its unit",
  "inputs.lookAtConvention": "look at its unit: {hint}",
  "project.wish": "{name} must be TRUE or FALSE",
  "project.noStep":
    "no value is given with the key {key}; of {of} {count, plural, one {there is} other {there are}} {there}, and the line {line} has what stands in each year",
  "project.noMeasure": "this measure does not exist for these cash flows",
  "project.neverPaysBack": "the cash flow never pays back within the calendar of {first} to {last}",
  "project.neverForGood": "at the end of the calendar, in {last}, the cumulative cash flow is negative",
  "project.neverPaysBackDiscounted":
    "at a discount rate of {rate} the cash flow never pays back within the calendar of {first} to {last}",
  "project.nothingAvoided":
    "hydrogen and renewable electricity avoid no CO2 over the life, so that avoiding has no cost; look at reduction.hydrogen_share and energy.renewable_share",
  "project.nothingMade":
    "no HBI is made over the life that could bear the cost; bottleneck.main says what keeps it out",
  "project.noMirr": "there is no modified rate without both years of spending and years of earning",
  "project.noRate": "no real rate above -100 % makes the present value of the project's cash flow zero; look at NPV",
  "project.noEquityRate":
    "no real rate above -100 % makes the present value of the shareholders' cash flow zero; look at EQUITY_NPV",
  "state.undefined": "there is no rent to share: cash before taxes has no positive value at this rate",
  "state.aboveAll": "above 1 the state takes more than there is",
  "state.overTheLife": "over the life, base-year prices",
  "project.noPartnerRate":
    "this shareholder pays nothing in, or gets nothing back, so that its cash flow has no rate of return",
  "project.noCover": "there is no debt service to cover; debt.limit says what keeps debt out",
  "project.noTake":
    "over the life there is no cash before taxes for the state to take a share of; look at state.direct",
  "project.noTaxRate":
    "at this rate the project is worth nothing before taxes, so that taxes are no share of its value; look at state.npv and state.take",
  "project.noMarginalRate": "without a positive IRR before taxes there is no return for taxes to lower",
  "project.noPremium":
    "the OECD quotes no minimum premium for this buyer in this country category; take a stronger buyer or another category from 1 to 7",
  "project.table": "{table} is a table of numbers; ask for one of them, such as {entry}",
  "project.unknownSection": "there is no section ''{section}''; the manual lists them, such as Cash flow, Debt or Tax",
  "project.unknownSectionMeant": "there is no section ''{section}''; did you mean {meant}?",
  "explain.noYear": "{year, number, exact} is no year of the project; it runs from {first} to {last}",
  "reference.noSection": "no key begins with ''{section}''; keys begin with a group such as market or capital",
  // what nature forbids
  "technical.feedAboveConcentrate":
    "feed grade must be below concentrate grade {concentrate_grade, number, exact}, got {feed_grade, number, exact}; concentration raises the grade (E-BEN-1)",
  "technical.concentrateRich":
    "concentrate grade must be at most {concentrate_limit}, the iron of pure oxides with {magnetite_share} of it magnetite, got {concentrate_grade, number, exact} (E-BEN-2)",
  "technical.tailingsAboveFeed":
    "tailings grade must be below feed grade {feed_grade, number, exact}, got {tailings_grade, number, exact}; tailings are poorer than the feed (E-BEN-5)",
  "technical.pelletRich":
    "a pellet grade of {pellet_grade} would need a concentrate of {concentrate_grade}, but pure oxides hold {concentrate_limit}; lower the pellet grade (E-PEL-1)",
  "technical.energyShort":
    "gas and hydrogen bring {energy_supplied} GJ/t HBI, less than the heat of reaction {energy_floor}; give more gas (E-DR-4)",
  "technical.carbonShort":
    "the gas brings {carbon_supplied} t of carbon per t HBI, less than the {carbon} that the HBI holds; lower carbon or burn more gas (E-DR-5)",
  "technical.heatAboveGas":
    "gas heat must be at most the gas {gas, number, exact}, got {gas_heat, number, exact}; heat is a part of the gas (E-DR-6)",
  "technical.productCoarse":
    "p80 must be at most f80 {f80, number, exact}, got {p80, number, exact}; grinding makes particles finer",
  // cash-flow arithmetic
  "flows.length":
    "every amount needs a date: {values, plural, one {# amount was} other {# amounts were}} given, but {dates, plural, one {# date} other {# dates}}",
  "rate.minusOne": "rate must not be -1: money lost entirely in one period has no present value",
  "rate.midBelowMinusOne": "rate must be above -1 with mid-period timing, got {rate, number, exact}",
  "rate.belowMinusOne": "rate must be above -1, got {rate, number, exact}",
  "flows.oneRange":
    "{name} is no place for cash flows: all of them go in one range, in one argument; Excel''s VSTACK or HSTACK joins ranges",
  "rate.perPeriod":
    "a row of rates must have {needed}, one a period, got {given}; give one rate, or a column of rates for a column of values",
  "search.steps": "the search did not come to rest within {steps} steps; compare a few values of your own instead",
  "result.tooLarge":
    "the result is larger than a number can be; look for an amount or a rate that is far too large, a rate next to -1, or a series that is too long",
  "mirr.oneDay": "all dates are one day; a rate needs time between the first and the last flow",
  "mirr.oneSided": "there is no modified rate without both an inflow and an outflow",
  "mirr.negativeGrowth":
    "at a finance rate of {financeRate, number, exact} and a reinvestment rate of {reinvestRate, number, exact} the inflows' future value is lost or has the wrong sign; give rates well above -1",
  "mirr.vanishes":
    "discounted at a finance rate of {financeRate, number, exact} the outflows are too small for a number; lower the rate or shorten the series",
  "mirr.minusOne": "{name} must not be -1: money lost entirely in one period has no value in another",
  "payback.never": "the flows never pay back: they end {shortfall} short",
  "payback.fromBeyond": "from must be at most {last}, the last period of the cash flows, got {from, number, exact}",
  "payback.eaten": "the flows pay back for a time, but later outflows eat the surplus; ask for the first crossing",
  "profitability.noInvestment": "values must begin with the investment, a negative amount, before the first inflow",
  "levelised.length":
    "every period needs its cost and its tonnes: {costs, plural, one {# cost was} other {# costs were}} given, but {outputs, plural, one {# amount} other {# amounts}} of tonnes",
  "levelised.noOutput": "tonnes must hold at least one amount above 0; without output nothing has a cost per tonne",
  "levelised.vanishes":
    "discounted at a rate of {rate, number, exact} the tonnes are too small for a number; lower the rate or shorten the series",
  "annuity.onePeriod": "values must hold at least two amounts, the first at time zero",
  // debt
  "debt.negativeCashFlow":
    "cfads is negative in period {period} ({amount, number, exact}), so nothing can be paid then; cover it from a reserve or equity and give 0 or more",
  "debt.interestUncovered":
    "cfads is negative in period {period} ({amount, number, exact}), so nothing can be paid then; give {least, number, exact}, which pays the interest, where a reserve or equity brings {reserve, number, exact}, or give 0 and set capitalise to TRUE to let the debt grow",
  "debt.negativePrincipal":
    "in period {period} cfads / dscr pays {service}, less than the interest of {interest} on {opening}; start later, lower the rate, shorten the series, or set capitalise to TRUE to let the debt grow",
  "debt.graceTooLong":
    "grace must be shorter than {periods, plural, one {the one period} other {the # periods}}, got {grace, number, exact}; leave a period to repay in",
  "debt.balloon":
    "balloon must be a part of the principal {principal, number, exact}, from 0 to all of it, got {balloon, number, exact}",
  "debt.bulletBalloon":
    "a bullet leaves all of the loan to its end, so that balloon must be left out, got {balloon, number, exact}; give profile annuity or equal-principal for a part",
  "debt.dates":
    "dates must be {needed}, the start of the loan and the end of each period, got {dates, number, exact}; leave them out for a rate of a period",
  "debt.dateOrder": "dates must ascend, but item {item} is no later than the one before it; sort them",
  "debt.commitmentShort":
    "commitment must be at least the debt drawn, {debt}, got {commitment, number, exact}; raise it or lower the gearing",
  "debt.balances":
    "debt service and opening balance must have the same number of periods, got {service} and {opening}; point both at the same rows",
  "debt.noDebt": "opening balance is 0 in every period; without debt there is nothing to cover",
  "debt.cashFlowShort":
    "cfads must reach the last period with a balance, period {periods}, got {cashFlow, plural, one {# period} other {# periods}}; make the range longer",
  "debt.noService": "debt service is 0 in period {period}, so there is nothing to cover",
  "debt.nothingDue": "service is 0 in every period; without debt service there is nothing to reserve",
  "debt.noCover": "no period has this ratio",
  "debt.noBalance": "opening balance is 0 in period {period}, so there is no debt to cover",
  "debt.costsItself":
    "each dollar of debt adds {slope} of fees, premium and interest, of which debt pays {gearing}, so no amount is enough; lower the gearing, the fees or the rate",
  "premium.notQuoted":
    "the OECD quotes no minimum premium for a buyer of {buyer} in country category {category}; take a stronger buyer or a safer country",
  "capital.none": "equity and debt are both 0; a project is paid by one of them at least",
  // tax
  "depreciation.salvageAboveCost":
    "salvage must be at most the cost {cost, number, exact}, got {salvage, number, exact}",
  "depreciation.noRate": "rate is missing; the declining balance needs the share of book value charged each period",
  "depreciation.noLife": "life is missing; the method {method} spreads the cost over it",
  "depreciation.noOre": "ore is missing; units-of-production spreads the cost over the ore of each period",
  "depreciation.oreShare":
    "first share must be left out with units-of-production; the ore of the first period says what it bears",
  "depreciation.oreLength":
    "ore must have as many periods as the capital, {periods}, got {ore, number, exact}; put zeros where nothing is mined or spent",
  "depreciation.tableAbove":
    "the shares of the cost add up to {sum}, more than 1; give fractions that add up to 1 at most",
  "tax.costLength":
    "revenue and costs must have the same number of periods, got {revenues} and {costs}; point both at the same periods",
  "royalty.length":
    "every threshold needs a rate: {thresholds, plural, one {# threshold was} other {# thresholds were}} given, but {rates, plural, one {# rate} other {# rates}}",
  "royalty.order":
    "thresholds must ascend, but item {item} is {value, number, exact} after {before, number, exact}; sort them with their rates",
  "rates.everyRate": "the amounts cancel on every date, so any rate would do",
  "rates.oneSign": "the amounts have one sign only; a rate of return needs an outflow and an inflow",
  "rates.budget":
    "the search for the rates of {flows} amounts was given up, for they change sign too often; add up the amounts of a month or a year, or compare NPV or MIRR instead",
  "rates.none":
    "no rate from -100 % + 2e-22 to 5e21 makes the present value zero: there is none, or it lies beyond this search; compare NPV or MIRR instead",
} as const;
