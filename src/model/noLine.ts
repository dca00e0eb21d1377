import { type Message, message } from "../messages/message";
import { shortened } from "../quantities/shortened";
import { formerName } from "./formerKeys";
import { formerLine } from "./formerLines";
import { suggested } from "./suggestions";

/** Why an id asks for nothing: it is gone, and what took its place; or it never was, and which may be meant. */
export function noLine(id: string, known: Parameters<typeof suggested>[1]): Message {
  const line = shortened(id);
  const gone = formerLine(id)?.is ?? keyInItsPlace(id);
  if (gone !== undefined)
    return gone.length === 0
      ? message("model.goneLine", { line })
      : message("model.formerLine", { line, now: gone.join(", "), count: gone.length });
  const meant = suggested(id, known);
  return meant === undefined
    ? message("model.unknownLine", { line })
    : message("model.unknownLineMeant", { line, meant });
}

/** An input that is gone could be asked for as a line is. */
function keyInItsPlace(id: string): readonly string[] | undefined {
  const former = formerName(id);
  return former === undefined ? undefined : former.key === undefined ? [] : [former.key];
}
