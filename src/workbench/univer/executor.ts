/**
 * An add-in's function as a function of the formula engine, and its help while typing. The engine's value objects are untyped
 * here: its classes for them are not exported as one union. A function that throws would end calculation for the whole session,
 * so everything is caught.
 */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IRegisterFunctionService } from "@univerjs/sheets-formula";
import type { FunctionMetadata, Parameter } from "../functions/metadata";
import { type Argument, BUSY, isError, isMatrix, type Matrix, type Value } from "../functions/values";
import type { Site } from "../grid/grid";
import { type Book, type Facade, toArea } from "./book";

export type Evaluate = (args: Argument[], at: Site) => Value | Matrix;

export function defineFunction(book: Book, name: string, meta: FunctionMetadata, evaluate: Evaluate): void {
  class AddinFunction extends BaseFunction {
    override needsReferenceObject = meta.options?.requiresParameterAddresses ?? false;
    override isCustom(): boolean {
      return false; // else the engine looks the function up again by its text
    }
    override calculate(...variants: Facade[]): Facade {
      // A run of the workbook before may still go on; its sheets have the names of this one's within the grid.
      if (this.unitId !== book.unit) return toEngine(BUSY);
      const at = { sheet: this.subUnitId ?? "", row: this.row, col: this.column };
      try {
        return toEngine(
          evaluate(
            variants.map((v) => argument(v, at.sheet, book)),
            at,
          ),
        );
      } catch (error) {
        console.error(name, error);
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  }
  const help: Facade = {
    name,
    func: () => 0,
    description: {
      functionName: name,
      functionType: FunctionType.User,
      description: meta.description ?? "",
      abstract: meta.description ?? "",
      functionParameter: meta.parameters.map(parameterHelp),
    },
  };
  book.injector.get(IRegisterFunctionService).registerFunction(help);
  const executor: Facade = name; // the engine knows its own functions by an enumeration, others by their names
  book.injector.get(IFunctionService).registerExecutors(new AddinFunction(executor));
}

const parameterHelp = (p: Parameter): object => ({
  name: p.name,
  detail: p.description ?? "",
  example: p.dimensionality === "matrix" ? "A1:B2" : p.type === "string" ? '"text"' : "1",
  require: p.optional || p.repeating ? 0 : 1,
  repeat: p.repeating ? 1 : 0,
});

function argument(v: Facade, sheet: string, book: Book): Argument {
  if (v?.isReferenceObject?.()) {
    const area = toArea(v.getForcedSheetId() || v.getDefaultSheetId?.() || sheet, v.getRangePosition());
    return { ...argument(v.toArrayValueObject(), sheet, book), address: book.address(area) };
  }
  if (v === undefined || v === null || (v.isNull?.() && !v.isArray?.())) return { kind: "omitted", cells: [[null]] };
  if (!v.isArray?.()) return { kind: "scalar", cells: [[toValue(v)]] };
  const rows: number = v.getRowCount();
  const cols: number = v.getColumnCount();
  const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: cols }, (_, c) => toValue(v.get(r, c))));
  return { kind: "range", cells };
}

function toValue(v: Facade): Value {
  if (!v || v.isNull?.()) return null;
  if (v.isError()) return { error: v.getErrorType() };
  return v.isBoolean() ? Boolean(v.getValue()) : v.getValue();
}

function toEngine(value: Value | Matrix): Facade {
  if (isMatrix(value)) {
    const matrix: Facade = {
      calculateValueList: value.map((row) => row.map(toEngine)),
      rowCount: value.length,
      columnCount: value[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    };
    return ArrayValueObject.create(matrix);
  }
  if (isError(value)) {
    const error: Facade = value.error; // #BUSY! is none of the engine's own errors
    return ErrorValueObject.create(error);
  }
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value ?? "");
}
