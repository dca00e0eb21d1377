import { nearest } from "../formula/language/suggestion";
import { type Message, message } from "../messages/message";

/** Names offered for one that does not exist. */
const MOST = 3;

/** No name is longer; a longer text, which may be a whole page, is not searched for. */
const LONGEST = 200;

/** What there is, by id. */
type Known = ReadonlyMap<string, { readonly label: string }>;

/** Words of a name or label: letters and digits, whatever joins them. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const lastPart = (id: string): string => id.slice(id.indexOf(".") + 1);

/** The ids that a wrong one may stand for, "'cash.revenue' or 'check.revenue'"; undefined when nothing is near. */
export function suggested(wrong: string, known: Known): Message | undefined {
  const [first, second, third] = meantBy(wrong, known);
  if (first === undefined) return undefined;
  if (second === undefined) return message("meant.one", { first });
  return third === undefined
    ? message("meant.two", { first, second })
    : message("meant.three", { first, second, third });
}

/**
 * The ids that a wrong one may stand for. A slip of a letter or two has one answer. A name without its group ("ebitda"), words
 * of an id or of a label ("HBI price", "NPV") have up to three, those that say least besides first.
 */
export const meantBy = (wrong: string, known: Known): readonly string[] =>
  wrong.length > LONGEST ? [] : candidates(wrong, known);

function candidates(wrong: string, known: Known): readonly string[] {
  const wanted = wordsOf(wrong);
  if (wanted.length === 0) return [];
  const slip = nearest(wrong, known.keys());
  if (slip !== undefined) return [slip];
  const ranked = [...known].flatMap(([id, { label }]) => {
    // of a table only its first entries would come, and none of them is meant
    if (/\.\d+$/.test(id)) return [];
    const rank = rankOf(wanted, id, label);
    return rank === undefined ? [] : [{ id, rank }];
  });
  if (ranked.length > 0)
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ id }) => id);
  // a slip in a name without its group, then a name of another group
  const part = nearest(wrong, new Set([...known.keys()].map(lastPart)));
  if (part !== undefined) return [...known.keys()].filter((id) => lastPart(id) === part).slice(0, MOST);
  return wrong.includes(".") ? candidates(lastPart(wrong), known) : [];
}

/** How far a name or label that holds all words is from being just them; undefined when neither does. */
function rankOf(wanted: readonly string[], id: string, label: string): number | undefined {
  const text = wanted.join(" ");
  const rank = (words: readonly string[], exact: number, begins: number, holds: number): number | undefined => {
    if (!wanted.every((word) => words.includes(word))) return undefined;
    const whole = words.join(" ");
    return whole === text ? exact : words.length + (whole.startsWith(`${text} `) ? begins : holds);
  };
  const inName = rank(wordsOf(lastPart(id)), 0, 10, 100);
  const inLabel = rank(wordsOf(label), 1, 1000, 2000);
  const inId = rank(wordsOf(id), 0, 3000, 3000);
  return [inName, inLabel, inId].reduce((least, next) => (next === undefined ? least : Math.min(least ?? next, next)));
}
