import type { Kept } from "../../formula/kernel/wasm/places";
import { measures, type SolvedMeasure } from "../../model/measures";
import type { ProjectRun } from "../../model/run";
import type { Uniforms } from "../../numerics/sampling/uniforms";
import { type Computer, refusingLines } from "./simulationKernel";
import type { Disagreement, Reason, Told } from "./told";
import type { TrialMaker } from "./trialMaker";

/** What some trials came to. */
export interface Chunk {
  /** The number of the first of them; trials count from 0. */
  readonly first: number;
  readonly count: number;
  /**
   * By line or measure a number for each trial, of a row its periods, trial by trial. NaN where the trial was refused, and where a
   * measure does not exist.
   */
  readonly results: ReadonlyMap<string, Float64Array>;
  /** For each trial 0 where it ran, else 1 + the place of the reason among those of the simulation. */
  readonly refused: Uint16Array;
}

/** An answer and where in what is kept of a trial its numbers stand. */
export interface Output {
  readonly id: string;
  /** Numbers in a trial: one, or one a period. */
  readonly width: number;
  readonly measure: SolvedMeasure | undefined;
  /** The measure of a trial. */
  readonly solve: SolvedMeasure["solve"] | undefined;
  readonly lines: readonly Line[];
}

/** Where a line begins in what is kept of a trial, and how many numbers it has. */
interface Line {
  readonly at: number;
  readonly width: number;
}

/**
 * Trials of the project: each draws its inputs from what its number says, so that it is the same however trials are divided among
 * those who compute them.
 */
export class Simulation implements Told {
  readonly reasons: readonly Reason[];
  readonly periods: number;
  disagrees?: Disagreement;
  readonly outputs: readonly Output[];
  /** For each rule where the numbers stand that are not 0 where it is broken. */
  readonly rules: readonly (readonly number[])[];
  /** The same one by one, with 1 + the place of the reason of each; and where numbers stand that must be finite. */
  private readonly flags: Int32Array;
  private readonly reasonOfFlag: Int32Array;
  private readonly finite: Int32Array;

  /** `base` is the run that trials draw around: what it comes to is where a measure of a trial is sought first. */
  constructor(
    readonly maker: TrialMaker,
    private readonly uniforms: Uniforms,
    private readonly computer: Computer,
    private readonly kept: Kept,
    base: Pick<ProjectRun, "periods" | "value">,
    asked: readonly string[],
  ) {
    this.periods = base.periods;
    maker.settle(computer.given);
    this.outputs = asked.map((id) => this.outputOf(id, base));
    this.rules = refusingLines.map(({ lines }) => lines.map((line) => this.placeOf(line).at));
    this.flags = Int32Array.from(this.rules.flat());
    this.reasonOfFlag = Int32Array.from(
      this.rules.flatMap((places, rule) => places.map(() => 1 + maker.keys.length + rule)),
    );
    this.finite = Int32Array.from(
      this.outputs.flatMap(({ lines }) =>
        lines.flatMap(({ at, width }) => Array.from({ length: width }, (_, t) => at + t)),
      ),
    );
    this.reasons = [
      ...maker.keys.map((key) => ({ kind: "limit", key }) as const),
      ...refusingLines.map(({ code }) => ({ kind: "rule", code }) as const),
      { kind: "notFinite" },
    ];
  }

  get kernel(): "wasm" | "plain" {
    return this.computer.kind;
  }

  get told(): readonly string[] {
    return this.maker.told;
  }

  /** Some trials, one after the other. */
  chunk(first: number, count: number): Chunk {
    const { maker, computer, outputs } = this;
    const results = new Map(outputs.map(({ id, width }) => [id, new Float64Array(count * width)]));
    const refused = new Uint16Array(count);
    // as many at a time as the kernel has room for, so that what is drawn of them is still near the processor when it is placed
    for (let done = 0; done < count; done += computer.most) {
      const now = Math.min(computer.most, count - done);
      const refusedNow = refused.subarray(done, done + now);
      maker.place(this.drawnFor(first + done, refusedNow), now, computer.given);
      computer.compute(now);
      this.judge(refusedNow);
      for (const output of outputs) {
        const { width } = output;
        const into = results.get(output.id)?.subarray(done * width, (done + now) * width);
        if (into) this.read(output, into, refusedNow);
      }
    }
    return { first, count, results, refused };
  }

  /** What is drawn for some trials, without computing any: by key, and by the table of the factors of a path their mean. */
  draws(first: number, count: number): ReadonlyMap<string, Float64Array> {
    const { maker, computer } = this;
    const all = maker.told.map(() => new Float64Array(count));
    for (let done = 0; done < count; done += computer.most) {
      const now = Math.min(computer.most, count - done);
      const means = all.slice(maker.keys.length).map((mean) => mean.subarray(done, done + now));
      const drawn = this.drawnFor(first + done, new Uint16Array(now), means);
      for (const [k] of maker.keys.entries()) all[k]?.set(drawn[k] ?? [], done);
    }
    return new Map(maker.told.map((key, k) => [key, all[k] ?? new Float64Array(0)]));
  }

  /** The factors of the paths of one trial, by the key of each year. */
  pathOf(trial: number): ReadonlyMap<string, number> {
    const { keys, pathTables } = this.maker;
    const factors = this.drawnFor(trial, new Uint16Array(1)).slice(keys.length);
    return new Map(
      factors.map(([factor = Number.NaN], k) => {
        const year = 1 + Math.floor(k / pathTables.length);
        return [`${pathTables[k % pathTables.length]}.${year}`, factor] as const;
      }),
    );
  }

  /** What is kept of one trial, line by line, refused or not. */
  linesOf(trial: number): ReadonlyMap<string, Float64Array> {
    const { maker, computer, outputs } = this;
    const drawn = this.drawnFor(trial, new Uint16Array(1));
    maker.place(drawn, 1, computer.given);
    computer.compute(1);
    const { data, from, stride } = computer.kept;
    const at = from[0] ?? 0;
    return new Map(
      outputs.flatMap(({ id, measure, lines }) =>
        lines.map((line, k) => [
          measure?.lines[k] ?? id,
          Float64Array.from({ length: line.width }, (_, t) => data[at + (line.at + t) * stride] ?? Number.NaN),
        ]),
      ),
    );
  }

  /** Columns of what is drawn for trials from the first on, as many as there is room for, which the next ones are written over. */
  private drawnFor(first: number, refused: Uint16Array, means?: readonly Float64Array[]): readonly Float64Array[] {
    const { columns: room, work } = this.computer;
    const columns = room.map((column) =>
      column.length === refused.length ? column : column.subarray(0, refused.length),
    );
    for (const [dimension, column] of columns.entries()) this.uniforms.fill(column, dimension, first, work);
    return this.maker.draw(columns, refused, { work, ...(means && { means }) });
  }

  /** Trials that break a rule, of several the first, or one of whose numbers is not finite. */
  private judge(refused: Uint16Array): void {
    for (let k = 0; k < refused.length; k++) if (refused[k] === 0) refused[k] = this.reasonOf(k);
  }

  /** 0, or 1 + the place of the reason why a trial is refused. */
  private reasonOf(trial: number): number {
    const { data, from, stride } = this.computer.kept;
    const to = from[trial] as number;
    const { flags, reasonOfFlag, finite } = this;
    for (let k = 0; k < flags.length; k++)
      if (data[to + (flags[k] as number) * stride] !== 0) return reasonOfFlag[k] as number;
    let sum = 0;
    // the difference of a finite number to itself is zero
    for (let k = 0; k < finite.length; k++) {
      const value = data[to + (finite[k] as number) * stride] as number;
      sum += value - value;
    }
    return sum === 0 ? 0 : this.reasons.length;
  }

  private read({ solve, lines, width }: Output, into: Float64Array, refused: Uint16Array): void {
    const { data, from, stride } = this.computer.kept;
    const rows = lines.map((line) => new Float64Array(line.width));
    for (let k = 0; k < refused.length; k++) {
      if (refused[k] !== 0) {
        into.fill(Number.NaN, k * width, (k + 1) * width);
        continue;
      }
      for (let line = 0; line < rows.length; line++) {
        const row = solve ? (rows[line] as Float64Array) : into;
        const at = solve ? 0 : k * width;
        const begin = (from[k] as number) + (lines[line] as Line).at * stride;
        const count = (lines[line] as Line).width;
        for (let t = 0; t < count; t++) row[at + t] = data[begin + t * stride] as number;
      }
      if (solve) into[k] = solve(...rows);
    }
  }

  private outputOf(id: string, base: Pick<ProjectRun, "value">): Output {
    const measure = measures.get(id);
    const lines = (measure?.lines ?? [id]).map((line) => this.placeOf(line));
    const solve = measure?.near?.(base.value(id)) ?? measure?.solve;
    return { id, measure, solve, lines, width: measure ? 1 : (lines[0]?.width ?? 1) };
  }

  private placeOf(line: string): Line {
    const { numbers, rows } = this.kept;
    const number = numbers.indexOf(line);
    if (number >= 0) return { at: number, width: 1 };
    const row = rows.indexOf(line);
    if (row < 0) throw new RangeError(`nothing is kept of '${line}'`);
    return { at: numbers.length + row * this.periods, width: this.periods };
  }
}
