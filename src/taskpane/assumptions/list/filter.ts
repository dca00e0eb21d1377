import { differs } from "../../../analysis/assumptions/differs";
import { folded, says } from "../../../help/synonyms";
import type { AssumptionRow } from "../../../workbook/assumptionRow";
import { notReplaced, type Values } from "../../../workbook/assumptionRows";
import { isOutside } from "../../table/outside";

export interface Filter {
  readonly query: string;
  /** A section's id; empty for all. */
  readonly section: string;
  /** Kinds of source; none means all. */
  readonly kinds: readonly string[];
  readonly changed: boolean;
  readonly outside: boolean;
  /** Inputs that neither the set nor the sheet gives a value for, and no others. */
  readonly leftOpen: boolean;
}

export const EVERYTHING: Filter = {
  query: "",
  section: "",
  kinds: [],
  changed: false,
  outside: false,
  leftOpen: false,
};

/** An assumption with the value in force. */
export interface Row {
  readonly assumption: AssumptionRow;
  /** Nothing for an input that is left open. */
  readonly value: number | undefined;
  /** The set has no value for it: what there is is the user's own. */
  readonly own: boolean;
  readonly changed: boolean;
  /** Below its low or above its high, or where the model has no meaning for it. */
  readonly outside: boolean;
  /** Its values by year, in the order of the years. */
  readonly steps: readonly Row[];
}

/** Where the model keeps what it assumes. */
export type Section = AssumptionRow["section"];

export interface Group {
  readonly section: Section;
  readonly rows: readonly Row[];
}

/**
 * The rows of a set, and the user's own beside them, with what the values say of each; values by year are part of the row
 * of their input.
 */
export function rowsOf(rows: readonly AssumptionRow[], own: readonly AssumptionRow[], values: Values): Row[] {
  const known = notReplaced(rows, values).map((assumption): Row => {
    const { key, current } = assumption;
    const value = values.get(key) ?? current;
    const outside = isOutside(assumption, value);
    return { assumption, value, own: false, changed: differs(value, current), outside, steps: [] };
  });
  const others = own.map((assumption): Row => {
    const value = values.get(assumption.key);
    const outside = value !== undefined && isOutside(assumption, value);
    return { assumption, value, own: true, changed: false, outside, steps: [] };
  });
  return withSteps([...known, ...others]);
}

function withSteps(rows: readonly Row[]): Row[] {
  const keys = new Set(rows.map(({ assumption }) => assumption.key));
  const isStep = ({ assumption: { step } }: Row) => step !== undefined && keys.has(step.of);
  const steps = rows.filter(isStep).sort((a, b) => (a.assumption.step?.n ?? 0) - (b.assumption.step?.n ?? 0));
  return rows.flatMap((row) => {
    if (isStep(row)) return [];
    const own = steps.filter(({ assumption }) => assumption.step?.of === row.assumption.key);
    return [own.length === 0 ? row : { ...row, steps: own }];
  });
}

const words = (query: string): string[] => query.trim().split(/\s+/).filter(Boolean);

/** "gas_price" and "energy.gas" are looked for in ids alone. */
const isPartOfId = (word: string): boolean => /_|[a-z]\.[a-z]/i.test(word);

const spoken = ({ key, label, section, unit, source, note }: AssumptionRow): string =>
  folded([key, label, section.title, unit, source.title, source.kind, note].join(" "));

/** The rows that pass; every word of the query, or one used for it, must be found somewhere in a row's texts. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const wanted = words(filter.query);
  return rows.filter(({ assumption, value, steps, ...row }) => {
    const changed = row.changed || steps.some((step) => step.changed || step.own);
    const outside = row.outside || steps.some((step) => step.outside);
    if (filter.leftOpen && value !== undefined) return false;
    if (filter.section !== "" && assumption.section.id !== filter.section) return false;
    if (filter.kinds.length > 0 && !filter.kinds.includes(assumption.source.kind)) return false;
    if ((filter.changed && !changed) || (filter.outside && !outside)) return false;
    if (wanted.length === 0) return true;
    const all = [assumption, ...steps.map((step) => step.assumption)];
    const text = all.map(spoken).join(" ");
    const ids = folded(all.map(({ key }) => key).join(" "));
    return wanted.every((word) => says(isPartOfId(word) ? ids : text, word));
  });
}

/** Rows by section, sections in the order in which they first come. */
export function grouped(rows: readonly Row[]): Group[] {
  const groups = new Map<string, { section: Section; rows: Row[] }>();
  for (const row of rows) {
    const { section } = row.assumption;
    const present = groups.get(section.id);
    if (present === undefined) groups.set(section.id, { section, rows: [row] });
    else present.rows.push(row);
  }
  return [...groups.values()];
}

/** How many filters are on, the query apart. */
export const narrowings = ({ section, kinds, changed, outside, leftOpen }: Filter): number =>
  (section === "" ? 0 : 1) + kinds.length + [changed, outside, leftOpen].filter(Boolean).length;
