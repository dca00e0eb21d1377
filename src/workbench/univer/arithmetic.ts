/**
 * Sums, differences, products and quotients in binary, as Excel has them. The engine's own are decimal: what is exact in binary
 * leaves a residue there, so that a difference of two equal amounts is not nothing; and each takes many times as long.
 */
import { ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { Facade } from "./book";

/** What is left of a difference beyond fifteen digits is nothing, as in Excel: 0.1 + 0.2 - 0.3 is 0. */
const FIFTEEN_DIGITS = 2 ** -48;
const left = (result: number, of: number): number => (Math.abs(result) <= Math.abs(of) * FIFTEEN_DIGITS ? 0 : result);

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  plusBy: (a, b) => left(a + b, a),
  minusBy: (a, b) => left(a - b, a),
  multiplyBy: (a, b) => a * b,
  dividedBy: (a, b) => a / b,
};

export function calculateInBinary(): void {
  const number: Facade = NumberValueObject.prototype;
  for (const [name, operation] of Object.entries(OPERATIONS))
    number[name] = function (this: NumberValueObject, other: unknown): NumberValueObject | ErrorValueObject {
      const [a, b] = [Number(this.getValue()), Number(other)];
      if (Number.isNaN(a) || Number.isNaN(b) || (typeof other === "string" && other.trim() === ""))
        return ErrorValueObject.create(ErrorType.VALUE);
      if (name === "dividedBy" && b === 0) return ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
      const result = operation(a, b);
      return Number.isFinite(result) ? NumberValueObject.create(result) : ErrorValueObject.create(ErrorType.NUM);
    };
}
