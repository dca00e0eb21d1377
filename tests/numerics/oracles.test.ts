import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { datedPresentValue } from "../../src/numerics/datedPresentValue";
import { datedFlows, periodicFlows } from "../../src/numerics/flows";
import { modifiedRate } from "../../src/numerics/modifiedRate";
import { presentValue } from "../../src/numerics/presentValue";
import { allRates } from "../../src/numerics/rates/allRates";

/** Recordings of Excel and of other libraries; they live beside the project and are run whole where they are. */
const folder = new URL("../../../shared/oracles/", import.meta.url);

const numbers = z.array(z.number());
const entry = z.looseObject({
  function: z.string().optional(),
  id: z.string().optional(),
  inputs: z
    .looseObject({
      day_count: z.string().optional(),
      values: numbers.optional(),
      dates: z.array(z.string()).optional(),
    })
    .optional(),
  values: numbers.optional(),
  dates: z.array(z.string()).optional(),
  args: z.array(z.unknown()).optional(),
  expected: z.number().nullable().optional(),
  documented_result: z.number().optional(),
  documented_tol: z.number().optional(),
  excel_reported: z.union([z.number(), z.string()]).optional(),
  abs_tol: z.number().optional(),
  rel_tol: z.number().optional(),
  all_roots: z.union([numbers, z.string()]).optional(),
  all_roots_independent: numbers.optional(),
});
type Entry = z.infer<typeof entry>;

/** Excel serial of a date written 2008-01-31. */
const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

function read(file: string, names: readonly string[]): readonly Entry[] {
  const path = new URL(`${file}.json`, folder);
  if (!existsSync(path)) return [];
  const { cases } = z.object({ cases: z.array(entry) }).parse(JSON.parse(readFileSync(path, "utf8")));
  return cases.filter((c) => c.function !== undefined && names.includes(c.function));
}

const files = [
  "irr_xirr_pathologies",
  "pyxirr_tests",
  "numpy_financial_tests",
  "excel_financial_functions_fsprojects",
  "excel_docs_examples",
];

/** Excel reported 2.98023E-09 where it had found nothing (finance.md 3.2); it is no root. */
const isDisguisedFailure = (value: unknown): boolean =>
  typeof value === "number" && Math.abs(value - 2.98023e-9) < 1e-12;

describe.skipIf(!existsSync(folder))("oracles", () => {
  test.for(files)("%s: IRR and XIRR are among our rates, and lists of roots are equal", (file) => {
    for (const c of read(file, ["IRR", "XIRR"])) {
      // other day counts are other functions
      if (c.inputs?.day_count !== undefined && c.inputs.day_count !== "act/365F") continue;
      const values = c.inputs?.values ?? c.values ?? numbers.parse(c.args?.[0]);
      const dates = c.inputs?.dates ?? c.dates ?? z.array(z.string()).optional().catch(undefined).parse(c.args?.[1]);
      const flows = c.function === "XIRR" ? datedFlows(values, (dates ?? []).map(serial)) : periodicFlows(values);
      const rates = allRates(flows).map(({ rate }) => rate);
      const value = c.expected ?? c.documented_result ?? c.excel_reported;
      if (typeof value === "number" && !isDisguisedFailure(value)) {
        // what a page or an issue prints has four digits
        const printed = c.excel_reported === undefined ? 1e-7 : 5e-5;
        const tolerance = c.abs_tol ?? c.documented_tol ?? (c.rel_tol ?? 0) * Math.abs(value);
        const nearest = Math.min(...rates.map((rate) => Math.abs(rate - value)));
        expect(nearest, `${c.id ?? c.function} ${value}`).toBeLessThanOrEqual(Math.max(tolerance, printed));
      }
      const roots = c.all_roots_independent ?? c.all_roots;
      if (Array.isArray(roots)) {
        expect(rates, c.id ?? c.function).toHaveLength(roots.length);
        for (const [k, root] of roots.entries())
          expect(rates[k], c.id ?? c.function).toBeCloseTo(root, root > 10 ? 6 : 9);
      }
    }
  });

  test.for(files)("%s: NPV, XNPV and MIRR", (file) => {
    for (const c of read(file, ["NPV", "NPV+first", "XNPV", "MIRR"])) {
      const value = c.expected ?? c.documented_result;
      if (typeof value !== "number") continue;
      const tolerance = c.abs_tol ?? c.documented_tol ?? Math.max(1e-9, 1e-9 * Math.abs(value));
      expect(Math.abs(compute(c) - value), `${c.function} ${value}`).toBeLessThanOrEqual(tolerance);
    }
  });
});

const record = z.object({ rate: z.number(), values: numbers, dates: z.array(z.string()).optional() });

function compute(c: Entry): number {
  switch (c.function) {
    case "NPV": {
      const { rate, values } = c.inputs
        ? record.parse(c.inputs)
        : { rate: Number(c.args?.[0]), values: numbers.parse(c.args?.slice(1)) };
      return presentValue(rate, values, "end");
    }
    case "NPV+first": {
      const [rate, first, rest] = z.tuple([z.number(), numbers, numbers]).parse(c.args);
      return presentValue(rate, [...first, ...rest], "start");
    }
    case "XNPV": {
      const [rate, values, dates] = c.inputs
        ? [c.inputs.rate, c.inputs.values, c.inputs.dates]
        : [c.args?.[0], c.args?.[1], c.args?.[2]];
      return datedPresentValue(
        z.number().parse(rate),
        numbers.parse(values),
        z.array(z.string()).parse(dates).map(serial),
      );
    }
    default: {
      const inputs = z.object({ values: numbers, finance_rate: z.number(), reinvest_rate: z.number() });
      const [values, finance, reinvest] = c.args
        ? z.tuple([numbers, z.number(), z.number()]).parse(c.args)
        : Object.values(inputs.parse(c.inputs));
      return modifiedRate(numbers.parse(values), z.number().parse(finance), z.number().parse(reinvest));
    }
  }
}
