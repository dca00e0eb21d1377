import { stamp as stampOf } from "../analysis/stamp";
import type { Context } from "../functions/define";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { ASSUMPTION_OPTIONS, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";

const OPTIONS = { ...ASSUMPTION_OPTIONS, verify: "once" } as const;

/** A stamp, or one of before 1.1, which says no version. */
const STAMP = /^IRON-(\w{5})-(\w{5}-\w{5})(?:-(\d+\.\d+\.\d+))?$/i;

/**
 * `stamp`: the stamp of formulas, assumptions and version; with --verify whether a printed one is the same.
 * Errors: argument for a text that is no stamp, and for another stamp, with what differs.
 */
export function stamp(words: readonly string[], { read, print }: Surroundings, { session }: Context): void {
  const { options, others } = readWords(words, OPTIONS);
  noMore(others);
  const [given] = options.get("verify") ?? [];
  const wanted = given === undefined ? undefined : STAMP.exec(given.trim());
  if (wanted === null) throw new IronError("argument", "cli.stamp.none", { given: shortened(given ?? "") });
  const now = stampOf(session.run(assumptionsOf(options, read).values));
  print(now);
  if (wanted === undefined) return;
  const [, ...parts] = STAMP.exec(now) ?? [];
  const [formulas, assumptions, release] = parts.map((part, at) => {
    const other = wanted[at + 1];
    return other === undefined || other.toUpperCase() === part?.toUpperCase();
  });
  const other = !formulas ? "formulas" : !assumptions ? "assumptions" : !release ? "release" : undefined;
  if (other !== undefined)
    throw new IronError("argument", `cli.stamp.other.${other}`, { given: shortened(given ?? "") });
  print(text("cli.stamp.same"));
}
