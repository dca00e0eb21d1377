import { english } from "./english/index";
import { type Catalogs, type Language, type Message, placed, sentence, type Values } from "./sentence";

export type { Language, Message };

export type MessageId = keyof typeof english;

const catalogs: Catalogs = { en: english };

/** The sentence of a message of any room. */
export const text = (id: string, values?: Values, language?: Language): string =>
  sentence(catalogs, id, values, language);

/** The sentence behind an error, or anything else that carries a message. */
export const describe = (message: Message, language?: Language): string =>
  placed((id, values) => text(id, values, language), message);
