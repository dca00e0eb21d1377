import type { ProjectRun } from "../../../model/run";
import {
  type Bar,
  type BarsPanel,
  byYear,
  type FlowPanel,
  oneNumber,
  type Series,
  type Step,
  type YearsPanel,
} from "../../../workbook/charts/chart";

/** The run that is drawn, and the one at the price at which NPV is nil, where there is one. */
export interface Runs {
  readonly run: ProjectRun;
  readonly breakeven: ProjectRun | undefined;
}

/** A series with its numbers in the unit of its panel; what is not a number is not drawn. */
export interface DrawnSeries extends Series {
  readonly values: readonly number[];
}

const isNil = (value: number): boolean => Number.isNaN(value) || value === 0;

/** The series of a panel that say something: of others nothing is drawn, and they have no place in the legend. */
export const seriesOf = ({ series, factor }: YearsPanel, { run, breakeven }: Runs): readonly DrawnSeries[] =>
  series.flatMap((one) => {
    const from = one.at === "breakeven" ? breakeven : run;
    if (from === undefined) return [];
    const values = byYear(from, one).map((value) => value * factor);
    return values.every(isNil) ? [] : [{ ...one, values }];
  });

export const barsOf = ({ bars, factor }: BarsPanel, { run }: Runs): readonly (Bar & { readonly value: number })[] =>
  bars.map((bar) => ({ ...bar, value: oneNumber(run, bar) * factor }));

export const stepsOf = ({ steps, factor }: FlowPanel, { run }: Runs): readonly (Step & { readonly value: number })[] =>
  steps.map((step) => ({ ...step, value: oneNumber(run, step) * factor }));
