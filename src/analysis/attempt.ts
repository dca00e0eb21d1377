import { IronError } from "../quantities/errors";

/** A result, or the refusal that stands for it and is remembered like one; defects go on. */
export function attempt<T>(compute: () => T): T | IronError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof IronError) return error;
    throw error;
  }
}

/** The result. Errors: the refusal that stands for it. */
export function orThrow<T>(result: T | IronError): T {
  if (result instanceof IronError) throw result;
  return result;
}
