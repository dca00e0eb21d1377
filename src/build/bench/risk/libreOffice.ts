import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { allRecalculated, hasLibreOffice } from "../../../../tests/libreOffice";
import { runProject } from "../../../model/run";
import { defaultSet, referenceSet } from "../../../reference/index";
import { modelWorkbook } from "../../../xlsx/modelWorkbook";
import { processorTime } from "../clock";
import { type Row, rowOf } from "../row";
import { asked, sliced } from "./question";

/** Books in a process that is timed. */
const BOOKS = 3;
const TRIALS = 256;

/**
 * LibreOffice on the model in native formulas. A trial of it is what a book more takes in a process that has started, less what the same
 * book takes with values in place of its formulas: reading the formulas and computing them, on the clock of the wall. A program that
 * kept the book open would save the reading.
 */
export async function againstLibreOffice(): Promise<Row> {
  const what = "A trial of the kernel against LibreOffice on the model in native formulas (reading them and computing)";
  if (!hasLibreOffice) return { what, skipped: "no soffice on this machine" };
  const values = referenceSet(defaultSet);
  const of = { run: runProject(values), assumptions: { set: defaultSet, values, differing: 0 } };
  const { bytes } = await modelWorkbook(of, "frozen");
  const theirs = aBookMore(bytes) - aBookMore(withoutFormulas(bytes));
  const { computer } = sliced(asked(100_000), TRIALS);
  computer.compute(TRIALS);
  const ours = processorTime(50, () => computer.compute(TRIALS)) / TRIALS;
  return rowOf(what, 1000, [{ script: ours, native: theirs }]);
}

function aBookMore(bytes: Uint8Array): number {
  const time = (count: number): number => {
    const from = performance.now();
    allRecalculated(Array.from({ length: count }, () => bytes));
    return (performance.now() - from) * 1e6;
  };
  return (time(1 + BOOKS) - time(1)) / BOOKS;
}

function withoutFormulas(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] =>
    /worksheets\/[^/]+\.xml$/.test(name)
      ? [name, strToU8(strFromU8(part).replace(/<f[ >][^<]*<\/f>|<f[^>]*\/>/g, ""))]
      : [name, part],
  );
  return zipSync(Object.fromEntries(parts));
}
