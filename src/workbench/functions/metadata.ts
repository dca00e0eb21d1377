/** functions.json, as Excel reads it: the add-in's own statement of its worksheet functions. */
export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly options?: {
    readonly stream?: boolean;
    readonly supportSync?: boolean;
    readonly cancelable?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}
export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
