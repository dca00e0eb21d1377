import { stamp as stampOf, stampParts } from "../analysis/stamp";
import type { Context } from "../functions/define";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { ASSUMPTION_OPTIONS, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";

const OPTIONS = { ...ASSUMPTION_OPTIONS, verify: "once" } as const;

/**
 * `stamp`: the stamp of formulas, assumptions and version; with --verify whether a printed one is the same.
 * Errors: argument for a text that is no stamp, and for another stamp, with what differs.
 */
export async function stamp(
  words: readonly string[],
  { read, print }: Surroundings,
  { session }: Context,
): Promise<void> {
  const { options, others } = readWords(words, OPTIONS);
  noMore(others);
  const [given] = options.get("verify") ?? [];
  const wanted = given === undefined ? undefined : stampParts(given);
  if (given !== undefined && wanted === undefined)
    throw new IronError("argument", "cli.stamp.none", { given: shortened(given) });
  const now = stampOf(session.run((await assumptionsOf(options, read)).values));
  print(now);
  if (given === undefined || wanted === undefined) return;
  const own = stampParts(now);
  const other = (["formulas", "assumptions", "release"] as const).find(
    (part) => wanted[part] !== undefined && wanted[part] !== own?.[part],
  );
  if (other !== undefined) throw new IronError("argument", `cli.stamp.other.${other}`, { given: shortened(given) });
  print(text("cli.stamp.same"));
}
