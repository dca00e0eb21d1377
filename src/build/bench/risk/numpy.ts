import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonOf } from "./python";
import type { Sliced } from "./question";
import { numbersOf } from "./question";

/** The version of numpy; undefined where there is no python3 with it. */
export function numpyVersion(): string | undefined {
  const { status, stdout } = spawnSync("python3", ["-c", "import numpy; print(numpy.__version__)"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Nanoseconds of a trial in rounds of one process, over blocks in which the trials repeat; and what is kept of each trial. */
export function numpyTime(
  one: Sliced,
  trials: number,
  block: number,
): { readonly times: readonly number[]; readonly kept: Float64Array } {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  const [script, given, kept] = [join(folder, "slice.py"), join(folder, "given.f64"), join(folder, "kept.f64")];
  try {
    const count = one.fixed.given.reduce((sum, slot) => sum + slot.count, 0);
    const numbers = Float64Array.from(numbersOf(one.computer.given, trials, count).flatMap((trial) => [...trial]));
    writeFileSync(given, new Uint8Array(numbers.buffer));
    writeFileSync(script, pythonOf(one, { trials, block, count, given, kept }));
    const printed = execFileSync("python3", [script], { encoding: "utf8" });
    const bytes = readFileSync(kept);
    return {
      times: printed.trim().split("\n").map(Number),
      kept: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
