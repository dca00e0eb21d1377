import type { FunctionDefinition } from "../functions/define";
import { helpPath } from "../functions/metadata";
import { functionIndex } from "./functionIndex";
import { functionPage } from "./functionPage";
import type { Page } from "./html";
import { STYLE } from "./style";
import { termsPages } from "./termsPages";

/** Every file of the functions' help, by its path under the add-in's address. */
export const functionPages = (catalog: readonly FunctionDefinition[]): readonly Page[] => [
  { path: "help/style.css", text: STYLE },
  { path: "help/index.html", text: functionIndex(catalog) },
  ...termsPages(),
  ...catalog.map((definition) => ({ path: helpPath(definition.id), text: functionPage(definition) })),
];
