import type { Kept } from "../../formula/kernel/wasm/places";
import { measures, type SolvedMeasure } from "../../model/measures";
import type { Uniforms } from "../../numerics/sampling/uniforms";
import { type Computer, refusingLines } from "./simulationKernel";
import type { TrialMaker } from "./trialMaker";

/** Why a trial has no results: a value that its limits refuse, a rule that refuses the run, or a number that is not finite. */
export type Reason =
  | { readonly kind: "limit"; readonly key: string }
  | { readonly kind: "rule"; readonly code: string }
  | { readonly kind: "notFinite" };

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
  /** What was drawn for each trial, by key, and by the table of the factors of a path their mean. */
  readonly drawn: ReadonlyMap<string, Float64Array>;
  /** For each trial 0 where it ran, else 1 + the place of the reason among those of the simulation. */
  readonly refused: Uint16Array;
}

/** An answer and where in what is kept of a trial its numbers stand. */
interface Output {
  readonly id: string;
  /** Numbers in a trial: one, or one a period. */
  readonly width: number;
  readonly measure: SolvedMeasure | undefined;
  /** Where each of its lines begins, and how many numbers it has. */
  readonly lines: readonly { readonly at: number; readonly width: number }[];
}

/**
 * Trials of the project: each draws its inputs from what its number says, so that it is the same however trials are divided among
 * those who compute them.
 */
export class Simulation {
  readonly reasons: readonly Reason[];
  private readonly outputs: readonly Output[];
  private readonly rules: readonly (readonly number[])[];

  constructor(
    private readonly maker: TrialMaker,
    private readonly uniforms: Uniforms,
    private readonly computer: Computer,
    private readonly kept: Kept,
    readonly periods: number,
    asked: readonly string[],
  ) {
    this.outputs = asked.map((id) => this.outputOf(id));
    this.rules = refusingLines.map(({ lines }) => lines.map((line) => this.placeOf(line).at));
    this.reasons = [
      ...maker.keys.map((key) => ({ kind: "limit", key }) as const),
      ...refusingLines.map(({ code }) => ({ kind: "rule", code }) as const),
      { kind: "notFinite" },
    ];
  }

  /** What is told of a trial beside its results: keys that are drawn, and tables of the factors of paths. */
  get told(): readonly string[] {
    return this.maker.told;
  }

  /** Some trials, one after the other. */
  chunk(first: number, count: number): Chunk {
    const { maker, computer, outputs } = this;
    const results = new Map(outputs.map(({ id, width }) => [id, new Float64Array(count * width)]));
    const drawn = new Map(maker.told.map((key) => [key, new Float64Array(count)]));
    const told = [...drawn.values()];
    const ofPaths = Array.from({ length: maker.dimensions - maker.keys.length }, () => new Float64Array(computer.most));
    const refused = new Uint16Array(count);
    for (let done = 0; done < count; done += computer.most) {
      const now = Math.min(computer.most, count - done);
      const here = told.map((column) => column.subarray(done, done + now));
      const columns = [...here.slice(0, maker.keys.length), ...ofPaths.map((column) => column.subarray(0, now))];
      for (const [dimension, column] of columns.entries()) this.uniforms.fill(column, dimension, first + done);
      const reasons = refused.subarray(done, done + now);
      const means = here.slice(maker.keys.length);
      maker.make(columns, now, computer.given, computer.givenAt, computer.stride, reasons, means);
      computer.compute(now);
      for (let k = 0; k < now; k++) {
        reasons[k] ||= this.refusal(k);
        for (const output of outputs) {
          const row = results.get(output.id)?.subarray((done + k) * output.width, (done + k + 1) * output.width);
          if (row) this.read(output, k, reasons[k] !== 0, row);
        }
      }
    }
    return { first, count, results, drawn, refused };
  }

  /** The first rule that a trial breaks, or that one of its numbers is not finite. */
  private refusal(trial: number): number {
    const { computer, maker, rules } = this;
    for (const [k, places] of rules.entries())
      for (const place of places)
        if (computer.kept[computer.keptAt(trial, place)] !== 0) return 1 + maker.keys.length + k;
    for (const { lines } of this.outputs)
      for (const { at, width } of lines)
        for (let t = 0; t < width; t++)
          if (!Number.isFinite(computer.kept[computer.keptAt(trial, at + t)])) return this.reasons.length;
    return 0;
  }

  private read({ measure, lines }: Output, trial: number, isRefused: boolean, into: Float64Array): void {
    if (isRefused) {
      into.fill(Number.NaN);
      return;
    }
    const rows = lines.map(({ at, width }) => this.numbers(trial, at, width));
    if (measure) into[0] = measure.solve(...rows);
    else if (rows[0]) into.set(rows[0]);
  }

  private numbers(trial: number, at: number, width: number): Float64Array {
    const { kept, keptAt } = this.computer;
    const row = new Float64Array(width);
    for (let t = 0; t < width; t++) row[t] = kept[keptAt(trial, at + t)] ?? Number.NaN;
    return row;
  }

  private outputOf(id: string): Output {
    const measure = measures.get(id);
    const lines = (measure?.lines ?? [id]).map((line) => this.placeOf(line));
    return { id, measure, lines, width: measure ? 1 : (lines[0]?.width ?? 1) };
  }

  private placeOf(line: string): { readonly at: number; readonly width: number } {
    const { numbers, rows } = this.kept;
    const number = numbers.indexOf(line);
    if (number >= 0) return { at: number, width: 1 };
    const row = rows.indexOf(line);
    if (row < 0) throw new RangeError(`nothing is kept of '${line}'`);
    return { at: numbers.length + row * this.periods, width: this.periods };
  }
}
