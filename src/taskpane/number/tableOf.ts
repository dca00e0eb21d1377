import { verbatim, type Words } from "../../messages/words";
import { callTold } from "../store/number";
import type { Selection } from "../store/state";

/** The table that a number stands on, as its formula names it; nothing where that names a set, or leaves it out. */
export function tableOf(about: Selection, onTable: boolean, shown: string | undefined): Words | undefined {
  const call = onTable ? undefined : callTold(about);
  if (call === undefined) return shown === undefined ? undefined : verbatim(shown);
  const given = call.called?.args.find(({ name }) => name === "assumptions");
  return given?.cells && given.written !== undefined ? verbatim(given.written) : undefined;
}
