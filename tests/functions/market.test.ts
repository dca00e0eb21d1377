import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer, invoke } from "../../src/functions/invoke";
import { errorText, saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix, type SaidCell } from "../../src/functions/values";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { levelisedCost } from "../../src/numerics/levelisedCost";
import { presentValue } from "../../src/numerics/presentValue";
import { referenceSet, sets } from "../../src/reference/index";

const context = { session: new Session() };
const number = (id: string, ...args: readonly unknown[]): number => Number(invoke(functionNamed(id), args, context));
const rows = (id: string, ...args: readonly unknown[]): readonly (readonly SaidCell[])[] => {
  const value = invoke(functionNamed(id), args, context);
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} does not spill`);
  return value.map((row) => row.map(saidCell));
};

describe("ESCALATE_CAPEX", () => {
  const escalate = functionNamed("ESCALATE_CAPEX");
  const refusal = (...args: readonly unknown[]) => {
    const found = answer(escalate, args, context);
    return isErrorValue(found) ? errorText(found) : found;
  };

  test.each<readonly [year: number, key: string, of: number]>([
    [1950, "capital.index.2000", 2000],
    [2000, "capital.index.2000", 2000],
    [2016, "capital.index.2016", 2016],
    [2024, "capital.index.2024", 2024],
    [2026, "capital.index_held", 2026],
    [2100, "capital.index_held", 2100],
  ])("%d is a year, and the index of it is looked up by %s", (year, key, of) => {
    for (const [name, args] of [
      ["index from", [506, year, 798.8]],
      ["index to", [506, 541.7, year]],
    ] as const) {
      const said = refusal(...args);
      expect(said).toContain(`${name} is the value of an index, got the year ${year}; `);
      expect(said).toContain(`REFERENCE("${key}") for ${of};`);
    }
    expect(number("REFERENCE", key)).toBeGreaterThan(0);
  });

  test.each([1949, 2101, 2016.5, 541, 1949.99])("%d is a value of an index", (index) => {
    expect(number("ESCALATE_CAPEX", 100, index, 2 * index)).toBeCloseTo(200, 9);
  });
});

describe("CASH_COST", () => {
  describe.each(sets.map(({ name }) => name))("%s", (name) => {
    const run = runProject(referenceSet(name));
    const table = rows("CASH_COST", name).slice(1);
    /** US$/y and US$/t of a nameplate year, where version 1 had them, then of the steady year. */
    const columns = [
      { at: 5, cost: "steady.cost", delivered: "steady.delivered", sustained: "steady.sustained" },
      { at: 2, cost: "nameplate.cost", delivered: "cost.delivered", sustained: "cost.sustained" },
    ];
    const named = (label: string) => table.find(([first]) => first === label);

    test.each(columns)("lines add up to their subtotals, and those to the lines of the model: $cost", (column) => {
      const yearly = (row: readonly SaidCell[] | undefined) => Number(row?.[column.at]);
      const sum = (...kinds: readonly string[]) =>
        table.filter(([, kind]) => kinds.includes(String(kind))).reduce((total, row) => total + yearly(row), 0);
      expect(sum("variable") / yearly(named("Variable cost"))).toBeCloseTo(1, 12);
      expect(sum("fixed") / yearly(named("Fixed cost"))).toBeCloseTo(1, 12);
      expect(sum("variable", "fixed", "other") / yearly(named("All-in sustaining cost"))).toBeCloseTo(1, 12);
      expect(yearly(named("Ex-works cost")) / run.value(column.cost)).toBeCloseTo(1, 12);
      expect(named("Delivered cost (C1)")?.[column.at + 1]).toBe(run.value(column.delivered));
      expect(named("All-in sustaining cost")?.[column.at + 1]).toBe(run.value(column.sustained));
      expect(named("Delivered cost (C1)")?.[4]).toBe(1);
    });

    test("every cost of the model's year stands in it once", () => {
      const costs = [...projectProgram().items.keys()].filter((id) =>
        /^nameplate\.cost_(?!variable$|fixed$|processing$|energy$)/.test(id),
      );
      expect(table.filter(([label, kind]) => kind !== "subtotal" && !BEYOND.has(String(label)))).toHaveLength(
        costs.length,
      );
    });
  });

  const BEYOND = new Set([
    "Freight",
    "Mining tax",
    "Property tax, in the all-in sustaining cost",
    "Sustaining capital",
  ]);
});

describe("RAMP_UP", () => {
  test("is the ramp of the project", () => {
    const inputs = referenceSet();
    const run = runProject(inputs);
    const [tau, most, delay] = ["ramp.tau", "ramp.maximum", "ramp.delay"].map((key) => inputs[key]);
    const utilisation = rows("RAMP_UP", 30, tau, most, delay, false).flat();
    expect(utilisation).toEqual([...run.row("ramp.utilisation")].slice(3));
  });

  test("years are averages of the curve, also with a delay of part of a year", () => {
    const [tau, maximum, delay] = [0.6, 0.9, 0.4];
    const steps = 20_000;
    const curve = (time: number) => (time < delay ? 0 : maximum * (1 - Math.exp(-(time - delay) / tau)));
    for (const [k, [value]] of rows("RAMP_UP", 4, tau, maximum, delay, false).entries()) {
      let sum = 0;
      for (let step = 0; step < steps; step++) sum += curve(k + (step + 0.5) / steps);
      expect(Math.abs(Number(value) - sum / steps)).toBeLessThan(1e-7);
    }
  });
});

describe("LEVELISED_COST", () => {
  test.each(sets.map(({ name }) => name))("%s: of the project's own rows it is the model's line", (name) => {
    const run = runProject(referenceSet(name));
    const flow = run.row("cash.flow");
    const costs = Array.from(run.row("annual.revenue"), (revenue, k) => revenue - (flow[k] ?? 0));
    const cost = (growth: number) =>
      levelisedCost(run.value("discount.rate"), costs, [...run.row("annual.hbi")], growth);
    const [level = 0] = run.row("index.prices");
    expect(cost(0) / run.value("returns.levelised_nominal")).toBeCloseTo(1, 12);
    expect(cost(run.value("discount.inflation_usd")) / level / run.value("returns.levelised_cost")).toBeCloseTo(1, 12);
  });

  const series = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e3, noNaN: true })),
    {
      minLength: 2,
      maxLength: 30,
    },
  );
  const rate = fc.double({ min: -0.5, max: 1, noNaN: true });

  test("sold at it, tonnes pay for the costs: present value nil", () => {
    fc.assert(
      fc.property(series, rate, rate, (years, r, growth) => {
        const costs = years.map(([cost]) => cost);
        const price = levelisedCost(
          r,
          costs,
          years.map(([, tonnes]) => tonnes),
          growth,
        );
        const value = presentValue(
          r,
          years.map(([cost, tonnes], k) => tonnes * price * (1 + growth) ** k - cost),
        );
        expect(Math.abs(value)).toBeLessThanOrEqual(1e-9 * Math.abs(presentValue(r, costs)) + 1e-9);
      }),
    );
  });

  test("real costs at the real rate give what nominal costs at the nominal rate give", () => {
    fc.assert(
      fc.property(series, rate, fc.double({ min: -0.2, max: 0.5, noNaN: true }), (years, real, inflation) => {
        const tonnes = years.map(([, t]) => t);
        const costs = years.map(([cost]) => cost + 1);
        const nominal = costs.map((cost, k) => cost * (1 + inflation) ** k);
        const rateOfTheDay = (1 + real) * (1 + inflation) - 1;
        expect(
          levelisedCost(rateOfTheDay, nominal, tonnes, inflation) / levelisedCost(real, costs, tonnes, 0),
        ).toBeCloseTo(1, 9);
      }),
    );
  });

  test("of one year it is cost over tonnes, and at a rate of nil sum over sum", () => {
    expect(levelisedCost(0.1, [300], [2], 0.5)).toBe(150);
    expect(levelisedCost(0, [300, 100], [2, 2], 0)).toBe(100);
  });
});

const folder = new URL("../../../shared/oracles/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`${file}.json`, folder), "utf8"));
const numbers = z.array(z.number());

describe.skipIf(!existsSync(folder))("levelised cost of other programs", () => {
  // NREL System Advisor Model: cents per kWh, inflation in per cent; energy of year 0 is nil
  const sam = z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        inputs: z.looseObject({ inflation_rate: z.number() }),
        outputs: z.looseObject({
          nominal_discount_rate: z.number(),
          cf_annual_costs: numbers,
          cf_energy_net: numbers,
          cf_energy_value: numbers,
          lcoe_nom: z.number(),
          lcoe_real: z.number(),
          lppa_nom: z.number(),
          lppa_real: z.number(),
        }),
      }),
    ),
  });

  test("SAM, nominal and real, of cost and of revenue", () => {
    const { cases } = sam.parse(read("nrel_sam_single_owner"));
    expect(cases.length).toBeGreaterThanOrEqual(2);
    for (const { id, inputs, outputs: o } of cases) {
      const cost = (flows: readonly number[], growth: number) =>
        100 * number("LEVELISED_COST", o.nominal_discount_rate, [flows], [o.cf_energy_net], growth);
      const inflation = inputs.inflation_rate / 100;
      const costs = o.cf_annual_costs.map((flow) => -flow);
      expect(cost(costs, 0) / o.lcoe_nom, id).toBeCloseTo(1, 9);
      expect(cost(costs, inflation) / o.lcoe_real, id).toBeCloseTo(1, 9);
      expect(cost(o.cf_energy_value, 0) / o.lppa_nom, id).toBeCloseTo(1, 9);
      expect(cost(o.cf_energy_value, inflation) / o.lppa_real, id).toBeCloseTo(1, 9);
    }
  });

  // The other cases of the file are ProFAST's: income and capital-gains tax, depreciation, revolving debt and a cash
  // reserve stand in its price, so its levelised cost is another function of these inputs.
  const OTHER_DEFINITION = ["profast_lco", "profast_npv", "lcoh_refurb", "profast_only_variables"];
  const plain = z.looseObject({
    id: z.string(),
    model: z.string(),
    inputs: z.looseObject({ price: z.number().optional() }),
    expected: z.looseObject({ NPV: z.number().optional() }),
  });
  const plant = z.looseObject({
    capex_t0: z.record(z.string(), z.number()),
    opex_y: z.record(z.string(), z.number()),
    varopex_y: z.number(),
    production_y_kWh: z.number(),
    life: z.number(),
    rate: z.number(),
  });

  test("H2Integrate: the present value at a price says what the levelised cost is", () => {
    const { cases } = z.object({ cases: z.array(plain) }).parse(read("nrel_profast_h2integrate_finance"));
    const simple = cases.filter(({ model }) => model === "simple NPV");
    expect(cases.map(({ id }) => id).filter((id) => !OTHER_DEFINITION.includes(id))).toEqual(
      simple.map(({ id }) => id),
    );
    const p = plant.parse(simple.find(({ inputs }) => "capex_t0" in inputs)?.inputs);
    const total = (amounts: Readonly<Record<string, number>>) => Object.values(amounts).reduce((sum, x) => sum + x, 0);
    const yearly = <T>(first: T, other: T): T[] => [first, ...Array<T>(p.life).fill(other)];
    const costs = yearly(total(p.capex_t0), total(p.opex_y) + p.varopex_y);
    const energy = yearly(0, p.production_y_kWh);
    const cost = number("LEVELISED_COST", p.rate, [costs], [energy]);
    for (const { id, inputs, expected } of simple) {
      const implied = Number(inputs.price) - Number(expected.NPV) / presentValue(p.rate, energy);
      expect(cost / implied, id).toBeCloseTo(1, 6);
    }
  });
});
