import { catalog } from "../functions/catalog";
import { functionPages } from "../help/functionPages";
import type { Page } from "../help/html";

/** The functions' help, a page each and an index. */
export const helpPages = (): readonly Page[] => functionPages(catalog);
