import type { Context, FunctionDefinition } from "../../functions/define";
import { answer } from "../../functions/invoke";
import { said } from "../../functions/said";
import { asMatrix, type ErrorValue, isErrorValue, type Value } from "../../functions/values";
import type { Call, Expression, Operator } from "../../sheet/cellFormula";
import type { ReadCell } from "../port";
import { functionOf } from "./ours";

/** What a formula is computed from: the cells it names, and what the functions remember. */
export interface World {
  readonly context: Context;
  /** What an empty cell is handed over as: nothing, or 0 where Excel runs on a desktop. */
  readonly blank: null | 0;
  readonly read: (cells: string) => Promise<readonly (readonly ReadCell[])[] | undefined>;
}

/** A part of a formula that only a spreadsheet can compute. */
export class Beyond extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** Several cells where a function takes one value: Excel computes the call for each of them. */
export class Several extends Beyond {}

const fail = (error: string): ErrorValue => ({ error });

const OPERATIONS: Readonly<Record<Operator, (a: unknown, b: unknown) => unknown>> = {
  "&": (a, b) => `${written(a)}${written(b)}`,
  "+": (a, b) => numeric(a, b, (x, y) => x + y),
  "-": (a, b) => numeric(a, b, (x, y) => x - y),
  "*": (a, b) => numeric(a, b, (x, y) => x * y),
  "/": (a, b) => numeric(a, b, (x, y) => (y === 0 ? fail("#DIV/0!") : x / y)),
  "^": (a, b) => numeric(a, b, (x, y) => x ** y),
};

const written = (value: unknown): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");

function numeric(a: unknown, b: unknown, of: (a: number, b: number) => number | ErrorValue): unknown {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y) || a === "" || b === "") return fail("#VALUE!");
  const result = of(x, y);
  return typeof result === "number" && !Number.isFinite(result) ? fail("#NUM!") : result;
}

/** The one value that arithmetic or an argument takes; of several Excel would compute one by one. */
function one(raw: unknown, part: string): unknown {
  const rows = asMatrix(raw);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Several(part);
  return rows[0][0];
}

/** The raw value of a part of a formula, as a host hands it to a function. Errors: Beyond. */
export async function evaluate(part: Expression, text: string, world: World): Promise<unknown> {
  switch (part.kind) {
    case "value":
      return part.value;
    case "error":
      return fail(part.error);
    case "other":
      throw new Beyond(part.text);
    case "array":
      return Promise.all(
        part.rows.map((row) => Promise.all(row.map(async (cell) => one(await evaluate(cell, text, world), text)))),
      );
    case "cells": {
      const cells = await world.read(part.text);
      if (cells === undefined) throw new Beyond(part.text);
      const given = cells.map((row) => row.map((cell) => cell ?? world.blank));
      return given.length === 1 && given[0]?.length === 1 ? given[0][0] : given;
    }
    case "call": {
      const definition = functionOf(part);
      if (definition === undefined) throw new Beyond(part.text);
      return said(await called(definition, part, world));
    }
    case "sign": {
      const value = one(await evaluate(part.of, text, world), text);
      if (isErrorValue(value)) return value;
      if (part.sign === "+") return value;
      return part.sign === "-" ? numeric(0, value, (a, b) => a - b) : numeric(value, 100, (a, b) => a / b);
    }
    case "sum": {
      const left = one(await evaluate(part.left, text, world), text);
      const right = one(await evaluate(part.right, text, world), text);
      if (isErrorValue(left)) return left;
      return isErrorValue(right) ? right : OPERATIONS[part.operator](left, right);
    }
  }
}

/** What a call gives when it is computed here, errors as values. Errors: Beyond, where its arguments cannot be. */
export const called = async (definition: FunctionDefinition, call: Call, world: World): Promise<Value> =>
  answer(definition, await rawArguments(definition, call, world), world.context);

/** The arguments of a call as a host hands them over. Errors: Beyond. */
export async function rawArguments(
  definition: FunctionDefinition,
  call: Call,
  world: World,
): Promise<readonly unknown[]> {
  const given = await Promise.all(call.args.map((argument) => evaluate(argument, call.text, world)));
  const shapes = Object.values(definition.args).map(({ shape }) => shape);
  const open = shapes.indexOf("repeating");
  return given.flatMap((value, at) => {
    if (open >= 0 && at >= open) return asMatrix(value).flat();
    // of one value Excel takes each cell of a range in its turn
    return [shapes[at] === "scalar" ? one(value, Object.keys(definition.args)[at] ?? call.text) : value];
  });
}
