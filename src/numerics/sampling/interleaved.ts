import type { Uniforms } from "./uniforms";

/**
 * Independent repetitions dealt out in turn: of so many, trial k is number floor(k / count) of repetition k modulo count, so that after
 * any number of trials all have come as far, and what they differ by tells the error.
 */
export function interleaved(count: number, repetition: (replicate: number) => Uniforms): Uniforms {
  const each = Array.from({ length: count }, (_, replicate) => repetition(replicate));
  let part = new Float64Array(0);
  return {
    dimensions: Math.min(...each.map(({ dimensions }) => dimensions)),
    fill(into, dimension, first) {
      if (part.length * count < into.length) part = new Float64Array(Math.ceil(into.length / count));
      for (const [replicate, { fill }] of each.entries()) {
        const from = (replicate - (first % count) + count) % count;
        const own = Math.ceil((into.length - from) / count);
        if (own <= 0) continue;
        const numbers = part.subarray(0, own);
        fill(numbers, dimension, Math.floor((first + from) / count));
        for (let k = 0; k < own; k++) into[from + k * count] = numbers[k] as number;
      }
    },
  };
}
