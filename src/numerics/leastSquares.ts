/**
 * Coefficients by which columns, added, come nearest to values, in the sum of squares: of the first so many columns, asked one count
 * after another at little cost. A column that those before it make already gives coefficients that are no finite numbers.
 * Source: G. H. Golub and C. F. Van Loan (2013), Matrix Computations, section 5.2.8: modified Gram-Schmidt, here done twice, which
 * keeps the columns at right angles to the last digit (section 5.2.9).
 */
export function leastSquares(
  columns: readonly Float64Array[],
  values: Float64Array,
): (count: number) => readonly number[] {
  const units: Float64Array[] = [];
  /** By column what of each unit it is made of. */
  const parts: number[][] = [];
  const shares: number[] = [];
  const rest = values.slice();
  for (const column of columns) {
    const left = column.slice();
    const made = units.map(() => 0);
    for (const _ of [1, 2]) for (const [k, unit] of units.entries()) made[k] = (made[k] ?? 0) + takeOff(left, unit);
    const length = Math.sqrt(product(left, left));
    units.push(left.map((value) => value / length));
    parts.push([...made, length]);
    shares.push(takeOff(rest, units.at(-1) as Float64Array));
  }
  return (count) => {
    const found = new Array<number>(count).fill(0);
    for (let k = count - 1; k >= 0; k--) {
      let of = shares[k] ?? Number.NaN;
      for (let j = k + 1; j < count; j++) of -= (parts[j]?.[k] ?? Number.NaN) * (found[j] ?? Number.NaN);
      found[k] = of / (parts[k]?.[k] ?? Number.NaN);
    }
    return found;
  };
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] as number) * (other[k] as number);
  return sum;
}

/** Takes off a column what of a unit it holds, and tells how much. */
function takeOff(column: Float64Array, unit: Float64Array): number {
  const part = product(column, unit);
  for (let k = 0; k < column.length; k++) column[k] = (column[k] as number) - part * (unit[k] as number);
  return part;
}
