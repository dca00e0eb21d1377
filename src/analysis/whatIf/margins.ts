import type { TargetName } from "../targets";
import { targets } from "../targets";
import type { Margin } from "./stress";

const less =
  (line: string, than: string): Margin =>
  (run) =>
    run.value(line) - run.value(than);

/** The quantities that a target is made of; a verdict, which only says yes or no, holds where all of them do. */
export const marginsOf = (name: TargetName): readonly Margin[] =>
  name === "bankable"
    ? [
        targets.npv.margin,
        targets.equity.margin,
        less("equity.available", "equity.asked"),
        less("debt.gearing_reached", "debt.gearing_least"),
        less("cover.dscr_lender_least", "debt.dscr_lockup"),
      ]
    : [targets[name].margin];
