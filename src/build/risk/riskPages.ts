import type { Page } from "../../help/html";
import { RISK } from "../../help/manual/names";
import { riskPage } from "../../help/risk/riskPage";
import { projectModel } from "../../model/model";
import { riskStudy } from "./riskStudy";

/** The page of what-ifs and risk, in the manual. */
export const riskPages = async (): Promise<readonly Page[]> => [
  { path: `manual/${RISK}`, text: riskPage(projectModel, await riskStudy()) },
];
