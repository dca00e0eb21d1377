import { useMemo } from "react";
import { complete } from "../../../analysis/assumptions/complete";
import { yearlyLineOf } from "../../../model/yearlyLines";
import { IronError } from "../../../quantities/errors";
import { tableIn } from "../../store/sheet";
import { shownValues } from "../../store/shown";
import { usePane, useSelected } from "../../store/usePane";

/** An input in the years of the plan. */
export interface Path {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** What the model makes of an input year by year; nothing where it refuses the assumptions. */
export function usePath(key: string): Path | undefined {
  const { context } = usePane();
  const values = useSelected(shownValues);
  const set = useSelected((state) => tableIn(state)?.set ?? state.kept.set);
  return useMemo(() => {
    const line = yearlyLineOf(key);
    if (line === undefined) return undefined;
    try {
      const run = context.session.run(complete({ set, given: Object.fromEntries(values), notices: [] }).values);
      return { years: run.years, values: [...run.row(line)] };
    } catch (error) {
      if (error instanceof IronError) return undefined;
      throw error;
    }
  }, [context, key, set, values]);
}
