import { Session } from "../analysis/session";
import type { Context } from "../functions/define";
import { text } from "../messages/text";
import { meantBy } from "../model/suggestions";
import { IronError } from "../quantities/errors";
import { release } from "../quantities/release";
import { shortened } from "../quantities/shortened";
import { call } from "./call";
import { cases } from "./cases";
import { freeze } from "./freeze";
import { list } from "./list";
import { mcp } from "./mcp";
import { printable, printableLine } from "./printable";
import { run } from "./run";
import { sentence } from "./sentence";
import { simulate } from "./simulate";
import { stamp } from "./stamp";
import type { Surroundings } from "./surroundings";
import { whatIfs } from "./whatIf";
import { workbook } from "./workbook";

/** Wrong input ends with this exit code and one line on standard error. */
const WRONG_INPUT = 2;

type Command = (words: readonly string[], surroundings: Surroundings, context: Context) => void | Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  call,
  run,
  cases,
  ...whatIfs,
  simulate,
  stamp,
  list,
  freeze,
  workbook,
  mcp,
};

const HELP = ["--help", "-h", "help"];

/** Runs one command and gives the exit code. */
export async function ironbook(words: readonly string[], given: Surroundings): Promise<number> {
  const surroundings: Surroundings = {
    ...given,
    print: (text) => given.print(printable(text)),
    complain: (text) => given.complain(printableLine(text)),
  };
  const [command, ...rest] = words;
  try {
    if (command === undefined) throw new IronError("argument", "cli.missingCommand");
    if (command === "--version") surroundings.print(release);
    else if (HELP.includes(command) || rest.some((word) => word === "--help" || word === "-h"))
      surroundings.print(text("cli.help"));
    else await commandNamed(command)(rest, surroundings, { session: new Session() });
    return 0;
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    surroundings.complain(`ironbook: ${sentence(error)}`);
    return WRONG_INPUT;
  }
}

function commandNamed(command: string): Command {
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (known !== undefined) return known;
  const labels = new Map([...Object.keys(COMMANDS), "help"].map((name) => [name, { label: name }]));
  const [meant] = meantBy(command, labels);
  if (meant === undefined) throw new IronError("argument", "cli.noCommand", { command: shortened(command) });
  throw new IronError("argument", "cli.noCommandMeant", { command: shortened(command), meant });
}
