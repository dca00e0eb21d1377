import { type Remark, remarksOn, remarkTold } from "../../analysis/assumptions/remarks";
import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import type { Inputs } from "../../model/inputs/keys";
import { BLANK, type ResultCell } from "../values";

/** So many that are outside their usual range are named; a table of another project has hundreds. */
const NAMED = 10;

/** What to know of assumptions, of what is outside its range the first few and how many more. */
function namedRemarks(inputs: Inputs): readonly Pick<Remark, "says" | "value" | "unit">[] {
  const remarks = remarksOn(inputs);
  const outside = remarks.filter(({ about }) => about === "outside");
  const more = outside.length - NAMED;
  return [
    ...outside.slice(0, NAMED),
    ...(more > 0 ? [{ says: message("remark.more"), value: more, unit: "1" }] : []),
    ...remarks.filter(({ about }) => about !== "outside"),
  ];
}

/** What to know of the assumptions of a result: what is said, the value, its unit, one remark a row. */
export const remarkRows = (inputs: Inputs): readonly (readonly ResultCell[])[] =>
  namedRemarks(inputs).map(({ says, value, unit }) => [
    says,
    typeof value === "number" ? value : verbatim(value),
    verbatim(unit),
  ]);

/** The same, one sentence a row, over the columns of a table that has others. */
export const toldRemarkRows = (inputs: Inputs, columns: number): readonly (readonly ResultCell[])[] =>
  namedRemarks(inputs).map((remark) => [remarkTold(remark), ...Array.from({ length: columns - 1 }, () => BLANK)]);
