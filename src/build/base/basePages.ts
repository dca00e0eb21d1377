import { basePage } from "../../help/base/basePage";
import type { Page } from "../../help/html";
import { BASE } from "../../help/manual/names";
import { baseStudy } from "./study";

/** The page of the base and its ranges, in the manual. */
export const basePages = (): readonly Page[] => [{ path: `manual/${BASE}`, text: basePage(baseStudy()) }];
