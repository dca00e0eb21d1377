import { type Facility, rateOf, type Terms } from "./terms";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Service that was agreed for a year of operation, per dollar of the balance at start-up. */
export function agreedService(facility: Facility, terms: Terms, n: number): number {
  let left = 1 - sum(terms.repaid.slice(0, n - 1).flat());
  let service = 0;
  for (const [payment, part] of facility.parts.entries()) {
    const repaid = terms.repaid[n - 1]?.[payment] ?? 0;
    service += rateOf(facility, terms) * part * left + repaid;
    left -= repaid;
  }
  return service;
}

/** Reserve due at the end of year of operation n, 0 for completion, per dollar of the balance at start-up. */
export function agreedReserve(facility: Facility, terms: Terms, n: number): number {
  const served = Math.max(n, facility.graceYears) + 1;
  const graceLeft = facility.rampReserve ? Math.max(0, facility.graceYears - n) : 0;
  return facility.reserve * agreedService(facility, terms, served) + graceLeft * rateOf(facility, terms);
}
