import { fileShown } from "../../store/file";
import type { PaneState } from "../../store/state";

export type Hindrance = "outside" | "reading" | "failed" | "noTable" | "file";

/** Why no value can be edited at present; nothing where it can. */
export function hindrance(state: Pick<PaneState, "sheet" | "file">, connected: boolean): Hindrance | undefined {
  if (!connected) return "outside";
  if (fileShown(state) !== undefined) return "file";
  if (state.sheet.state === "absent") return "noTable";
  return state.sheet.state === "present" ? undefined : state.sheet.state;
}
