import { placeholdersOf, readTemplate } from "../../src/messages/placeholders";

/** Templates by id, as a translator hands them in. */
export type Templates = Readonly<Record<string, string>>;

/** "count" must be a number wherever it stands, so it is told from a name that takes anything. */
const asks = (template: string): string => {
  const found = placeholdersOf(readTemplate(template, "en").getAst());
  const marked = found.map(({ name, isNumber }) => (isNumber ? `#${name}` : name));
  return [...new Set(marked)].toSorted().join(" ");
};

/** What keeps a catalog from standing in for another: ids that it lacks or invents, and messages that ask for other values. */
export function differences(from: Templates, other: Templates) {
  const here = Object.keys(from);
  return {
    missing: here.filter((id) => !(id in other)),
    unknown: Object.keys(other).filter((id) => !(id in from)),
    asksOtherwise: here.filter((id) => id in other && asks(from[id] ?? "") !== asks(other[id] ?? "")),
  };
}
