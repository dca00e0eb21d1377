import { describe } from "../../messages/text";
import { IronError } from "../../quantities/errors";
import { HostFailure } from "../port";

/** Why something failed, in words. */
export const reason = (error: unknown): string =>
  error instanceof HostFailure || error instanceof IronError
    ? describe(error)
    : error instanceof Error
      ? error.message
      : String(error);
