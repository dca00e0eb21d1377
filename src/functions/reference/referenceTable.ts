import { knownSet } from "../../analysis/assumptions/names";
import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { sourcedReference } from "../../reference/sourcedReference";
import { defaultSet } from "../../reference/values";
import { flag, optional, word } from "../args";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { showing, spilled } from "../shown";

export const referenceTable = defineFunction({
  id: "REFERENCE_TABLE",
  family: "Reference",
  summary:
    "Every assumption with its reference value, unit, range and source; a table that project functions can read.",
  args: {
    set: optional(word("Name of a reference set, of today or of version 1"), defaultSet),
    section: optional(word("Only keys that begin with this, such as market"), ""),
    headers: optional(flag("FALSE leaves out the header row"), true),
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Key, value, unit, label, low, high, source, address, date, kind of source and note, one assumption a row",
  },
  errors: { argument: "the set does not exist, or no key begins with the section" },
  source: "The reference data; each value names its own source",
  examples: [
    {
      args: [null, "market"],
      gives: {
        begins: [
          ["Key", "Value", "Unit"],
          ["market.hbi_price", 360, "US$/t HBI"],
        ],
      },
      source: "estimate from prices of five times, 2012 to 2025",
    },
    {
      args: ["announced", "capital", false],
      gives: { begins: [["capital.announced", 1]] },
      source: "the announced total is used",
    },
    { args: [null, "metals"], gives: { raises: "argument" } },
  ],
  seeAlso: ["REFERENCE"],
  compute: ({ set, section, headers }, { session }) => {
    const named = knownSet(set);
    return sourcedReference.use(({ assumptionsOf }) => {
      const wanted = assumptionsOf(named).filter(({ key }) => key.startsWith(section.toLowerCase()));
      if (wanted.length === 0) throw new IronError("argument", "reference.noSection", { section: shortened(section) });
      const rows = wanted.map(({ key, unit, label, low, high, source, note, current }) =>
        showing(key, [
          verbatim(key),
          current,
          verbatim(unit),
          label,
          low,
          high,
          source.title,
          verbatim(source.url ?? ""),
          verbatim(source.date),
          message(`sheet.kind.${source.kind}`),
          note,
        ]),
      );
      const head = columns(
        "key",
        "value",
        "unit",
        "label",
        "low",
        "high",
        "source",
        "address",
        "date",
        "sourceKind",
        "note",
      );
      return spilled(() => session.project([[named]]), [head, ...rows], headers);
    });
  },
});
