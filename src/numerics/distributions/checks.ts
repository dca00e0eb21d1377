import { IronError } from "../../quantities/errors";

/** Errors: a value that is no finite number, by its name. */
export function checkedNumbers(values: Readonly<Record<string, number>>): void {
  for (const [what, value] of Object.entries(values))
    if (!Number.isFinite(value)) throw new IronError("argument", "distribution.number", { what, value: String(value) });
}

/** Errors: a value that does not lie above 0, by its name. */
export function checkedPositive(what: string, value: number): void {
  if (!(value > 0)) throw new IronError("domain", "distribution.positive", { what, value });
}
