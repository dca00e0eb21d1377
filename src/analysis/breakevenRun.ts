import type { Inputs } from "../model/inputs/keys";
import type { ProjectRun } from "../model/run";
import { IronError } from "../quantities/errors";
import { atPrice, breakevenPrice } from "./breakeven";
import type { Session } from "./session";

/** The run at the price at which NPV is nil; nothing where there is no such price. */
export function breakevenRun(session: Session, values: Inputs): ProjectRun | undefined {
  try {
    return session.run(atPrice(values, session.run(values), breakevenPrice(session, values)));
  } catch (error) {
    if (error instanceof IronError) return undefined;
    throw error;
  }
}
