import { describe } from "../messages/text";
import { explained } from "../model/explained";
import type { IronError } from "../quantities/errors";

/** What a program needs to mend its call: what kind of error, of what, what was given and allowed, and what may be meant. */
export function problemOf(error: IronError): object {
  const said = explained(error);
  const { meant } = said.values;
  const suggestions =
    typeof meant === "string"
      ? [meant]
      : typeof meant === "object" && "values" in meant
        ? Object.values(meant.values).filter((name) => typeof name === "string")
        : [];
  return {
    error: error.kind,
    id: error.id,
    message: describe(said),
    values: error.values,
    ...(error.place && { place: error.place }),
    ...(suggestions.length > 0 && { suggestions }),
  };
}
