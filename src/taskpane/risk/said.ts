import type { Estimate } from "../../analysis/simulation/summary";
import type { Words } from "../../messages/words";
import { inUnit, said } from "../../workbook/spoken";
import type { AskedLine } from "../store/whatIf/lines";

// How what a simulation found is said.

export const countSaid = (count: number): Words => inUnit("#,##0", count);

export const countsSaid = (counts: readonly number[]): readonly Words[] => counts.map(countSaid);

/** A chance, or its error, in percent. */
export const shareSaid = (share: number): Words => said("%", share);

export const errorSaid = ({ unit }: AskedLine, { error }: Pick<Estimate, "error">): Words => said(unit, error);
