import type { Section } from "../../formula/language/model";
import { folder } from "../folder";
import { capitalInputs } from "./capital";
import { carbonInputs } from "./carbon";
import { concentrateInputs } from "./concentrate";
import { costInputs } from "./cost";
import { energyInputs } from "./energy";
import { debtInputs, discountInputs, equityInputs, partnerInputs } from "./finance";
import { logisticsInputs } from "./logistics";
import { marketInputs } from "./market";
import { oreInputs } from "./ore";
import { pelletInputs } from "./pellet";
import { projectInputs } from "./project";
import { reductionInputs } from "./reduction";
import { riskInputs } from "./risk";
import { steelworksInputs } from "./steelworks";
import { depreciationInputs, regimeInputs, taxInputs, workingCapitalInputs } from "./tax";

/** The inputs of the model, a section for each part of the project. */
export const inputSections: readonly Section[] = folder("inputs", {
  project: projectInputs,
  ore: oreInputs,
  concentrate: concentrateInputs,
  pellet: pelletInputs,
  reduction: reductionInputs,
  energy: energyInputs,
  carbon: carbonInputs,
  market: marketInputs,
  steelworks: steelworksInputs,
  logistics: logisticsInputs,
  cost: costInputs,
  capital: capitalInputs,
  tax: [depreciationInputs, taxInputs, regimeInputs, workingCapitalInputs],
  finance: [debtInputs, equityInputs, partnerInputs, discountInputs],
  risk: riskInputs,
});
