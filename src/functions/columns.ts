import { type Message, message, type Under } from "../messages/message";

/** The header row of a table that spills, column by column. */
export const columns = (...ids: readonly Under<"column">[]): readonly Message[] =>
  ids.map((id) => message(`column.${id}`));
