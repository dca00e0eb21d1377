import { type Remark, remarksOn } from "../../analysis/assumptions/remarks";
import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import type { Inputs } from "../../model/inputs/keys";
import type { ResultCell } from "../values";

/** So many that are outside their usual range are named; a table of another project has hundreds. */
const NAMED = 10;

const row = ({ says, value, unit }: Remark): ResultCell[] => [
  says,
  typeof value === "number" ? value : verbatim(value),
  verbatim(unit),
];

/** What to know of the assumptions of a result: what is said, the value, its unit, one remark a row. */
export function remarkRows(inputs: Inputs): readonly (readonly ResultCell[])[] {
  const remarks = remarksOn(inputs);
  const outside = remarks.filter(({ about }) => about === "outside");
  const more = outside.length - NAMED;
  return [
    ...outside.slice(0, NAMED).map(row),
    ...(more > 0 ? [[message("remark.more"), more, verbatim(1)]] : []),
    ...remarks.filter(({ about }) => about !== "outside").map(row),
  ];
}
