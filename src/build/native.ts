import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HEADER, literal } from "../formula/kernel/c";

/** Why C cannot be compiled here; undefined where it can. */
export const noCompiler = (): string | undefined =>
  spawnSync("gcc", ["--version"]).status === 0 ? undefined : "no gcc on this machine";

/** Numbers as an array of C; an empty one holds a number that nobody reads. */
export const arrayOf = (name: string, values: Iterable<number>, type = "double"): string =>
  `static ${type} ${name}[] = {${Array.from(values, literal).join(", ") || "0.0"}};`;

/** A compiled program, and a file that it may write numbers to. */
export interface Native {
  /** What it prints. */
  readonly run: () => string;
  /** The numbers it has written to the file that is its first argument. */
  readonly written: () => Float64Array;
}

/** Compiles kernels and a main function below the header they need, and removes everything when \`use\` is done. */
export function withNative<T>(text: string, flags: readonly string[], use: (native: Native) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  const [source, binary, numbers] = ["kernel.c", "kernel", "numbers.f64"].map((name) => join(folder, name));
  if (!source || !binary || !numbers) throw new Error("a path is missing");
  try {
    writeFileSync(source, `${HEADER}\n${text}`);
    execFileSync("gcc", [...flags, "-std=gnu11", source, "-o", binary, "-lm"]);
    return use({
      run: () => execFileSync(binary, [numbers], { encoding: "utf8" }),
      written: () => {
        const bytes = readFileSync(numbers);
        return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
