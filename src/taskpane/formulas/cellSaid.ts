import type { SaidCell } from "../../functions/values";
import { shownValue } from "../../help/syntax";
import type { Words } from "../../messages/words";
import { bare } from "../../workbook/spoken";

/** What a cell holds, as the pane says it: numbers as everywhere else in the pane. */
export const cellSaid = (value: SaidCell): Words => (typeof value === "number" ? bare(value) : shownValue(value));
