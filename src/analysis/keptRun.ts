import type { ProjectRun } from "../model/run";
import type { IronError } from "../quantities/errors";
import { attempt, orThrow } from "./attempt";

/** Inputs, warnings and what else a run says beside its rows, in bytes. */
const BASE = 20_000;
/** What a number, a row or a refusal takes beside its figures, in bytes. */
const ENTRY = 100;

type Answer = Float64Array | number;

/**
 * A run as cells have asked for it: every answer is kept, while the rows may be let go. A sheet that asks the same
 * again, as a recalculation does, is answered without a run; a new question has the rows made again.
 */
export class KeptRun implements ProjectRun {
  readonly formulas: ProjectRun["formulas"];
  readonly inputs: ProjectRun["inputs"];
  readonly periods: ProjectRun["periods"];
  readonly years: ProjectRun["years"];
  readonly warnings: ProjectRun["warnings"];
  readonly #answers = new Map<string, Answer | IronError>();
  #size = BASE;

  constructor(
    run: ProjectRun,
    /** The run with its rows, made again where they were let go. */
    private readonly rows: () => ProjectRun,
    /** Told of every answer more that is kept. */
    private readonly grown: (bytes: number) => void,
  ) {
    this.formulas = run.formulas;
    this.inputs = run.inputs;
    this.periods = run.periods;
    this.years = run.years;
    this.warnings = run.warnings;
  }

  /** In bytes, without the rows. */
  get size(): number {
    return this.#size;
  }

  // functions of their own, as a run's are: whoever reads a run may hand them on alone
  readonly values = (id: string): Float64Array => this.#answer("values", id);
  readonly value = (id: string): number => this.#answer("value", id);
  readonly row = (id: string): Float64Array => this.#answer("row", id);

  #answer<K extends "values" | "value" | "row">(what: K, id: string): ReturnType<ProjectRun[K]>;
  #answer(what: "values" | "value" | "row", id: string): Answer {
    const key = `${what} ${id}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return orThrow(known);
    const found = attempt<Answer>(() => this.rows()[what](id));
    const bytes = ENTRY + 2 * key.length + (found instanceof Float64Array ? found.byteLength : 0);
    this.#answers.set(key, found);
    this.#size += bytes;
    this.grown(bytes);
    return orThrow(found);
  }
}
