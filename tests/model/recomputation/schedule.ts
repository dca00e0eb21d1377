import type { Facility, Terms } from "./terms";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What is open by the schedule when year of operation n begins, per dollar of the balance at start-up. */
export const openAt = (_: Facility, { open }: Terms, n: number): number => open[n - 1] ?? 0;

/** What each payment of a year finds open and repays, per dollar of the balance at start-up, with the rate of its part. */
export function paymentsOf(facility: Facility, terms: Terms, n: number) {
  let open = openAt(facility, terms, n);
  return facility.parts.map((part, payment) => {
    const found = open;
    const repaid = terms.repaid[n - 1]?.[payment] ?? 0;
    open -= repaid;
    return { open: found, rate: terms.rate * part, repaid };
  });
}

/** Service that was agreed for a year of operation, per dollar of the balance at start-up. */
export const agreedService = (facility: Facility, terms: Terms, n: number): number =>
  sum(paymentsOf(facility, terms, n).map(({ open, rate, repaid }) => open * rate + repaid));

/** Reserve due at the end of year of operation n, 0 for completion, per dollar of the balance at start-up. */
export function agreedReserve(facility: Facility, terms: Terms, n: number): number {
  const service = agreedService(facility, terms, Math.max(n, facility.graceYears) + 1);
  const held = n > facility.graceYears ? service : Math.max(service, terms.reserved);
  const graceLeft = facility.rampReserve ? Math.max(0, facility.graceYears - n) : 0;
  return facility.reserve * held + graceLeft * terms.rate;
}
