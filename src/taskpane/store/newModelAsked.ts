import type { Words } from "../../messages/words";
import type { Place, Plan } from "../port";

/** A whole model that would be written: asked before anything is. */
export type NewModel =
  | { readonly state: "making" }
  | { readonly state: "failed"; readonly why: Words }
  | {
      readonly state: "made";
      readonly plan: Plan;
      readonly places: readonly Place[];
      /** The table whose assumptions it holds; nothing where it holds those of the reference set. */
      readonly from: string | undefined;
      readonly set: string;
      /** What the table of its inputs will be called. */
      readonly table: string;
      /** Names of the model that the workbook has already: its formulas say cells in place of names. */
      readonly taken: readonly string[];
    };
