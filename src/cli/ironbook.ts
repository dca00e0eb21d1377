import product from "../../package.json";
import { Session } from "../analysis/session";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { call } from "./call";
import { list } from "./list";
import { run } from "./run";
import { sentence } from "./sentence";
import type { Surroundings } from "./surroundings";

/** Wrong input ends with this exit code and one line on standard error. */
const WRONG_INPUT = 2;

/** Runs one command and gives the exit code. */
export async function ironbook(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const [command, ...rest] = words;
  const context = { session: new Session() };
  try {
    if (command === undefined) throw new IronError("argument", "cli.missingCommand");
    if (command === "--version") surroundings.print(product.version);
    else if (["--help", "-h", "help"].includes(command) || rest.some((word) => word === "--help" || word === "-h"))
      surroundings.print(text("cli.help"));
    else if (command === "call") await call(rest, surroundings, context);
    else if (command === "run") run(rest, surroundings, context);
    else if (command === "list") list(rest, surroundings);
    else throw new IronError("argument", "cli.noCommand", { command });
    return 0;
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    surroundings.complain(`ironbook: ${sentence(error)}`);
    return WRONG_INPUT;
  }
}
