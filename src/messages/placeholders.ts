import { IntlMessageFormat, type Options } from "intl-messageformat";

/** A template as the library reads it. Without tags: messages quote formulas with < and >. Throws where braces do not match. */
export const readTemplate = (template: string, tag: string, options?: Options): IntlMessageFormat =>
  new IntlMessageFormat(template, tag, { number: { exact: {} } }, { ...options, ignoreTag: true });

export interface Placeholder {
  readonly name: string;
  /** As the template says: a number to count with, or one with all its digits; else anything. */
  readonly isNumber: boolean;
}

type Parts = ReturnType<IntlMessageFormat["getAst"]>;

/** The library's type of a part that is plain text. */
const LITERAL = 0;

/** What a template is to be filled with, in the order of the text. */
export const placeholdersOf = (parts: Parts): readonly Placeholder[] =>
  parts.flatMap((part) => {
    if (part.type === LITERAL || !("value" in part)) return [];
    const isPlural = "options" in part;
    const here = { name: part.value, isNumber: isPlural || "style" in part };
    return isPlural ? [here, ...Object.values(part.options).flatMap(({ value }) => placeholdersOf(value))] : [here];
  });
