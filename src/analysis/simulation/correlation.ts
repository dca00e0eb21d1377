import type { Inputs } from "../../model/inputs/keys";
import type { Matrix } from "../../numerics/sampling/matrix";

/** What goes together: names, and for each pair of them how much, as a Gaussian copula has it. */
export interface Correlation {
  readonly keys: readonly string[];
  readonly matrix: Matrix;
}

const COSTS = [
  "cost.mining",
  "cost.concentrator",
  "cost.pelletising",
  "cost.maintenance",
  "cost.consumables",
  "cost.administration",
] as const;

/** The correlations that inputs of the simulation tell, by name. */
const TOLD = [
  { by: "risk.price_with_scrap", one: "market.hbi_price", others: ["market.scrap"] },
  { by: "risk.price_with_pellets", one: "market.hbi_price", others: ["market.pellet_index"] },
  { by: "risk.price_with_gas", one: "market.hbi_price", others: ["energy.gas_tariff"] },
  { by: "risk.price_with_carbon", one: "market.hbi_price", others: ["carbon.eua_price"] },
  { by: "risk.capital_with_cost", one: "capital.overrun", others: COSTS },
] as const;

/**
 * The correlations of the inputs of the simulation; of those that are 0 nothing is said. Two that go with a third go together by the
 * product of both, as if nothing else bound them.
 */
export function correlationOf(inputs: Inputs): Correlation {
  const groups = [...new Set(TOLD.map(({ one }) => one))].map((one) => {
    const others = TOLD.filter((told) => told.one === one).flatMap(({ by, others }) =>
      others.map((key) => ({ key, value: inputs[by] ?? 0 })),
    );
    return [{ key: one, value: 1 }, ...others.filter(({ value }) => value !== 0)];
  });
  const told = groups
    .filter(({ length }) => length > 1)
    .flatMap((group, k) => group.map((one) => ({ ...one, group: k })));
  const matrix = told.map((row) =>
    told.map((column) => (row === column ? 1 : row.group === column.group ? row.value * column.value : 0)),
  );
  return { keys: told.map(({ key }) => key), matrix };
}

/** What of it concerns some keys, in the order of these. */
export function among({ keys, matrix }: Correlation, some: readonly string[]): Correlation {
  const places = some.map((key) => keys.indexOf(key)).filter((place) => place >= 0);
  return {
    keys: places.map((place) => keys[place] ?? ""),
    matrix: places.map((row) => places.map((column) => matrix[row]?.[column] ?? Number.NaN)),
  };
}
