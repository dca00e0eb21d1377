import { functionsMetadata } from "../functions/metadata";

/** What Excel reads before it runs anything: the signatures of all functions. */
export const functionsJson = (baseUrl: string): string => `${JSON.stringify(functionsMetadata(baseUrl), null, 2)}\n`;
