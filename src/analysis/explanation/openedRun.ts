import { itemOf, type Program } from "../../formula/program/program";
import type { Place } from "../../formula/readers/interpret";
import { verbatim, type Words } from "../../messages/words";
import { labelledKey } from "../../model/inputs/labels";
import { type NamedLine, namedLine } from "../../model/lines";
import { projectProgram } from "../../model/program";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";
import type { Project } from "../session";
import type { Address, Told } from "./explained";

/** A run, and the set that its assumptions are of. */
export interface Explainable {
  readonly run: ProjectRun;
  readonly assumptions: Pick<Project["assumptions"], "set">;
}

/** A run beside the formulas that it was computed by. */
export class OpenedRun {
  readonly run: ProjectRun;
  readonly #values = new Map<string, Float64Array>();
  readonly #places: Place[] = [];

  constructor(
    readonly project: Explainable,
    readonly program: Program = projectProgram(),
  ) {
    this.run = project.run;
  }

  /** The line, measure or input of an id. Errors: argument for an unknown one, with what may be meant. */
  named(id: string): NamedLine {
    return namedLine(this.run, id);
  }

  isLine = (id: string): boolean => this.program.items.get(id)?.item.kind === "line";

  isRow = (id: string): boolean => this.program.items.get(id)?.shape === "series";

  values(id: string): Float64Array {
    const found = this.#values.get(id) ?? this.run.values(id);
    this.#values.set(id, found);
    return found;
  }

  /** Where formulas of a period are read. */
  place(t: number): Place {
    const values = { get: (id: string) => this.values(id) };
    const found = this.#places[t] ?? { program: this.program, values, periods: this.run.periods, t };
    this.#places[t] = found;
    return found;
  }

  /**
   * The period of a year; without one the first in which a row is not nil, and of one number the first.
   * Errors: argument for a year outside the plan.
   */
  periodOf({ id, year }: Address): number {
    if (year === undefined)
      return this.isRow(id)
        ? Math.max(
            0,
            this.values(id).findIndex((value) => value !== 0),
          )
        : 0;
    const period = this.run.years.indexOf(year);
    if (period >= 0) return period;
    const [first = 0] = this.run.years;
    throw new IronError("argument", "explain.noYear", { year, first, last: this.run.years.at(-1) ?? first });
  }

  /** The address of a line, of a row in a period. */
  address(id: string, period: number | undefined): Address {
    const year = period === undefined || !this.isRow(id) ? undefined : this.run.years[period];
    return year === undefined ? { id } : { id, year };
  }

  /** How a line is called, and where it is opened. */
  told(id: string, period?: number): Told & { readonly address: Address } {
    const { label, unit } =
      this.program.items.get(id) ?? this.program.measures.find((of) => of.id === id) ?? labelledKey(id);
    return { label, unit: verbatim(unit), address: this.address(id, period) };
  }

  labelOf = (id: string): Words => itemOf(this.program, id).label;
}
