import type { Model } from "../formula/language/model";
import { bottleneckSection } from "./bottlenecks";
import { calendarSection } from "./calendar";
import { capitalSection } from "./capital";
import { carbonSection } from "./carbon";
import { cashSection } from "./cash";
import { checkSection } from "./checks";
import { claimSection } from "./claims";
import { companySection } from "./company";
import { concentrateSection } from "./concentrate";
import { costOfCapitalSection } from "./costOfCapital";
import { costSection } from "./costs";
import { coverSection } from "./covers";
import { debtSection } from "./debt";
import { depreciationSection } from "./depreciation";
import { energySection } from "./energy";
import { feasibilitySection } from "./feasibility";
import { formulas } from "./formulas/index";
import { fundSection } from "./funds";
import { inputSections } from "./inputs/keys";
import { oreSection } from "./ore";
import { partnerSection } from "./partners";
import { payrollSection } from "./payroll";
import { pelletSection } from "./pellets";
import { productionSharingSection } from "./productionSharing";
import { reductionSection } from "./reduction";
import { rentTaxSection } from "./rentTax";
import { returnsSection } from "./returns";
import { royaltySection } from "./royalty";
import { salesSection } from "./sales";
import { stateSection } from "./state";
import { balanceSection, cashStatementSection, incomeSection } from "./statements";
import { streamSection } from "./streams";
import { taxSection } from "./tax";
import { vatSection } from "./vat";
import { verdictSection } from "./verdict";
import { workingCapitalSection } from "./workingCapital";

/** The project from ore to hot-briquetted iron, as formulas. Amounts are positive; cash flow lines carry the sign. */
export const projectModel: Model = {
  title: "Ironbook: from ore to hot-briquetted iron",
  periods: "calendar.periods",
  formulas,
  sections: [
    ...inputSections,
    calendarSection,
    oreSection,
    bottleneckSection,
    concentrateSection,
    pelletSection,
    reductionSection,
    streamSection,
    energySection,
    carbonSection,
    salesSection,
    costSection,
    payrollSection,
    capitalSection,
    depreciationSection,
    royaltySection,
    productionSharingSection,
    taxSection,
    rentTaxSection,
    workingCapitalSection,
    vatSection,
    cashSection,
    returnsSection,
    debtSection,
    companySection,
    coverSection,
    fundSection,
    incomeSection,
    cashStatementSection,
    balanceSection,
    partnerSection,
    costOfCapitalSection,
    verdictSection,
    stateSection,
    claimSection,
    feasibilitySection,
    checkSection,
  ],
};
