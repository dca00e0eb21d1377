import { describe } from "../../messages/text";
import { HostFailure } from "../port";

/** Why something failed, in words. */
export const reason = (error: unknown): string =>
  error instanceof HostFailure ? describe(error) : error instanceof Error ? error.message : String(error);
