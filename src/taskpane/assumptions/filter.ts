import { contains } from "../../quantities/interval";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { differs, sectionName, type Values } from "./catalogue";

export interface Filter {
  readonly query: string;
  /** A section's title; empty for all. */
  readonly section: string;
  /** Kinds of source; none means all. */
  readonly kinds: readonly string[];
  readonly changed: boolean;
  readonly outside: boolean;
}

export const EVERYTHING: Filter = { query: "", section: "", kinds: [], changed: false, outside: false };

/** An assumption with the value in force. */
export interface Row {
  readonly assumption: AssumptionRow;
  readonly value: number;
  readonly changed: boolean;
  /** Below its low or above its high, or where the model has no meaning for it. */
  readonly outside: boolean;
}

export interface Group {
  readonly section: string;
  readonly rows: readonly Row[];
}

export function rowsOf(assumptions: readonly AssumptionRow[], values: Values): Row[] {
  return assumptions.map((assumption) => {
    const { key, low, high, interval } = assumption;
    const value = values.get(key) ?? assumption.current;
    return {
      assumption,
      value,
      changed: differs(value, assumption.current),
      outside: value < low || value > high || !contains(interval, value),
    };
  });
}

const words = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

const spoken = ({ key, label, section, unit, source, note }: AssumptionRow): string =>
  [key, label, section.title, unit, source.title, source.kind, note].join(" ").toLowerCase();

/** The rows that pass; every word of the query must be found somewhere in a row's texts. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const wanted = words(filter.query);
  return rows.filter(({ assumption, changed, outside }) => {
    if (filter.section !== "" && sectionName(assumption) !== filter.section) return false;
    if (filter.kinds.length > 0 && !filter.kinds.includes(assumption.source.kind)) return false;
    if ((filter.changed && !changed) || (filter.outside && !outside)) return false;
    if (wanted.length === 0) return true;
    const text = spoken(assumption);
    return wanted.every((word) => text.includes(word));
  });
}

/** Rows by section, sections in the order in which they first come. */
export function grouped(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const section = sectionName(row.assumption);
    const present = groups.get(section);
    if (present === undefined) groups.set(section, [row]);
    else present.push(row);
  }
  return [...groups].map(([section, rows]) => ({ section, rows }));
}

/** How many ways the list is narrowed, the query apart. */
export const narrowings = ({ section, kinds, changed, outside }: Filter): number =>
  (section === "" ? 0 : 1) + kinds.length + (changed ? 1 : 0) + (outside ? 1 : 0);
