import type { Words } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import type { Colour } from "./colours";

/** What is drawn of a run: lines of the model added up, and told per others. */
export interface Quantity {
  readonly lines: readonly string[];
  /** What is taken from the sum. */
  readonly less?: readonly string[];
  /** The sum is divided by each of these; where one of them is nil nothing is drawn. */
  readonly per?: readonly string[];
  /** All years added up, where one number is drawn. */
  readonly overLife?: boolean;
}

/** A quantity by year. */
export interface Series extends Quantity {
  readonly label: Words;
  readonly colour: Colour;
  /** A limit or a level rather than what happens. */
  readonly dashed?: boolean;
  /** Of the run at the price at which NPV is nil, every other assumption as it is; where there is such a price. */
  readonly at?: "breakeven";
}

/** A quantity that is one number. */
export interface Bar extends Quantity {
  readonly label: Words;
  /** A sum of the bars above it. */
  readonly total?: boolean;
}

/** A step of a flow: what stands after it, or what joined or left it. */
export interface Step extends Quantity {
  readonly label: Words;
  readonly does: "stands" | "joins" | "leaves";
}

/** Numbers of a model are carried into the unit in which people say them. */
interface Measured {
  /** What an axis of values says: what the numbers are, with their unit. */
  readonly axis: Words;
  readonly unit: string;
  /** A number of the model times this is a number in the unit. */
  readonly factor: number;
  /** Excel's format of a number in the unit. */
  readonly numberFormat: string;
}

export interface YearsPanel extends Measured {
  readonly kind: "line" | "column" | "stackedColumn";
  readonly series: readonly Series[];
}

export interface BarsPanel extends Measured {
  readonly kind: "bar";
  readonly bars: readonly Bar[];
}

export interface FlowPanel extends Measured {
  readonly kind: "flow";
  readonly steps: readonly Step[];
}

export type Panel = YearsPanel | BarsPanel | FlowPanel;

/** A chart of the project: a panel a unit, one below the other. */
export interface Chart {
  readonly id: string;
  /** What it is about. */
  readonly name: Words;
  /** What it shows of a run: true whatever the inputs. */
  readonly finding: (run: ProjectRun) => Words;
  readonly panels: readonly Panel[];
}

/** The lines of a quantity, each once. */
export const linesOf = ({ lines, less = [], per = [] }: Quantity): readonly string[] => [
  ...new Set([...lines, ...less, ...per]),
];

/** What a quantity is, where each of its lines is the number that is found for it; not a number where it is divided by nil. */
function amount({ lines, less = [], per = [] }: Quantity, of: (id: string) => number): number {
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + of(id), 0);
  return per.reduce((value, id) => (of(id) === 0 ? Number.NaN : value / of(id)), sum(lines) - sum(less));
}

/** A quantity by year. */
export function byYear(run: ProjectRun, quantity: Quantity): readonly number[] {
  const rows = new Map(linesOf(quantity).map((id) => [id, run.row(id)]));
  return run.years.map((_, year) => amount(quantity, (id) => rows.get(id)?.[year] ?? Number.NaN));
}

/** A quantity that is one number. */
export const oneNumber = (run: ProjectRun, quantity: Quantity): number =>
  amount(quantity, (id) =>
    quantity.overLife ? run.row(id).reduce((total, value) => total + value, 0) : run.value(id),
  );
