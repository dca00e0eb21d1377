/**
 * Sum of numbers, by Neumaier's compensated summation: large ones that nearly cancel keep their small difference, as with
 * a spreadsheet that sums with care. Of no number it is 0; where one is infinite it is what plain addition gives.
 */
export function sum(values: Iterable<number>): number {
  let [all, lost] = [0, 0];
  for (const value of values) {
    const next = all + value;
    lost += Math.abs(all) >= Math.abs(value) ? all - next + value : value - next + all;
    all = next;
  }
  return Number.isFinite(lost) ? all + lost : all;
}
