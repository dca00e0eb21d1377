import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { isCalendarYear } from "../../../model/inputs/steps";

/** "from 2035", "from year 3 of operation". */
export const fromWords = (n: number): Words =>
  text(isCalendarYear(n) ? "pane.byYear.from" : "pane.byYear.fromOperation", { year: String(n) });
