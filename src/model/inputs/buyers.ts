interface Buyer {
  /** The word of the choice `debt.eca_buyer`. */
  readonly word: string;
  /** Buyer risk in per cent a year of horizon, by country category 1 to 7; null where the Arrangement quotes none. */
  readonly risk: readonly (number | null)[];
  /** What the whole premium is multiplied with. */
  readonly factor: number;
}

/**
 * Buyers from the safest to the weakest: above its sovereign, the sovereign (or CC0), and the credit categories. Their
 * place is the number of the choice.
 */
export const BUYERS: readonly Buyer[] = [
  { word: "sov+", risk: [0, 0, 0, 0, 0, 0, 0], factor: 0.9 },
  { word: "sov", risk: [0, 0, 0, 0, 0, 0, 0], factor: 1 },
  { word: "cc1", risk: [0.11, 0.12, 0.11, 0.1, 0.1, 0.1, 0.125], factor: 1 },
  { word: "cc2", risk: [0.2, 0.212, 0.223, 0.234, 0.246, 0.258, 0.271], factor: 1 },
  { word: "cc3", risk: [0.27, 0.32, 0.32, 0.35, 0.38, 0.48, null], factor: 1 },
  { word: "cc4", risk: [0.405, 0.459, 0.495, 0.54, 0.621, null, null], factor: 1 },
  { word: "cc5", risk: [0.63, 0.675, 0.72, 0.81, null, null, null], factor: 1 },
];
