import type { Model } from "../formula/language/model";
import { inEnglish } from "../messages/words";
import { companySection } from "./company/companyTax";
import { costOfCapitalSection } from "./company/costOfCapital";
import { coverSection } from "./company/covers";
import { debtSection } from "./company/debt";
import { debtScheduleSection } from "./company/debtSchedule";
import { debtSizingSection } from "./company/debtSizing";
import { fundSection } from "./company/funds";
import { covenantSection, debtSummarySection, sourcesSection } from "./company/lenders";
import { ownerLoanSection } from "./company/ownerLoan";
import { partnerSection } from "./company/partners";
import { balanceSection, cashStatementSection, incomeSection } from "./company/statements";
import { folder } from "./folder";
import { formulas } from "./formulas/index";
import { inputSections } from "./inputs/sections";
import { checkSection } from "./judgement/checks";
import { claimSection } from "./judgement/claims";
import { feasibilitySection } from "./judgement/feasibility";
import { stateSection } from "./judgement/state";
import { verdictSection } from "./judgement/verdict";
import { capitalSection } from "./money/capital";
import { cashSection } from "./money/cash";
import { costSection } from "./money/costs";
import { cutOffSection } from "./money/cutOff";
import { depreciationSection } from "./money/depreciation";
import { payrollSection } from "./money/payroll";
import { productionSharingSection } from "./money/productionSharing";
import { qualitySection } from "./money/quality";
import { rentTaxSection } from "./money/rentTax";
import { returnsSection } from "./money/returns";
import { royaltySection } from "./money/royalty";
import { salesSection } from "./money/sales";
import { steadyYearSection } from "./money/steadyYear";
import { taxSection } from "./money/tax";
import { vatSection } from "./money/vat";
import { workingCapitalSection } from "./money/workingCapital";
import { borderSection } from "./process/border";
import { bottleneckSection } from "./process/bottlenecks";
import { calendarSection } from "./process/calendar";
import { carbonSection } from "./process/carbon";
import { concentrateSection } from "./process/concentrate";
import { energySection } from "./process/energy";
import { oreSection } from "./process/ore";
import { pelletSection } from "./process/pellets";
import { reductionSection } from "./process/reduction";
import { streamSection } from "./process/streams";

/** The project from ore to hot-briquetted iron, as formulas. Amounts are positive; cash flow lines carry the sign. */
export const projectModel: Model = {
  title: inEnglish("Ironbook: from ore to hot-briquetted iron"),
  periods: "calendar.periods",
  formulas,
  sections: [
    ...inputSections,
    ...folder("process", {
      calendar: calendarSection,
      ore: oreSection,
      bottlenecks: bottleneckSection,
      concentrate: concentrateSection,
      pellets: pelletSection,
      reduction: reductionSection,
      streams: streamSection,
      energy: energySection,
      carbon: carbonSection,
      border: borderSection,
    }),
    ...folder("money", {
      quality: qualitySection,
      sales: salesSection,
      costs: costSection,
      payroll: payrollSection,
      capital: capitalSection,
      steadyYear: steadyYearSection,
      cutOff: cutOffSection,
      depreciation: depreciationSection,
      royalty: royaltySection,
      productionSharing: productionSharingSection,
      tax: taxSection,
      rentTax: rentTaxSection,
      workingCapital: workingCapitalSection,
      vat: vatSection,
      cash: cashSection,
      returns: returnsSection,
    }),
    ...folder("company", {
      debtSizing: debtSizingSection,
      debtSchedule: debtScheduleSection,
      debt: debtSection,
      companyTax: companySection,
      covers: coverSection,
      funds: fundSection,
      ownerLoan: ownerLoanSection,
      lenders: [sourcesSection, debtSummarySection, covenantSection],
      statements: [incomeSection, cashStatementSection, balanceSection],
      partners: partnerSection,
      costOfCapital: costOfCapitalSection,
    }),
    ...folder("judgement", {
      verdict: verdictSection,
      state: stateSection,
      claims: claimSection,
      feasibility: feasibilitySection,
      checks: checkSection,
    }),
  ],
};
