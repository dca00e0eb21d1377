import { type Assumptions, withValues } from "../../analysis/assumptions/complete";
import { hbiPrice } from "../../analysis/breakeven";
import type { CaseResult } from "../../analysis/cases/lenderCases";
import { type Message, message, type Under } from "../../messages/message";
import { verbatim } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";
import { cellError } from "../errors";
import { cell } from "../project/shared";
import type { Row } from "../shown";
import { BLANK, type ResultCell } from "../values";

/** A figure of a case: what heads it, its unit, and the line or measure it is. */
interface Column {
  readonly id: string;
  readonly head: Under<"column">;
  readonly unit: string;
  readonly of: string | ((run: ProjectRun) => number);
}

/** In this order for good: people's sheets count columns. Cover is that of the lender's case. */
export const LENDER_COLUMNS: readonly Column[] = [
  { id: "price", head: "hbiPrice", unit: "US$/t HBI", of: hbiPrice },
  { id: "debt", head: "debtDrawn", unit: "US$", of: "debt.drawn_total" },
  { id: "dscr_least", head: "dscrLeast", unit: "1", of: "cover.dscr_lender_least" },
  { id: "year", head: "yearOfLeast", unit: "y", of: "cover.dscr_lender_year" },
  { id: "dscr_average", head: "dscrAverage", unit: "1", of: "cover.dscr_lender_average" },
  { id: "llcr", head: "llcrLeast", unit: "1", of: "cover.llcr_lender_least" },
  { id: "plcr", head: "plcrLeast", unit: "1", of: "cover.plcr_lender_least" },
  { id: "years_locked", head: "yearsLocked", unit: "1", of: "lenders.years_locked" },
  { id: "years_default", head: "yearsDefault", unit: "1", of: "lenders.years_defaulted" },
  { id: "reserve_drawn", head: "reserveDrawn", unit: "US$", of: "funds.reserve_drawn_total" },
  { id: "support", head: "support", unit: "US$", of: (run) => run.row("funds.service_supported").at(-1) ?? Number.NaN },
  { id: "unpaid", head: "unpaid", unit: "US$", of: "debt.arrears_most" },
  { id: "equity_irr", head: "equityIrr", unit: "1/y", of: "equity.irr" },
  { id: "equity_npv", head: "equityNpv", unit: "US$", of: "equity.npv" },
  { id: "npv", head: "npv", unit: "US$", of: "returns.npv" },
];

/** The figures of a case in their columns; where there is no run, why not in each. */
export function figuresOf({ run }: CaseResult): readonly ResultCell[] {
  return LENDER_COLUMNS.map(({ of }) => {
    if (run instanceof IronError) return { error: cellError({}, run.kind), id: run.id, values: run.values };
    return typeof of === "string" ? cell(run, of) : of(run);
  });
}

/** What is to be said of a case beside its figures: that it changes nothing, that it cannot be, what is unusual in it. */
export function remarkOf({ run, asBase, says }: CaseResult): Message | undefined {
  if (run instanceof IronError) return { id: run.id, values: run.values };
  if (asBase) return message("case.asBase");
  return says.length === 0 ? undefined : says.reduce((one, other) => message("case.both", { one, other }));
}

/** A row a case: its name, its figures, its remark; each figure is of the case's own run. */
export const lenderRows = (results: readonly CaseResult[], own: Assumptions): readonly Row[] =>
  results.map((result): Row => {
    const cells = [verbatim(result.name), ...figuresOf(result), remarkOf(result) ?? BLANK];
    const { run } = result;
    if (run instanceof IronError) return cells;
    const project = { assumptions: withValues(own, run.inputs), run };
    const at = (column: number) => {
      const of = LENDER_COLUMNS[column - 1]?.of;
      return typeof of === "string" ? { id: of, of: project } : undefined;
    };
    return { cells, at };
  });
