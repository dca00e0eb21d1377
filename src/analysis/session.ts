import type { Inputs } from "../model/inputs/keys";
import { type ProjectRun, runProject } from "../model/run";
import { IronError } from "../quantities/errors";
import type { Cells } from "./assumptions/cells";
import { type Assumptions, complete } from "./assumptions/complete";
import { readOverrides } from "./assumptions/overrides";
import { attempt, orThrow } from "./attempt";
import { contentKey } from "./contentKey";
import { KeptRun } from "./keptRun";
import { Memory } from "./memory";
import { Tables } from "./tables";

/** A run of the project and the assumptions it stands on. */
export interface Project {
  readonly assumptions: Assumptions;
  readonly run: ProjectRun;
}

/**
 * What is remembered, in bytes. A what-if of 21 by 21 on one table, 64 tables with all their answers and as much again
 * must stand at once, or every recalculation would run the model anew: an answer of one number takes 20 kB, the
 * assumptions it stands on as much, all rows of a run half a megabyte. In all it is less than a hundred megabytes.
 */
const PROJECTS = 24_000_000;
const PROJECT = 20_000;
const RUNS = 40_000_000;
const ANSWERS = 2_000_000;
/** Tables of what-ifs: one of 21 by 21 with its messages takes 50 kB. */
const TABLES = 16_000_000;
const REFUSAL = 1_000;
/** Runs whose rows are all at hand. */
const FULL_RUNS = 48;

/** A search has had its run of this turn. */
class TurnOver extends Error {}

/**
 * Remembers runs of the model between calls, by content: a thousand functions on one table run the model once for each
 * edit. Hosts hold one session for a workbook; it knows no clock and no host.
 */
export class Session {
  /** How often the model itself has run. */
  modelRuns = 0;
  readonly #tables = new Tables();
  /** Assumptions by table and overrides; refused ones too. */
  readonly #projects = new Memory<Assumptions | IronError>(PROJECTS);
  /** Assumptions made of others, such as those of a case. */
  readonly #made = new Memory<Inputs | IronError>(PROJECTS);
  /** Runs, and refusals: a thousand functions on an impossible table ask the model once, too. */
  readonly #runs = new Memory<KeptRun | IronError>(RUNS);
  readonly #full = new Memory<ProjectRun>(FULL_RUNS);
  readonly #answers = new Memory<number | IronError>(ANSWERS);
  /** Answers that are rows: sensitivities, tornados, bridges. */
  readonly #whatIfs = new Memory<unknown>(TABLES);
  readonly #keys = new WeakMap<Inputs, string>();

  constructor(private readonly runModel: (assumptions: Inputs) => ProjectRun = runProject) {}

  /**
   * The project of a table of assumptions and a flat list of key, value overrides.
   * Errors: those of reading the assumptions and of running the model.
   */
  project(cells?: Cells, overrides: readonly unknown[] = []): Project {
    const assumptions = this.assumptions(cells, overrides);
    return { assumptions, run: this.run(assumptions.values) };
  }

  /** The same before any run, for whoever runs something else on it. Errors: those of reading the assumptions. */
  assumptions(cells?: Cells, overrides: readonly unknown[] = []): Assumptions {
    const { number, table } = this.#tables.of(cells);
    const key = `${number} ${overrides.length === 0 ? "" : JSON.stringify(overrides)}`;
    let known = this.#projects.get(key);
    if (known === undefined) {
      known = attempt(() => complete(orThrow(table), readOverrides(overrides, orThrow(table))));
      this.#projects.set(key, known, 2 * key.length + (known instanceof IronError ? REFUSAL : PROJECT));
    }
    return orThrow(known);
  }

  /** The run of complete assumptions, from memory where they are known. */
  run(values: Inputs): ProjectRun {
    const key = this.#keyOf(values);
    const found = this.#runs.get(key);
    if (found !== undefined) return orThrow(found);
    const result = attempt(() => this.#runNow(values));
    const kept = result instanceof IronError ? result : this.#keep(key, values, result);
    this.#runs.set(key, kept, 2 * key.length + (kept instanceof IronError ? REFUSAL : kept.size));
    return orThrow(kept);
  }

  /**
   * Assumptions made of others in some way, remembered by both: asked again they are one object, whose run is found at once.
   * Errors: those of making them, which are remembered too.
   */
  made(of: readonly Inputs[], how: string, make: () => Inputs): Inputs {
    const key = [how, ...of.map((inputs) => this.#keyOf(inputs))].join("\n");
    let known = this.#made.get(key);
    if (known === undefined) {
      known = attempt(make);
      this.#made.set(key, known, 2 * key.length + (known instanceof IronError ? REFUSAL : PROJECT));
    }
    return orThrow(known);
  }

  /**
   * The answer to a question that takes many runs, such as a break-even price, remembered by the question and the
   * assumptions. Its runs are not: they would push out those that cells ask for.
   */
  answer(question: string, values: Inputs, find: (run: (values: Inputs) => ProjectRun) => number): number {
    const key = `${question}\n${this.#keyOf(values)}`;
    const found = this.#answers.get(key);
    if (found !== undefined) return orThrow(found);
    const result = attempt(() => find((inputs) => this.#runNow(inputs)));
    this.#answers.set(key, result, 2 * key.length + REFUSAL);
    return orThrow(result);
  }

  /**
   * The answer to a what-if, rows of plain data, remembered by the question and the assumptions that it is asked of. `find` makes it,
   * and says how often it ran the model. Errors: those of `find`, which are remembered too.
   */
  whatIf<T>(question: string, of: readonly Inputs[], find: (ran: (times: number) => void) => T): T {
    const key = [question, ...of.map((inputs) => this.#keyOf(inputs))].join("\n");
    const found = this.#whatIfs.get(key);
    // under a question stands what was found for it
    if (found !== undefined) return orThrow(found as T | IronError);
    const result = attempt(() => find((times) => (this.modelRuns += times)));
    const size = result instanceof IronError ? REFUSAL : 4 * JSON.stringify(result).length;
    this.#whatIfs.set(key, result, 2 * key.length + REFUSAL + size);
    return orThrow(result);
  }

  /**
   * An answer, a run a turn: `rest` is awaited between runs, so that whoever waits meanwhile is not kept waiting. The search begins
   * anew in each turn, on what is known from those before. Errors: those of the search, and what `rest` throws to end it.
   */
  async answerInTurns(
    question: string,
    values: Inputs,
    find: (run: (values: Inputs) => ProjectRun) => number,
    rest: () => Promise<void>,
  ): Promise<number> {
    const known = new Map<string, ProjectRun | IronError>();
    for (;;) {
      let turn = true;
      try {
        return this.answer(question, values, (runNow) =>
          find((inputs) => {
            const key = contentKey(inputs);
            const found = known.get(key);
            if (found !== undefined) return orThrow(found);
            if (!turn) throw new TurnOver();
            turn = false;
            const made = attempt(() => runNow(inputs));
            known.set(key, made);
            return orThrow(made);
          }),
        );
      } catch (error) {
        if (!(error instanceof TurnOver)) throw error;
      }
      await rest();
    }
  }

  #runNow(values: Inputs): ProjectRun {
    this.modelRuns += 1;
    return this.runModel(values);
  }

  #keep(key: string, values: Inputs, run: ProjectRun): KeptRun {
    this.#full.set(key, run, 1);
    const rows = () => {
      const full = this.#full.get(key) ?? this.#runNow(values);
      this.#full.set(key, full, 1);
      return full;
    };
    return new KeptRun(run, rows, (bytes) => this.#runs.grow(key, bytes));
  }

  /** The assumptions of a remembered project are one object, whose key is made once. */
  #keyOf(values: Inputs): string {
    const known = this.#keys.get(values);
    if (known !== undefined) return known;
    const key = contentKey(values);
    this.#keys.set(values, key);
    return key;
  }
}
