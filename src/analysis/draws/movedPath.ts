import { type Inputs, keyOf } from "../../model/inputs/keys";

/** Values by year that stand, by the input that they are of. */
export type Paths = ReadonlyMap<string, readonly string[]>;

export function pathsIn(values: Inputs): Paths {
  const paths = new Map<string, string[]>();
  for (const key in values) {
    const of = keyOf(key)?.step?.of;
    if (of !== undefined) paths.set(of, [...(paths.get(of) ?? []), key]);
  }
  return paths;
}

/**
 * An input at another value, and its values by year moved with it: by the same factor, or by the same difference where the
 * input is nil, as far as its limits let them.
 */
export function movedPath(values: Inputs, paths: Paths, key: string, value: number): Inputs {
  const base = values[key] ?? Number.NaN;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = keyOf(key)?.interval ?? {};
  const moved = (step: number): number =>
    Math.min(max, Math.max(min, base === 0 ? step + value : (step * value) / base));
  const steps = (paths.get(key) ?? []).map((step) => [step, moved(values[step] ?? Number.NaN)] as const);
  return { [key]: value, ...Object.fromEntries(steps) };
}
