import type { Inputs } from "../../model/inputs/keys";
import { defaultSet } from "../../reference/values";
import { shown, textOf } from "./cells";
import type { Effect } from "./changes";
import { refused } from "./findings";
import { knownSet } from "./names";
import { standing } from "./standing";
import { setBehind } from "./wholeTable";

/** What the rows of a table gave so far: the set and, by key, values and what belongs to them. */
export class Given {
  set: string | undefined;
  /** No row names a set, rightly or wrongly. */
  silent = true;
  readonly values = new Map<string, number>();
  readonly texts = new Map<string, string>();
  readonly places = new Map<string, { readonly row: number; readonly column: number }>();
  readonly effects = new Map<string, readonly Effect[]>();

  /** Errors: argument for what names no set. */
  nameSet(cell: unknown): void {
    this.silent = false;
    const name = textOf(cell);
    if (name === "") refused("assumptions.notASet", { given: shown(cell) });
    this.set = knownSet(name);
  }

  /** The set that stands in where the rows read so far are silent. */
  setBehind(): string {
    return setBehind(this.set ?? defaultSet, Object.fromEntries(this.values));
  }

  /** What stands when values are given over that set. */
  standing(values: ReadonlyMap<string, number> = this.values): Inputs {
    return standing(this.setBehind(), Object.fromEntries(values));
  }

  /** As if no row had said anything of a key. */
  forget(key: string): void {
    for (const part of [this.places, this.values, this.texts, this.effects]) part.delete(key);
  }
}
