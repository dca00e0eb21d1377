import { message } from "../../messages/message";
import { type InputKey, keyOf } from "../../model/inputs/keys";
import { checkValue } from "../../model/schema";
import { referenceSet } from "../../reference/values";
import { isBlank, shown } from "./cells";
import { type Change, Changes } from "./changes";
import { type Findings, refused } from "./findings";
import type { Given } from "./given";
import { gaveWayTold, givingWay } from "./givingWay";
import { pathReplaced } from "./paths";
import type { RelativeKey } from "./relative";
import { over } from "./standing";
import { type Conversion, conversionOf, PLAIN, unitShown } from "./unitColumn";
import { type ReadValue, readAmount, readValue } from "./value";

/** What stands beside a key. */
export interface Beside {
  readonly cell: unknown;
  readonly unit: unknown;
  readonly row: number;
  readonly column: number;
}

/** An amount in the unit that a key had in a former version, and the key by whose value it is divided. */
interface Later {
  readonly definition: InputKey;
  readonly read: ReadValue;
  readonly per: string;
  readonly row: number;
}

const BASE_YEAR = "project.base_year";

/** The rows from one header to the next: they override those above, name each key once, and take effect together. */
export class Block {
  readonly #named = new Set<string>();
  /** What the block says of each key, NaN where that is a problem. */
  readonly #stated = new Map<string, { readonly value: number; readonly row: number }>();
  /** What the blocks above gave. */
  readonly #above: ReadonlyMap<string, number>;
  /** The relative keys, which take effect at its end. */
  readonly #changes: Change[] = [];
  /** Amounts in a unit of a former version, which wait for the value that they are divided by. */
  readonly #later: Later[] = [];

  constructor(
    private readonly given: Given,
    private readonly findings: Findings,
  ) {
    this.#above = new Map(given.values);
  }

  /** The value of a key. Errors: argument for a key given twice, and what is wrong with the value. */
  take(definition: InputKey, { cell, unit, row, column }: Beside): void {
    const { key, choices } = definition;
    this.#name(key);
    this.given.forget(key);
    this.given.places.set(key, { row, column });
    this.#replacePath(definition, row);
    this.#stated.set(key, { value: Number.NaN, row });
    try {
      const conversion = choices === undefined ? this.#conversion(definition, unit) : PLAIN;
      const read = readValue(definition, cell, conversion);
      if (conversion.per !== undefined) this.#later.push({ definition, read, per: conversion.per, row });
      else this.#state(key, this.#noted(key, definition.unit, read, row), row);
    } catch (error) {
      // a number without a meaning still stands there, and is shown as what it is
      if (typeof cell === "number") this.given.values.set(key, cell);
      else if (!isBlank(cell)) this.given.texts.set(key, typeof cell === "string" ? cell : shown(cell));
      throw error;
    }
  }

  /** A change of what stands at the end of the block. */
  change(relative: RelativeKey, { cell, unit, row }: Beside): void {
    const { key, by, targets } = relative;
    this.#name(key);
    const wanted = by === "times" ? "1" : (targets[0]?.unit ?? "1");
    const read = readAmount(relative, cell, this.#conversion({ key, unit: wanted }, unit));
    const amount = this.#noted(key, wanted, read, row);
    this.#changes.push({ ...relative, amount, row, place: this.findings.placeOf(row) });
  }

  end(): void {
    this.#carryOver();
    this.#makeChanges();
    this.#giveWay();
  }

  #name(key: string): void {
    if (this.#named.has(key)) refused("assumptions.twice", { key });
    this.#named.add(key);
  }

  #state(key: string, value: number, row: number): void {
    this.given.values.set(key, value);
    this.#stated.set(key, { value, row });
  }

  /** The value for all years takes the place of the values by year that blocks above gave. */
  #replacePath({ key, byYear, step }: InputKey, row: number): void {
    if (byYear === undefined || step !== undefined) return;
    const { values, texts } = this.given;
    const replaced = [...values.keys(), ...texts.keys()].filter(
      (other) => keyOf(other)?.step?.of === key && !this.#named.has(other),
    );
    for (const other of replaced) this.given.forget(other);
    if (replaced.length > 0) this.findings.notice(pathReplaced(key), row);
  }

  /** Amounts in former units are carried to those of today. */
  #carryOver(): void {
    for (const { definition, read, per, row } of this.#later)
      this.findings.attempt(() => {
        const { key, unit } = definition;
        const value = checkValue(key, read.value / (this.given.standing()[per] ?? Number.NaN));
        this.#state(key, this.#noted(key, unit, { ...read, value }, row), row);
      }, row);
  }

  /** Relative keys change what stands now. */
  #makeChanges(): void {
    if (this.#changes.length === 0) return;
    const { effects } = this.given;
    const made = new Changes(this.given.standing());
    for (const change of this.#changes) this.findings.attempt(() => made.add(change), change.row);
    for (const effect of made.effects())
      this.findings.attempt(() => {
        const { key, changes } = effect;
        this.#state(key, effect.value(), changes[0]?.row ?? 0);
        effects.set(key, [...(effects.get(key) ?? []), effect]);
      }, effect.changes[0]?.row);
  }

  /** Parts of a whole that the block leaves out give way to those that it states. */
  #giveWay(): void {
    const { values } = this.given;
    const stated = Object.fromEntries([...this.#stated].map(([key, { value }]) => [key, value]));
    for (const gave of givingWay(stated, () => this.given.standing(this.#above))) {
      const rows = gave.stated.map((key) => this.#stated.get(key)?.row ?? 0);
      this.findings.notice(gaveWayTold(gave), Math.max(...rows));
      for (const [key, value] of Object.entries(gave.others)) values.set(key, value);
    }
    const kept = over(Object.fromEntries(this.#above), stated);
    for (const key of this.#above.keys()) if (kept[key] === undefined) values.delete(key);
  }

  #conversion(wanted: Parameters<typeof conversionOf>[0], unit: unknown): Conversion {
    const { values, set } = this.given;
    const base = values.get(BASE_YEAR) ?? referenceSet(set)[BASE_YEAR] ?? Number.NaN;
    return conversionOf(wanted, unit, base);
  }

  #noted(key: string, wanted: string, { value, asText, from }: ReadValue, row: number): number {
    if (asText !== undefined)
      this.findings.notice(
        message("assumptions.numberAsText", { key, given: shown(asText), value: String(value) }),
        row,
      );
    if (from !== undefined)
      this.findings.notice(
        message("assumptions.converted", { key, given: shown(from), value: String(value), wanted: unitShown(wanted) }),
        row,
      );
    return value;
  }
}
