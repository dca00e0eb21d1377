import { text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { amount, number } from "./amount";
import type { Outside } from "./outside";

/** "Ore grade: 90 % is outside 30 % to 50 %." */
export const outsideText = ({ assumption, value }: Outside): Words =>
  text("pane.sheet.outsideRange", {
    label: assumption.label,
    value: number(assumption, value),
    low: number(assumption, assumption.low),
    high: amount(assumption, assumption.high),
  });
