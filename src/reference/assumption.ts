import type { Words } from "../messages/words";
import type { LabelledKey } from "../model/inputs/labels";

/** What kind of knowledge a value rests on. */
export type SourceKind = "measured" | "published" | "law" | "estimate";

/**
 * How a value may vary: a triangle that ends at low and high with its top at the value; a lognormal of which one draw in ten
 * lies below low and one above high; some of its values, the reference value most often; a switch, which people decide; or
 * not at all.
 */
export type Distribution = "fixed" | "switch" | "discrete" | "triangular" | "lognormal";

export interface Source<Title = Words> {
  readonly title: Title;
  /** Absent only where there is no page: estimates, and law that was not read online. */
  readonly url?: string;
  /** The source's own date as far as it is known ("2025-09-23", "2025-09", "2023-Q1"), else "undated". */
  readonly date: string;
  readonly kind: SourceKind;
}

/**
 * What the reference data says of a key: numbers, or words of a choice, whose places the model's input knows. Label,
 * unit and limits stand with the input too and are not repeated. A value by year, `energy.gas_tariff.2030`, has a row under
 * that of its input, with a source of its own; it moves with the input, so that its distribution is fixed.
 */
export interface ReferenceRow {
  readonly key: string;
  readonly value: number | string;
  /** The range of likely values, low to high. */
  readonly low: number | string;
  readonly high: number | string;
  readonly distribution: Distribution;
  readonly source: Source<string>;
  /** What the label cannot say; may be empty. */
  readonly note: string;
  /** Why the value stands near an end of its range, where it does. */
  readonly endReason?: string;
  /** What only the owner of the project can tell, where the value waits for it. */
  readonly question?: string;
}

/** An input of the model with its reference value, range and source. */
export interface Assumption extends LabelledKey, Pick<ReferenceRow, "distribution"> {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: Source;
  readonly note: Words;
  readonly endReason?: Words;
  readonly question?: Words;
}

/** The source of a number that is ours: no publication stands behind it. */
export const ENGINEERING_ESTIMATE: Source<string> = {
  title: "Engineering estimate",
  date: "undated",
  kind: "estimate",
};
