/** Numbers of some trials as they lie in a memory: those of trial k begin at from[k], each `stride` behind the one before. */
export interface TrialMemory {
  readonly data: Float64Array;
  readonly from: Int32Array;
  readonly stride: number;
}

/** Column number k of as many numbers as there are trials in it, into the memory: the trials from `first` on of the column. */
export function putColumn(
  { data, from, stride }: TrialMemory,
  k: number,
  column: Float64Array,
  first: number,
  count: number,
): void {
  const place = k * stride;
  for (let trial = 0; trial < count; trial++) data[(from[trial] as number) + place] = column[first + trial] as number;
}
