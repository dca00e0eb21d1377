import type { Project } from "../../analysis/session";
import type { Words } from "../../messages/words";
import type { ProjectRun } from "../../model/run";

/** The price at which NPV is nil: looked for run by run, found with its run, or why there is none. */
export type Breakeven =
  | { readonly state: "looking" }
  | { readonly state: "found"; readonly price: number; readonly run: ProjectRun }
  | { readonly state: "none"; readonly why: Words };

/** The project as functions of the sheet have it; nothing before it is asked for. */
export type Standing =
  | undefined
  | { readonly state: "refused"; readonly table: string | undefined; readonly why: Words }
  | {
      readonly state: "run";
      /** The table it stands on; nothing where there is none, and it stands on the reference set. */
      readonly table: string | undefined;
      readonly project: Project;
      readonly breakeven: Breakeven;
    };
