import { describe, expect, test } from "vitest";
import { type Line, line, type Model, section } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { interpret } from "../../src/formula/readers/interpret";
import { projectModel } from "../../src/model/model";
import { TWINS } from "../../src/model/process/basis";
import { nodes, PARTS, type Part, streams } from "../../src/model/process/streams";
import { checkInputs } from "../../src/model/schema";
import { referenceSet, sets } from "../../src/reference/index";
import { PATHS } from "./paths";

/**
 * The stream table of the model is that of a nameplate year. Here it is made for every year, its formulas with the rows of
 * the year in place of the numbers at nameplate: mass, iron, oxygen, carbon and gangue must close at every node in each.
 */
const ofTheYear = (formula: string): string =>
  formula.replace(/\b[a-z]\w*\.[a-z]\w*/g, (id) =>
    id in TWINS ? TWINS[id as keyof typeof TWINS] : id.replace(/^nameplate\./, "annual."),
  );

const inYears = (stream: string, part: Part): string => `years.${stream}_${part}`;

const lines: readonly Line[] = streams.flatMap(({ id, mass, ...shares }) =>
  PARTS.flatMap((part): Line[] => {
    const share = part === "mass" ? "1" : shares[part];
    return share === undefined
      ? []
      : [line(inYears(id, part), "1", `${id}: ${part}`, ofTheYear(`(${mass}) * (${share})`))];
  }),
);

// amounts of unlike things stand side by side here, so that none says what kind of amount it is
const model: Model = {
  ...projectModel,
  sections: [...projectModel.sections, section("years", "Every year", lines)],
};
const program = resolve(model);

const CASES = [
  ...sets.map(({ name }) => [name, referenceSet(name)] as const),
  ...Object.entries(PATHS).map(([name, path]) => [name, { ...referenceSet(), ...path }] as const),
];

describe.each(CASES)("%s", (_, inputs) => {
  const values = interpret(program, checkInputs(inputs));
  const at = (id: string, t: number): number => values.get(id)?.[t] ?? Number.NaN;
  const years = [...(values.get("annual.hbi") ?? [])].flatMap((hbi, t) => (hbi > 0 ? [t] : []));

  test("works", () => expect(years.length).toBeGreaterThan(20));

  test.each(nodes)("$id closes in every part in every year", ({ into, out }) => {
    const amount = (ids: readonly string[], part: Part, t: number): number =>
      ids.reduce((sum, id) => sum + (values.has(inYears(id, part)) ? at(inYears(id, part), t) : 0), 0);
    for (const t of years)
      for (const part of PARTS) {
        const gap = amount(into, part, t) - amount(out, part, t);
        const size = part === "mass" || amount(into, part, t) > 0 ? amount(into, "mass", t) : 1;
        expect(Math.abs(gap / size), `${part} in period ${t}`).toBeLessThan(1e-9);
      }
  });

  test("energy of gas and hydrogen is what reduction is supplied with, and not less than it needs", () => {
    for (const t of years) {
      const gas = at("annual.gas_per_hbi", t) * at("annual.hbi", t);
      // what idles through a lean year is burnt beside it
      expect(at("annual.gas_reduction", t)).toBeGreaterThanOrEqual(gas * (1 - 1e-12));
      const supplied = gas + at("annual.hydrogen", t) * at("energy.hydrogen_heat", 0);
      expect(Math.abs(supplied / at("annual.hbi", t) / at("annual.energy_supplied", t) - 1)).toBeLessThan(1e-9);
      expect(at("annual.energy_supplied", t)).toBeGreaterThanOrEqual(at("annual.energy_floor", t));
    }
  });
});
