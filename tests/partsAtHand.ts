import { explanations } from "../src/analysis/explanation/explanations";
import { lenderCasesRows } from "../src/functions/debt/lenderCasesRows";
import { explanationRows } from "../src/functions/explain/explanationRows";
import { riskRows } from "../src/functions/risk/riskRows";
import { whatIfRows } from "../src/functions/whatIf/whatIfRows";
import { writtenModel } from "../src/model/writtenModel";
import { sourcedReference } from "../src/reference/sourcedReference";

/** Tests call functions as cells do from the second time on; tests/functions/late.test.ts calls them for the first time. */
await Promise.all(
  [writtenModel, sourcedReference, explanations, explanationRows, whatIfRows, riskRows, lenderCasesRows].map((part) =>
    part.load(),
  ),
);
