import { limitText } from "../functions/limits";
import { text } from "../messages/text";
import { allAssumptions } from "../reference/index";
import { listedKeys } from "./listedKeys";

/** Every assumption with all that is known of it; choices by their words. */
export function keyFacts() {
  const known = new Map(allAssumptions().map((assumption) => [assumption.key, assumption]));
  return listedKeys().map(({ key, label, section, unit, interval, choices, hint, optional, byYear, step }) => {
    const reference = known.get(key);
    const shown = (value: number) => choices?.[value] ?? value;
    return {
      key,
      label,
      unit,
      section: section.title,
      optional,
      ...(hint !== undefined && { hint: text(`hint.${hint}`) }),
      ...(byYear && !step && { byYear: byYear.counted }),
      ...(choices ? { choices } : { limits: limitText(interval) }),
      ...(reference && {
        value: shown(reference.value),
        low: shown(reference.low),
        high: shown(reference.high),
        source: reference.source,
        note: reference.note,
        ...(reference.question !== undefined && { question: reference.question }),
      }),
    };
  });
}
