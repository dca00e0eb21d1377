import { define } from "../../formula/language/model";

// Amounts as the company's books hold them.

export const booked = define(
  "booked",
  { amount: "US$" },
  "US$",
  "Amount as booked: to 1/65536 of a dollar, a binary fraction, so that sums of booked amounts are exact and the balance sheet balances to the last digit",
  "ROUND(amount * 65536, 0) / 65536",
  "Binary floating point: multiples of 2^-16 add without rounding up to 10^11 US$; cents would not",
);
