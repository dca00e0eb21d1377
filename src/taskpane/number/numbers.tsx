import type { Shown } from "../../analysis/explanation/explained";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { inFull, said } from "../../workbook/spoken";

/** A number as a person says it, with its unit; a word as it is. */
export function spokenOf(value: Shown, unit: string): Words {
  if (value === undefined) return verbatim("");
  if (typeof value !== "number") return value;
  if (unit === "flag") return text(value === 0 ? "words.no" : "words.yes");
  return said(unit, value);
}

/** The same with all its digits. */
export const fullOf = (value: Shown, unit: string): Words =>
  typeof value === "number" && unit !== "flag" ? inFull(unit, value) : spokenOf(value, unit);

/** A number that says itself in full where one rests on it. */
export function Figure({ value, unit, className }: { value: Shown; unit: string; className?: string }) {
  return (
    <span className={className ?? ""} title={fullOf(value, unit)}>
      {spokenOf(value, unit)}
    </span>
  );
}
