import { expect, test } from "vitest";
import { toModule } from "../../src/formula/kernel/javascript";
import { runKernel } from "../../src/formula/kernel/run";
import { line } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { interpret } from "../../src/formula/readers/interpret";
import { loadKernel, modelOf, wholeTree } from "./build";

/** More than a step takes: a chain of numbers, of rows forward, and of rows backward. */
const LINES = 600;

const chain = Array.from({ length: LINES }, (_, k) => {
  const before = k - 1;
  if (k === 0)
    return [
      line("number.n0", "1", "Number", "1"),
      line("forward.r0", "1", "Row", "t + number.n599"),
      line("backward.r0", "1", "Row", "TOTAL(forward.r599)"),
    ];
  return [
    line(`number.n${k}`, "1", "Number", `number.n${before} * 0.9 + ${k}`),
    line(
      `forward.r${k}`,
      "1",
      "Row",
      `0.4 * forward.r${before} + 0.3 * PREV(forward.r${before}, 1) + 0.2 * PREV(forward.r${k}, 1) + number.n${k}`,
    ),
    line(`backward.r${k}`, "1", "Row", `0.5 * backward.r${before} + 0.4 * NEXT(backward.r${k}, 3) + forward.r${k}`),
  ];
});

test("a model of more lines than one function takes is written as several, with the same numbers", () => {
  const program = resolve(modelOf(chain.flat()));
  const lengths = toModule(wholeTree(program), "")
    .split(/^function /m)
    .map((text) => text.split("\n").filter((row) => row.includes("] = ")).length);
  expect(Math.max(...lengths)).toBe(250);

  const run = runKernel(loadKernel(program), {});
  for (const [id, row] of interpret(program, {}))
    row.forEach((wanted, t) => {
      expect(run.values(id)[t], `${id} in period ${t}`).toBeCloseTo(wanted, 9);
    });
});
