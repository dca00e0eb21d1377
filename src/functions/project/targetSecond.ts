import { isKeyShaped } from "../../analysis/assumptions/names";
import { asMatrix } from "../values";

const isKey = (cell: unknown): boolean => typeof cell === "string" && isKeyShaped(cell.trim());

/**
 * A break-even price once had no target: its pairs of key and value began in second place. The first key then is the first,
 * third or a later odd one of what follows the assumptions; behind a target it is an even one.
 */
export function targetSecond([assumptions, ...others]: readonly unknown[]): readonly unknown[] {
  const firstKey = others.flatMap((given) => asMatrix(given).flat(3)).findIndex(isKey);
  return firstKey % 2 === 0 ? [assumptions, null, ...others] : [assumptions, ...others];
}
