import { describe, text } from "../messages/text";
import { explained } from "../model/explained";
import type { IronError } from "../quantities/errors";

/** Errors of a name that does not exist, by what the command line can list of its kind. */
const LISTED: Readonly<Record<string, string>> = {
  "model.unknownKey": "keys",
  "model.unknownKeyMeant": "keys",
  "model.unknownLine": "lines",
  "model.unknownLineMeant": "lines",
  "function.unknown": "functions",
  "function.unknownMeant": "functions",
  "reference.unknownSet": "sets",
};

/** An error's sentence; of a name that does not exist it says how to list those that do. */
export function sentence(error: IronError): string {
  const what = LISTED[error.id];
  const message = describe(explained(error));
  return what === undefined ? message : text("cli.listed", { message, what });
}
