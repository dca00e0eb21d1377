import { inWords } from "../formula/language/model";
import { type Filling, type Message, type MessageId, type MessageValues, message } from "../messages/message";
import type { Words } from "../messages/words";
import { labelledKeys } from "./inputs/labels";
import { noLine } from "./noLine";
import { projectProgram } from "./program";
import { suggested } from "./suggestions";

/** The line whose number stands for yes or no and its reasons. */
const VERDICT = "verdict.bankable";

/**
 * A message of a run with what only the model's words know: the names that may be meant by one that does not exist, the
 * label of a line, the words that a number stands for. Runs know no words; whoever makes a sentence of what they say asks here first.
 */
export function explained(said: Message): Message {
  const [key, line] = [String(said.values.key), String(said.values.line)];
  switch (said.id) {
    case "model.unknownKey": {
      const meant = suggested(key, labelledKeys);
      return meant ? inPlace(said, "model.unknownKeyMeant", { key, meant }) : said;
    }
    case "model.unknownLine":
      return { ...noLine(line, lines()), place: said.place };
    case "model.notFinite": {
      const label = lines().get(line)?.label;
      return label === undefined ? said : inPlace(said, "model.notFiniteNamed", { line, label });
    }
    case "target.figure.bankable": {
      const verdict = projectProgram().items.get(VERDICT)?.item;
      return verdict === undefined
        ? said
        : inPlace(said, said.id, { verdict: inWords(verdict, Number(said.values.verdict)) });
    }
    default:
      return { ...said, values: withinExplained(said.values) };
  }
}

/** A message may hold others, which are explained like it. */
const withinExplained = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" && "id" in value ? explained(value) : value,
    ]),
  );

const inPlace = <Id extends MessageId>({ place }: Message, id: Id, ...values: Filling<Id>): Message => ({
  ...message(id, ...values),
  place,
});

function lines(): ReadonlyMap<string, { readonly label: Words }> {
  const { items, measures } = projectProgram();
  return new Map([...items.values(), ...measures].map((line) => [line.id, line] as const));
}
