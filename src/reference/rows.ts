import type { ReferenceRow } from "./assumption";
import { capitalRows } from "./data/capital";
import { carbonRows } from "./data/carbon";
import { concentrateRows } from "./data/concentrate";
import { costRows } from "./data/cost";
import { energyRows } from "./data/energy";
import { financeRows } from "./data/finance";
import { logisticsRows } from "./data/logistics";
import { marketRows } from "./data/market";
import { oreRows } from "./data/ore";
import { pelletRows } from "./data/pellet";
import { projectRows } from "./data/project";
import { reductionRows } from "./data/reduction";
import { riskRows } from "./data/risk";
import { steelworksRows } from "./data/steelworks";
import { taxRows } from "./data/tax";

/** The reference data as it is written, in the order of the sheet. */
export const rows: readonly ReferenceRow[] = [
  ...projectRows,
  ...oreRows,
  ...concentrateRows,
  ...pelletRows,
  ...reductionRows,
  ...energyRows,
  ...carbonRows,
  ...marketRows,
  ...steelworksRows,
  ...logisticsRows,
  ...costRows,
  ...capitalRows,
  ...taxRows,
  ...financeRows,
  ...riskRows,
];
