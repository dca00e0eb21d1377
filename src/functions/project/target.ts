import { TARGET_NAMES } from "../../analysis/targets";
import { choice } from "../args";

/** What owners and lenders ask for, of functions that search where it turns. */
export const target = choice(
  "What turns: npv, NPV is nil; equity, the shareholders' NPV is nil; dscr, the loan, held as it is, is covered 1.00 times in its weakest year; bankable, the verdict is yes",
  TARGET_NAMES,
);
