import type { ReferenceRow, Source } from "../assumption";

const CEPCI: Source<string> = {
  title: "Chemical Engineering Plant Cost Index, annual averages as listed by the TEA Handbook",
  url: "https://handbook.tea-commons.org/reference-data/cost-indices",
  date: "2024",
  kind: "published",
};

/** The index of each year from 2000, 1957 to 1959 being 100. */
const VALUES = [
  394.1, 394.3, 395.6, 402.0, 444.2, 468.2, 499.6, 525.4, 575.4, 521.9, 550.8, 585.7, 584.6, 567.3, 576.1, 556.8, 541.7,
  567.5, 603.1, 607.5, 596.2, 708.8, 816.0, 797.9, 798.8,
];
const FROM = 2000;
const LAST = FROM + VALUES.length - 1;

/** What carries capital from the year it is quoted in to the base year. A further year is one more value. */
export const capitalIndexRows: readonly ReferenceRow[] = [
  ...VALUES.map((value, k) => ({
    key: `capital.index.${FROM + k}`,
    value,
    low: value,
    high: value,
    distribution: "fixed" as const,
    source: CEPCI,
    note: FROM + k === LAST ? "The value of June: the last one that was published freely, no average of the year" : "",
  })),
  {
    key: "capital.index_held",
    value: 798.8,
    low: 780,
    high: 820,
    distribution: "triangular",
    source: CEPCI,
    note: "No value of 2025 or 2026 was found: that of June 2024 is held. The range is an estimate",
  },
];
