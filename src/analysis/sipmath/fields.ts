/** Members of JSON that somebody else wrote: what is not there, or of another kind, is nothing. */

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOfField = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** A number, also where it stands as text; NaN for anything else. */
export function numberOfField(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}

/** How an error quotes what was found. */
export const quoted = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value).slice(0, 40));
