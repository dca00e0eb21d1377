import { IronError } from "../quantities/errors";

/** Buyers from the safest to the weakest: above sovereign, sovereign (or CC0), and the credit categories CC1 to CC5. */
export const BUYERS = ["SOV+", "SOV", "CC1", "CC2", "CC3", "CC4", "CC5"] as const;

/** Coefficients by country category 1 to 7, in percent; null where the Arrangement quotes none. */
export const MINIMUM_PREMIUM = {
  /** Country risk, per year of horizon. */
  a: [0.09, 0.2, 0.35, 0.55, 0.74, 0.9, 1.1],
  /** Country risk, constant. */
  b: [0.35, 0.35, 0.35, 0.35, 0.75, 1.2, 1.8],
  /** Buyer risk, per year of horizon, by buyer. */
  c: [
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0.11, 0.12, 0.11, 0.1, 0.1, 0.1, 0.125],
    [0.2, 0.212, 0.223, 0.234, 0.246, 0.258, 0.271],
    [0.27, 0.32, 0.32, 0.35, 0.38, 0.48, null],
    [0.405, 0.459, 0.495, 0.54, 0.621, null, null],
    [0.63, 0.675, 0.72, 0.81, null, null, null],
  ],
  /** Surcharge per 0.05 of cover above the standard. */
  k: [0, 0.00337, 0.00489, 0.01639, 0.03657, 0.05878, 0.08598],
  standardCover: 0.95,
  coverStep: 0.05,
  /** A buyer above its sovereign pays this part. */
  aboveSovereign: 0.9,
  /** Rebate of a speculative grade for each year of horizon beyond the tenth, and its most. */
  termRebate: { perYear: 0.018, beyond: 10, most: 0.15 },
} as const;

/**
 * Minimum premium rate of the OECD Arrangement, a fraction of the principal paid upfront, for a product of standard
 * quality without credit enhancement:
 *
 *     ((a H + b) cover / 0.95 + c H cover / 0.95) (1 + k max(0, cover - 0.95) / 0.05) (0.9 for SOV+) (1 - term rebate)
 *
 * in percent, H = half the years of disbursement + the years of repayment.
 *
 * @param category of the country, 1 to 7
 * @param buyer place in BUYERS
 * @param cover both percentages of cover, political and commercial, as one fraction
 * @param speculative a buyer below investment grade, whose rebate begins beyond ten years of horizon
 */
export function minimumPremium(
  category: number,
  buyer: number,
  disbursementMonths: number,
  repaymentYears: number,
  cover: number,
  speculative: boolean,
): number {
  const { a, b, c, k, standardCover, coverStep, aboveSovereign, termRebate } = MINIMUM_PREMIUM;
  const place = category - 1;
  const perYear = c[buyer]?.[place];
  if (perYear === undefined || perYear === null)
    throw new IronError("domain", "premium.notQuoted", { category, buyer: BUYERS[buyer] ?? buyer });
  const horizon = 0.5 * (disbursementMonths / 12) + repaymentYears;
  const country = (a[place] ?? 0) * horizon + (b[place] ?? 0);
  const full = 1 + (Math.max(0, cover - standardCover) / coverStep) * (k[place] ?? 0);
  const quality = buyer === 0 ? aboveSovereign : 1;
  const rebate = Math.max(0, termRebate.perYear * (horizon - termRebate.beyond));
  const term = speculative ? 1 - Math.min(rebate, termRebate.most) : 1;
  return ((((country + perYear * horizon) * cover) / standardCover) * full * quality * term) / 100;
}
