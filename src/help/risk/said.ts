import { inEnglish, type Words } from "../../messages/words";

/** A question, and where it is asked. */
export interface Asked {
  readonly question: Words;
  readonly pane: Words;
  readonly functions: readonly string[];
  readonly command: string;
}

const ask = (question: string, pane: string, functions: readonly string[], command: string): Asked => ({
  question: inEnglish(question),
  pane: inEnglish(pane),
  functions,
  command,
});

/** Where which question is asked. The pane writes each answer into the sheet as formulas with a chart, and takes it back. */
export const asked: readonly Asked[] = [
  ask("Which inputs move a line most?", "What-if: Tornado", ["TORNADO", "SPIDER"], "ironbook tornado"),
  ask(
    "What is a line over many values of one or two inputs?",
    "What-if: Table",
    ["SENSITIVITY"],
    "ironbook sensitivity",
  ),
  ask("At which value of an input is a line what is asked for?", "What-if: Solve", ["SOLVE_FOR"], "ironbook solve"),
  ask(
    "How do sets of assumptions compare, and what does each change add?",
    "What-if: Compare",
    ["SCENARIOS", "NPV_BRIDGE"],
    "ironbook bridge",
  ),
  ask("What must be true together for a verdict to turn?", "", ["REVERSE_STRESS"], "ironbook stress"),
  ask("How likely is it?", "Risk", ["MONTE_CARLO", "RISK_PERCENTILES"], "ironbook simulate"),
  ask("What decides it, and what is it worth to know?", "Risk: Drivers", ["RISK_DRIVERS"], "ironbook simulate"),
  ask("Which value of an input has a given chance?", "", ["DIST_QUANTILE"], ""),
];

/** How a simulation is done. */
export interface Done {
  readonly topic: Words;
  readonly says: Words;
}

const topic = (name: string, says: string): Done => ({ topic: inEnglish(name), says: inEnglish(says) });

/** How a simulation is done. A name of an input leads to it. */
export const done: readonly Done[] = [
  topic(
    "What is drawn",
    "Every input with a range, each by the distribution its row names, but for the calendar and what a choice puts out of use. The range moves with the value: one who raises the base price raises its range with it. A command takes other ranges from a file.",
  ),
  topic(
    "What moves in time",
    "The HBI price, the gas tariff, the EU allowance and the euro also move from year to year around what is drawn for their whole life, by factors with a mean of 1 in each year: a deviation halves in its half-life, or is a random walk without one (risk.price_volatility, risk.price_half_life and their siblings). A volatility of 0 leaves a price on its course.",
  ),
  topic(
    "What goes together",
    "Prices with scrap, iron ore, gas and carbon, and an overrun with costs, by a Gaussian copula (risk.price_with_scrap and its siblings). A matrix that no numbers can have is repaired to the nearest that they can, and by how much is said.",
  ),
  topic(
    "Sampling",
    "A Sobol sequence with a digital shift by the seed, divided into independent repetitions (risk.sampling, risk.replicates); random numbers and Latin hypercubes by choice. A trial is found by its number: the same seed gives the same bits whatever computes it, and however many do.",
  ),
  topic(
    "Errors",
    "The figure after ± is a standard error, from what the repetitions differ by: the figure of another seed lies within twice that in nineteen of twenty cases. It is the error of the trials, not of the ranges they are drawn from.",
  ),
  topic(
    "The loan",
    "As soon as an output reads debt, cover, funds or equity, the loan of the base is held in all trials: it was signed before prices fell. It is sized anew in each trial, or left out, by choice (risk.financing).",
  ),
  topic(
    "Refused trials",
    "A trial that limits or rules refuse is counted under its reason and has no figures; shares are of the trials that ran. Many refused trials say that ranges do not fit together.",
  ),
  topic(
    "Where the base stands",
    "The base is run with the same loan and switches. A base at P63 means that 63 of 100 trials come to less: ranges reach further down than up.",
  ),
  topic(
    "Stopping early",
    "Where project.stop is yes, a trial whose work costs more than it brings stops then, and so does the base; what the same trials come to without that is said beside it.",
  ),
  topic("The tail", "The mean of the worst twentieth of the trials, the conditional value at risk of 95 %."),
  topic(
    "Drivers",
    "Rank correlation after Spearman; the share of the variance that an input decides alone (first-order Sobol index); and what it is worth to know an input before one decides to go on or not, the expected value of partial perfect information, of lines that are a value.",
  ),
  topic(
    "What it does not say",
    "Ranges and correlations are of the reference data, and many are estimates: a chance of 95 % is one within these. Nobody acts in a trial but by the rules of the model; no contract is renegotiated. The calendar does not move.",
  ),
];
