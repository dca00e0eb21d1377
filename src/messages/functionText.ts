import { functionsEnglish } from "./english/functionsIndex";
import { type Catalogs, type Language, type Message, placed, sentence, type Values } from "./sentence";

const catalogs: Catalogs = { en: functionsEnglish };

/** The sentence of a message that worksheet functions can give: Excel loads no other text before it shows the pane. */
export const text = (id: string, values?: Values, language?: Language): string =>
  sentence(catalogs, id, values, language);

/** The sentence behind an error, or a notice, of a worksheet function. */
export const describe = (message: Message, language?: Language): string =>
  placed((id, values) => text(id, values, language), message);
