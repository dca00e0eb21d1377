import { sheetReference } from "../../sheet/address";
import type { Call, Expression } from "../../sheet/cellFormula";
import type { Asking } from "../../workbook/unfolded/unfolded";
import { Beyond } from "./evaluate";
import { functionOf } from "./ours";

/** The arguments by which every function of the project takes what it stands on. */
const ASSUMPTIONS = "assumptions";
const OVERRIDES = "overrides";
/** The pair among the overrides that is a wish about the spill. */
const HEADERS = "headers";

/** Cells without the name of their sheet. */
const CELLS =
  /^(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)#?$/i;

/** Columns of a table in the row of the formula, which mean nothing elsewhere. */
const THIS_ROW = /\[@|\[#This Row\]/i;

type Calls = Exclude<Asking, { numbers: true }>;

/** What a call of ours stands on, as a formula of another sheet writes it; nothing where it stands on no project, or says what only its own cell can. */
export function standsOn(call: Call, sheet: string): Calls | undefined {
  const names = Object.keys(functionOf(call)?.args ?? {});
  const [at, from] = [names.indexOf(ASSUMPTIONS), names.indexOf(OVERRIDES)];
  if (at < 0) return undefined;
  try {
    const overrides = from < 0 ? [] : withoutHeaders(call.args.slice(from)).map((part) => written(part, sheet));
    const given = call.args[at];
    return { assumptions: given === undefined ? "" : written(given, sheet), overrides };
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

function withoutHeaders(overrides: readonly Expression[]): Expression[] {
  const others: Expression[] = [];
  for (let k = 0; k < overrides.length; k += 2) {
    const key = overrides[k];
    const headers = key?.kind === "value" && String(key.value).trim().toLowerCase() === HEADERS;
    if (!headers) others.push(...overrides.slice(k, k + 2));
  }
  return others;
}

/** A part of a formula as another sheet writes it. Errors: Beyond. */
function written(part: Expression, sheet: string): string {
  switch (part.kind) {
    case "value":
      if (part.value === null) return "";
      return typeof part.value === "string"
        ? `"${part.value.replaceAll('"', '""')}"`
        : String(part.value).toUpperCase();
    case "cells":
      if (THIS_ROW.test(part.text)) throw new Beyond(part.text);
      return CELLS.test(part.text) ? `${sheetReference(sheet)}!${part.text}` : part.text;
    case "call":
      return `${part.name}(${part.args.map((each) => written(each, sheet)).join(",")})`;
    case "array":
      return `{${part.rows.map((row) => row.map((cell) => written(cell, sheet)).join(",")).join(";")}}`;
    case "sign":
      return part.sign === "%" ? `(${written(part.of, sheet)})%` : `${part.sign}(${written(part.of, sheet)})`;
    case "sum":
      return `(${written(part.left, sheet)}${part.operator}${written(part.right, sheet)})`;
    case "error":
      throw new Beyond(part.error);
    case "other":
      throw new Beyond(part.text);
  }
}
