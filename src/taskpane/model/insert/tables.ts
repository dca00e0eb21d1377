import { findFunction } from "../../../functions/catalog";
import type { FunctionDefinition } from "../../../functions/define";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { covenantSection, debtSummarySection, sourcesSection } from "../../../model/company/lenders";
import { balanceSection, cashStatementSection, incomeSection } from "../../../model/company/statements";
import { stateSection } from "../../../model/judgement/state";
import { capitalSection } from "../../../model/money/capital";
import { cashSection } from "../../../model/money/cash";
import { costSection } from "../../../model/money/costs";
import { carbonSection } from "../../../model/process/carbon";

/** A table of the project: the function that spills it, and what its first arguments are. */
export interface ProjectTable {
  readonly id: string;
  readonly name: Words;
  readonly definition: FunctionDefinition;
  readonly before: readonly string[];
}

const SECTIONS = [
  cashSection,
  costSection,
  capitalSection,
  sourcesSection,
  debtSummarySection,
  covenantSection,
  incomeSection,
  cashStatementSection,
  balanceSection,
  stateSection,
  carbonSection,
];

const made = (id: string, name: Words, call: string, before: readonly string[]): readonly ProjectTable[] => {
  const definition = findFunction(call);
  return definition === undefined ? [] : [{ id, name, definition, before }];
};

/** Tables that people ask for, key results first. */
export const tables: readonly ProjectTable[] = [
  ...made("summary", text("pane.insertion.summary"), "PROJECT_SUMMARY", []),
  ...SECTIONS.flatMap(({ id, title }) => made(id, title, "PROJECT_TABLE", [`"${title}"`])),
];
