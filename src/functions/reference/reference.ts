import { knownKey, knownSet } from "../../analysis/assumptions/names";
import { standingKeysOf } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { defaultSet, referenceSet } from "../../reference/values";
import { optional, word } from "../args";
import { defineFunction } from "../define";
import { Shown } from "../shown";

export const reference = defineFunction({
  id: "REFERENCE",
  family: "Reference",
  summary: "Reference value of an assumption.",
  args: {
    key: word("Key of an assumption, such as market.hbi_price"),
    set: optional(word("Name of a reference set, of today or of version 1"), defaultSet),
  },
  returns: {
    type: "number",
    shape: "scalar",
    doc: "The value, in the unit of the key; REFERENCE_TABLE shows units, ranges and sources",
  },
  errors: {
    argument: "the key or the set does not exist",
    unavailable: "the key exists, but the reference data holds no value for it, such as a value by year",
  },
  source: "The reference data; each value names its own source",
  examples: [
    { args: ["market.hbi_price"], gives: 360, source: "estimate from prices of five times, 2012 to 2025" },
    { args: ["capital.total", "announced"], gives: 1.2e9, source: "announced to the press" },
    { args: ["Market.HBI_Price", "Announced"], gives: 360, source: "the same, however it is typed" },
    { args: ["market.hbi_price", "announced@1"], gives: 320, source: "the value of version 1" },
    { args: ["market.hbi_prices"], gives: { raises: "argument" } },
    { args: ["market.hbi_price.2031"], gives: { raises: "unavailable" } },
  ],
  seeAlso: ["REFERENCE_TABLE"],
  compute: ({ key, set }, { session }) => {
    const name = knownSet(set);
    const values = referenceSet(name);
    const { key: known, step } = knownKey(key);
    const value = values[known];
    if (value !== undefined)
      return new Shown(
        value,
        () => session.project([[name]]),
        () => ({ id: known }),
      );
    if (step === undefined) throw new IronError("unavailable", "reference.noValue", { key: known });
    const there = standingKeysOf(step.of, values);
    throw new IronError("unavailable", "reference.noStep", {
      set: name,
      key: known,
      of: step.of,
      there,
      count: there.length,
    });
  },
});
