import { finite } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import type { DepreciationPeriod } from "./writtenDown";

/**
 * What is spent in each period written down from that period on, all added up, over the periods of the row. Salvage is that
 * of all of it, and each part has its share.
 *
 * The model's lines keep one pool a class instead, with the cost within its life (money/depreciation.ts): the same sum for
 * straight line, which a test holds to this one.
 *
 * @param schedule of what is spent in a period, with its salvage
 */
export function vintages(
  capital: readonly number[],
  salvage: number,
  schedule: (cost: number, salvage: number, period: number) => readonly DepreciationPeriod[],
): readonly DepreciationPeriod[] {
  const total = finite(capital.reduce((sum, cost) => sum + cost, 0));
  if (salvage > total) throw new IronError("domain", "depreciation.salvageAboveCost", { salvage, cost: total });
  const charges = new Float64Array(capital.length);
  for (const [bought, cost] of capital.entries()) {
    if (cost === 0) continue;
    for (const [age, { charge }] of schedule(cost, salvage * (cost / total), bought).entries()) {
      if (bought + age >= charges.length) break;
      charges[bought + age] = (charges[bought + age] ?? 0) + charge;
    }
  }
  let book = 0;
  return capital.map((cost, t) => {
    const charge = charges[t] ?? 0;
    // rounding must not leave less than nothing
    book = Math.max(0, book + cost - charge);
    return { charge, closing: book };
  });
}
