import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runProject } from "../../src/model/run";
import { changedSetOf, lineCases, linesOf } from "./caseFiles";
import { expectClose } from "./close";

const ORACLE = "../shared/oracles/process_worked_examples.json";

describe.each(lineCases)("%s", (name) => {
  const run = runProject(changedSetOf(name).inputs);
  const { tolerance, lines } = linesOf(name);

  test.for(lines.map((line) => [`${line.line}: ${line.note}`, line] as const))("%s", ([, { line, from, gives }]) => {
    if (typeof gives === "number") return expectClose(run.value(line), gives, tolerance, line);
    const start = from === undefined ? 0 : run.years.indexOf(from);
    expect(start).toBeGreaterThanOrEqual(0);
    const row = run.row(line);
    for (const [k, wanted] of gives.entries())
      expectClose(row[start + k] ?? Number.NaN, wanted, tolerance, `${line} ${run.years[start + k]}`);
  });
});

/** Figures of the worked examples that no line of the model has; see the notes of the two cases. */
const NO_LINE = ["name", "ox_gain", "h2_stoich_kg", "ng_Mm3", "closures"];

test.skipIf(!existsSync(ORACLE))("the worked examples hold every figure of their source, unchanged", () => {
  const file = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(readFileSync(ORACLE, "utf8")));
  const cases = ["worked-example-a", "worked-example-b"];
  expect(file).toHaveLength(cases.length);
  for (const [k, name] of cases.entries()) {
    const held = Object.fromEntries(linesOf(name).lines.map(({ figure = "", gives }) => [figure, gives]));
    const wanted = Object.entries(file[k] ?? {}).filter(([figure]) => !NO_LINE.includes(figure));
    expect(held).toEqual(Object.fromEntries(wanted));
  }
});
