import type { Injector } from "@univerjs/core";
import {
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_WEB,
  type IFunctionNames,
  IFunctionService,
} from "@univerjs/engine-formula";

/** What fetches something from an address: a cell of a stranger's workbook would tell that address what stands beside it. */
const OUTWARD: readonly IFunctionNames[] = [
  FUNCTION_NAMES_LOOKUP.IMAGE,
  FUNCTION_NAMES_LOOKUP.RTD,
  FUNCTION_NAMES_WEB.WEBSERVICE,
];

/** The grid's engine without functions that reach beyond the workbook: they are #NAME?, as unknown ones are. */
export function dropOutwardFunctions(injector: Injector): void {
  injector.get(IFunctionService).unregisterExecutors(...OUTWARD);
}
