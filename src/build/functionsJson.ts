import { catalog } from "../functions/catalog";
import { functionsMetadata } from "../functions/metadata";

/** ADDIN_SUPPORT_SYNC=1 builds an add-in that says of its functions that they may be called in between. */
const inBetween = (): boolean => process.env.ADDIN_SUPPORT_SYNC === "1";

/** What Excel reads before it runs anything: the signatures of all functions. */
export const functionsJson = (baseUrl: string, supportSync = inBetween()): string =>
  `${JSON.stringify(functionsMetadata(baseUrl, catalog, supportSync), null, 2)}\n`;
