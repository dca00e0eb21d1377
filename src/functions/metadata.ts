import { catalog } from "./catalog";
import type { FunctionDefinition } from "./define";
import { argumentText } from "./limits";

/**
 * One parameter as Excel reads it from functions.json. Its type is always any: what a number is, is judged once, by the
 * argument itself, so that a cell and the command line give the same value and the same error.
 */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  readonly repeating?: true;
}

/** One function as Excel reads it from functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
  readonly options?: { readonly supportSync: true } | { readonly stream: true };
}

export interface FunctionsMetadata {
  /** Error cells reach arguments of any type, so that they can be passed on. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** The page that explains a function, as a path under the add-in's address. */
export const helpPath = (id: string): string => `help/${id.toLowerCase()}.html`;

/**
 * The content of functions.json for an add-in served from an address. With `supportSync` Excel may call the functions
 * while it evaluates a part of a formula or a conditional format, which only newer versions of it can.
 */
export function functionsMetadata(
  baseUrl: string,
  definitions: readonly FunctionDefinition[] = catalog,
  supportSync = false,
): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      ...metadataOf(definition, baseUrl),
      // what fills a cell for a while has no answer while Excel waits
      ...(supportSync && !definition.streams && { options: { supportSync } }),
    })),
  };
}

function metadataOf({ id, summary, args, returns, streams }: FunctionDefinition, baseUrl: string): FunctionMetadata {
  return {
    id,
    name: id,
    description: summary,
    helpUrl: `${baseUrl}/${helpPath(id)}`,
    parameters: Object.entries(args).map(([name, argument]) => ({
      name,
      description: argumentText(argument),
      type: "any",
      ...(argument.shape === "matrix" && { dimensionality: "matrix" }),
      ...(argument.shape === "repeating" && { repeating: true }),
      ...(argument.optional && argument.shape !== "repeating" && { optional: true }),
    })),
    // a result of any type is said by saying nothing
    result: {
      ...(returns.type !== "any" && { type: returns.type }),
      ...(returns.shape === "matrix" && { dimensionality: "matrix" }),
    },
    ...(streams && { options: { stream: true } }),
  };
}
