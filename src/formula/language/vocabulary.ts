import { inEnglish, type Words } from "../../messages/words";

/** A word or sign of the language: how it is written, and what it says. */
export interface Word {
  readonly written: string;
  readonly says: Words;
}

/** The names that a word documents: those that `operations.ts` computes. */
type Documented = Readonly<Record<string, Word>>;

const word = (written: string, says: string): Word => ({ written, says: inEnglish(says) });

/** What reaches to other years, or to an entry of a table. */
const reaching: Documented = {
  PREV: word(
    "PREV(line, opening)",
    "The line one year earlier; in the first year, which has none before it, the opening value. A third argument says how many years earlier.",
  ),
  NEXT: word(
    "NEXT(line, closing)",
    "The line one year later; in the last year, which has none after it, the closing value.",
  ),
  AT: word(
    "AT(line, n, outside)",
    "The line in period n, or entry n of a table; where there is no such period or entry, the value outside.",
  ),
  TOTAL: word("TOTAL(line)", "The sum of the line over all years."),
  LOWEST: word(
    "LOWEST(line, flag)",
    "The lowest value of the line, of the years in which the flag is not 0; without a flag of all.",
  ),
  HIGHEST: word(
    "HIGHEST(line, flag)",
    "The highest value of the line, of the years in which the flag is not 0; without a flag of all.",
  ),
};

/** What computes within one year. */
const computing: Documented = {
  IF: word("IF(condition, a, b)", "a where the condition holds, else b."),
  AND: word("AND(a, b, ...)", "1 where all conditions hold, else 0."),
  OR: word("OR(a, b, ...)", "1 where at least one condition holds, else 0."),
  NOT: word("NOT(a)", "1 where the condition does not hold, else 0."),
  MIN: word("MIN(a, b, ...)", "The least of its arguments."),
  MAX: word("MAX(a, b, ...)", "The greatest of its arguments."),
  ABS: word("ABS(a)", "a without its sign."),
  EXP: word("EXP(a)", "e to the power of a."),
  LN: word("LN(a)", "The natural logarithm of a."),
  ROUND: word("ROUND(a, digits)", "a to so many decimals; a half is rounded away from 0, as in Excel."),
};

const signs: Documented = {
  "+": word("a + b", "Sum."),
  "-": word("a - b", "Difference."),
  "*": word("a * b", "Product."),
  "/": word("a / b", "Quotient."),
  "-x": word("-a", "a with the other sign; -a ^ 2 is -(a ^ 2), as in mathematics and unlike Excel."),
  "^": word("a ^ b", "a to the power of b."),
  "=": word("a = b", "1 where both are equal, else 0. A choice is compared with its word: 'slab'."),
  "<>": word("a <> b", "1 where they differ, else 0."),
  "<": word("a < b", "1 where a is less, else 0."),
  "<=": word("a <= b", "1 where a is less or equal, else 0."),
  ">": word("a > b", "1 where a is greater, else 0."),
  ">=": word("a >= b", "1 where a is greater or equal, else 0."),
};

const names: Documented = {
  t: word("t", "The number of the period, a year: 0 for the first year of construction, then 1, 2, ..."),
  periods: word("periods", "How many periods there are."),
};

/** Every word and sign of the language with its sentence, what is least known first. */
export const vocabulary: Documented = { ...reaching, ...names, ...computing, ...signs };

/** How names in formulas are written that the language does not provide. */
export const namings: readonly Word[] = [
  word("group.name", "A line or an input of the model."),
  word(
    "group.name_steps",
    "The values by year that are given for the input group.name, an entry a period; in a period that has none, AT gives its value outside.",
  ),
  word("name(a, b)", "A named formula, in small letters, with its arguments."),
];
