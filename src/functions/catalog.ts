import { nearest } from "../formula/language/suggestion";
import { IronError } from "../quantities/errors";
import { discountedPayback } from "./cashFlow/discountedPayback";
import { equivalentAnnuity } from "./cashFlow/equivalentAnnuity";
import { irrAll } from "./cashFlow/irrAll";
import { mirrTimed } from "./cashFlow/mirrTimed";
import { npvTimed } from "./cashFlow/npvTimed";
import { payback } from "./cashFlow/payback";
import { profitabilityIndex } from "./cashFlow/profitabilityIndex";
import { xirrAll } from "./cashFlow/xirrAll";
import { xnpvAny } from "./cashFlow/xnpvAny";
import { bondEnergy } from "./concentrate/bondEnergy";
import { concentrateOutput } from "./concentrate/concentrateOutput";
import { feRecovery } from "./concentrate/feRecovery";
import { massYield } from "./concentrate/massYield";
import { tailingsGrade } from "./concentrate/tailingsGrade";
import { costOfEquity } from "./debt/costOfEquity";
import { coverRatios } from "./debt/coverRatios";
import { debtCapacity } from "./debt/debtCapacity";
import { debtSchedule } from "./debt/debtSchedule";
import { debtSculpt } from "./debt/debtSculpt";
import { debtSize } from "./debt/debtSize";
import { ecaPremium } from "./debt/ecaPremium";
import { wacc } from "./debt/wacc";
import type { FunctionDefinition } from "./define";
import { cbamCost } from "./energy/cbamCost";
import { co2Intensity } from "./energy/co2Intensity";
import { gasDemand } from "./energy/gasDemand";
import { hydrogenDemand } from "./energy/hydrogenDemand";
import { powerDemand } from "./energy/powerDemand";
import { explain } from "./explain/explain";
import { hbiGrade } from "./hbi/hbiGrade";
import { hbiMetallicFe } from "./hbi/hbiMetallicFe";
import { hbiOutput } from "./hbi/hbiOutput";
import { hbiSpec } from "./hbi/hbiSpec";
import { pelletsPerHbi } from "./hbi/pelletsPerHbi";
import { streamTable } from "./hbi/streamTable";
import { cashCost } from "./market/cashCost";
import { hbiNetback } from "./market/hbiNetback";
import { hbiQualityPrice } from "./market/hbiQualityPrice";
import { levelisedCost } from "./market/levelisedCost";
import { rampUp } from "./market/rampUp";
import { scaleCapex } from "./market/scaleCapex";
import { feedGrade } from "./ore/feedGrade";
import { oreRequired } from "./ore/oreRequired";
import { reserveLife } from "./ore/reserveLife";
import { stripMoved } from "./ore/stripMoved";
import { concentrateGradeRequired } from "./pellets/concentrateGradeRequired";
import { pelletGrade } from "./pellets/pelletGrade";
import { pelletOutput } from "./pellets/pelletOutput";
import { breakevenPrice } from "./project/breakevenPrice";
import { claimCheck } from "./project/claimCheck";
import { equityIrr } from "./project/equityIrr";
import { equityNpv } from "./project/equityNpv";
import { governmentTake } from "./project/governmentTake";
import { modelStamp } from "./project/modelStamp";
import { projectChecks } from "./project/projectChecks";
import { projectIrr } from "./project/projectIrr";
import { projectLine } from "./project/projectLine";
import { projectNpv } from "./project/projectNpv";
import { projectSummary } from "./project/projectSummary";
import { projectTable } from "./project/projectTable";
import { reference } from "./reference/reference";
import { referenceTable } from "./reference/referenceTable";
import { depreciation } from "./tax/depreciation";
import { lossSchedule } from "./tax/lossSchedule";
import { profitTax } from "./tax/profitTax";
import { rentTax } from "./tax/rentTax";
import { royaltySliding } from "./tax/royaltySliding";

/** Every worksheet function, by family. */
export const catalog: readonly FunctionDefinition[] = [
  reserveLife,
  oreRequired,
  feedGrade,
  stripMoved,

  feRecovery,
  massYield,
  tailingsGrade,
  concentrateOutput,
  bondEnergy,

  pelletGrade,
  pelletOutput,
  concentrateGradeRequired,

  hbiOutput,
  hbiGrade,
  hbiMetallicFe,
  pelletsPerHbi,
  streamTable,
  hbiSpec,

  gasDemand,
  powerDemand,
  hydrogenDemand,
  co2Intensity,
  cbamCost,

  hbiQualityPrice,
  hbiNetback,
  cashCost,
  levelisedCost,
  scaleCapex,
  rampUp,

  projectNpv,
  projectIrr,
  equityNpv,
  equityIrr,
  projectSummary,
  projectLine,
  projectTable,
  projectChecks,
  governmentTake,
  breakevenPrice,
  claimCheck,
  modelStamp,

  npvTimed,
  xnpvAny,
  irrAll,
  xirrAll,
  mirrTimed,
  payback,
  discountedPayback,
  profitabilityIndex,
  equivalentAnnuity,

  debtSculpt,
  debtSchedule,
  debtCapacity,
  debtSize,
  coverRatios,
  ecaPremium,
  wacc,
  costOfEquity,

  depreciation,
  lossSchedule,
  profitTax,
  royaltySliding,
  rentTax,

  reference,
  referenceTable,

  explain,
];

const byId = new Map(catalog.map((definition) => [definition.id, definition]));

/** The function of an id, with or without the namespace, whatever its capitals. */
export const findFunction = (name: string): FunctionDefinition | undefined =>
  byId.get(
    name
      .trim()
      .toUpperCase()
      .replace(/^=?IRON\./, ""),
  );

/** The same, but a name that does not exist is an argument error with the nearest that does. */
export function functionNamed(name: string): FunctionDefinition {
  const found = findFunction(name);
  if (found) return found;
  const meant = nearest(name, byId.keys());
  if (meant === undefined) throw new IronError("argument", "function.unknown", { name });
  throw new IronError("argument", "function.unknownMeant", { name, meant });
}
