import { english } from "./english/index";
import { type Catalogs, type Language, sentence, type Values } from "./sentence";

export type { Language };

export type MessageId = keyof typeof english;

const catalogs: Catalogs = { en: english };

/** The sentence of a message of any room. */
export const text = (id: string, values?: Values, language?: Language): string =>
  sentence(catalogs, id, values, language);

/** The sentence behind an error that carries a message id and values. */
export const describe = (error: { readonly id: string; readonly values: Values }, language?: Language): string =>
  text(error.id, error.values, language);
