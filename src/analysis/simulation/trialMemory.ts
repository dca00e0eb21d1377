/** Numbers of some trials as they lie in a memory: those of trial k begin at from[k], each `stride` behind the one before. */
export interface TrialMemory {
  readonly data: Float64Array;
  readonly from: Int32Array;
  readonly stride: number;
  /** Number k of the first trials, a column of them. */
  put(k: number, column: Float64Array, count: number): void;
}

/** A memory that puts a number after the other. */
export function trialMemory(data: Float64Array, from: Int32Array, stride: number): TrialMemory {
  return {
    data,
    from,
    stride,
    put(k, column, count) {
      const place = k * stride;
      for (let trial = 0; trial < count; trial++) data[(from[trial] as number) + place] = column[trial] as number;
    },
  };
}
