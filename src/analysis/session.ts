import type { Inputs } from "../model/inputs/keys";
import { type ProjectRun, runProject } from "../model/run";
import { IronError } from "../quantities/errors";
import { type Assumptions, type AssumptionsTable, type Cells, complete, readOverrides, readTable } from "./assumptions";

/** A run of the project and the assumptions it stands on. */
export interface Project {
  readonly assumptions: Assumptions;
  readonly run: ProjectRun;
}

/** Tables a workbook is likely to hold at once; each is compared cell by cell, so the list stays short. */
const TABLES = 8;

/** Runs kept: a what-if sheet asks for many overrides of one table. A run is about 100 kB. */
const RUNS = 64;

interface KnownTable {
  readonly cells: Cells | undefined;
  readonly table: AssumptionsTable;
  /** Projects by their overrides. */
  readonly projects: Map<string, Project>;
}

/**
 * Remembers runs of the model between calls, by content: a thousand functions on one table run the model once for each
 * edit. Hosts hold one session for a workbook; it knows no clock and no host.
 */
export class Session {
  /** How often the model itself has run. */
  modelRuns = 0;
  #tables: KnownTable[] = [];
  /** Runs, and refusals: a thousand functions on an impossible table ask the model once, too. */
  readonly #runs = new Map<string, ProjectRun | IronError>();
  readonly #answers = new Map<string, number | IronError>();

  constructor(private readonly runModel: (assumptions: Inputs) => ProjectRun = runProject) {}

  /**
   * The project of a table of assumptions and a flat list of key, value overrides.
   * Errors: those of reading the assumptions and of running the model.
   */
  project(cells?: Cells, overrides: readonly unknown[] = []): Project {
    const known = this.#table(cells);
    const key = overrides.length === 0 ? "" : JSON.stringify(overrides);
    const found = known.projects.get(key);
    if (found !== undefined) return found;
    const assumptions = complete(known.table, readOverrides(overrides));
    const project = { assumptions, run: this.run(assumptions.values) };
    remember(known.projects, key, project);
    return project;
  }

  /** The run of complete assumptions, from memory where they are known. */
  run(values: Inputs): ProjectRun {
    const key = contentKey(values);
    const found = this.#runs.get(key);
    if (found !== undefined) {
      // the most recently used stand last
      this.#runs.delete(key);
      this.#runs.set(key, found);
      return orThrow(found);
    }
    this.modelRuns += 1;
    const result = attempt(() => this.runModel(values));
    remember(this.#runs, key, result);
    return orThrow(result);
  }

  /**
   * The answer to a question that takes many runs, such as a break-even price, remembered by the question and the
   * assumptions. Its runs are not: they would push out those that cells ask for.
   */
  answer(question: string, values: Inputs, find: (run: (values: Inputs) => ProjectRun) => number): number {
    const key = `${question}\n${contentKey(values)}`;
    const found = this.#answers.get(key);
    if (found !== undefined) return orThrow(found);
    const result = attempt(() =>
      find((inputs) => {
        this.modelRuns += 1;
        return this.runModel(inputs);
      }),
    );
    remember(this.#answers, key, result);
    return orThrow(result);
  }

  /** A table seen before, or read now and put in front. Cell by cell is faster than any hash: most rows are equal strings. */
  #table(cells: Cells | undefined): KnownTable {
    const [latest] = this.#tables;
    if (latest !== undefined && sameCells(latest.cells, cells)) return latest;
    const known = this.#tables.find((table) => sameCells(table.cells, cells)) ?? {
      cells: cells?.map((row) => [...row]),
      table: readTable(cells),
      projects: new Map<string, Project>(),
    };
    this.#tables = [known, ...this.#tables.filter((table) => table !== known)].slice(0, TABLES);
    return known;
  }
}

/** Equal cells in equal places; error cells are never equal, and are refused anyway. */
function sameCells(a: Cells | undefined, b: Cells | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let r = 0; r < a.length; r++) {
    const left = a[r];
    const right = b[r];
    if (left === undefined || right === undefined || left.length !== right.length) return false;
    for (let c = 0; c < left.length; c++) if (left[c] !== right[c]) return false;
  }
  return true;
}

/** A result, or the refusal that stands for it; defects go on. */
function attempt<T>(compute: () => T): T | IronError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof IronError) return error;
    throw error;
  }
}

function orThrow<T>(result: T | IronError): T {
  if (result instanceof IronError) throw result;
  return result;
}

/** Adds to a memory that forgets its oldest entry. */
function remember<T>(memory: Map<string, T>, key: string, value: T): void {
  memory.set(key, value);
  if (memory.size <= RUNS) return;
  const oldest = memory.keys().next();
  if (!oldest.done) memory.delete(oldest.value);
}

/** Numbers by key as one text, whatever order they were given in. */
export const contentKey = (values: Inputs): string =>
  Object.keys(values)
    .sort()
    .map((key) => `${key}=${values[key]}`)
    .join("\n");
