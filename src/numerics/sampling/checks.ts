import { IronError } from "../../quantities/errors";
import type { Seed } from "./uniforms";

/** Errors: not a whole number from least to most, both included. */
export function checkedWhole(what: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new IronError("argument", "sampling.whole", { what, value, least, most });
}

/** Errors: a seed that is no whole number from 0 to 2^53 - 1, or a replicate that is none from 0 to 2^32 - 1. */
export function checkedSeed({ seed, replicate = 0 }: Seed): void {
  checkedWhole("seed", seed, 0, Number.MAX_SAFE_INTEGER);
  checkedWhole("replicate", replicate, 0, 2 ** 32 - 1);
}
