import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { inputLabel } from "../../parts/said";
import type { Rows } from "../../parts/useRows";

/** What changes: an input, and how many others with it. */
export function changeSaid(rows: Rows, keys: readonly string[]): Words {
  const [key = "", ...more] = keys;
  const label = inputLabel(rows, key);
  return more.length === 0 ? label : text("pane.whatIf.andMore", { label, count: more.length });
}
