import type { Outcome } from "../../analysis/whatIf/outcome";
import { describe, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { explained } from "../../model/explained";
import type { IronError } from "../../quantities/errors";
import { inFull, said } from "../../workbook/spoken";
import { amount } from "../table/amount";
import type { Rows } from "./useRows";

// How what was found is said: a line in its unit, an input as its row shows it.

export const lineSaid = ({ unit }: { readonly unit: string }, outcome: Outcome): Words =>
  typeof outcome === "number" ? said(unit, outcome) : text("pane.asked.noRun");

/** With all digits, or with the reason why there is nothing. */
export const lineInFull = ({ unit }: { readonly unit: string }, outcome: Outcome): Words =>
  typeof outcome === "number" ? inFull(unit, outcome) : whyOf(outcome);

export const whyOf = ({ id, values, place }: IronError): Words => describe(explained({ id, values, place }));

/** A value of an input: the word of a choice, else the number with its unit. */
export function inputSaid(rows: Rows, key: string, value: unknown): Words {
  const row = rows.get(key);
  return typeof value === "number" && row !== undefined ? amount(row, value) : verbatim(String(value ?? ""));
}

export const inputLabel = (rows: Rows, key: string): Words => rows.get(key)?.label ?? verbatim(key);
