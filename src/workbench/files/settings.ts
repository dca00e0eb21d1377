/**
 * Settings that are kept with the workbook, and how they travel in a plan's texts. Excel has two kinds: workbook.settings, whose
 * values are anything, and the document's settings of the common API, whose values are already texts.
 */
export interface Settings {
  readonly workbook: Map<string, unknown>;
  readonly document: Map<string, string>;
}

const DOCUMENT = "document:";
const JSON_VALUE = "json:";

export function toTexts(settings: Settings): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of settings.workbook)
    texts[key] =
      typeof value === "string" && !value.startsWith(JSON_VALUE) ? value : JSON_VALUE + JSON.stringify(value);
  for (const [key, value] of settings.document) texts[DOCUMENT + key] = value;
  return texts;
}

export function fromTexts(settings: Settings, texts: Readonly<Record<string, string>>): void {
  settings.workbook.clear();
  settings.document.clear();
  for (const [key, value] of Object.entries(texts))
    if (key.startsWith(DOCUMENT)) settings.document.set(key.slice(DOCUMENT.length), value);
    else
      settings.workbook.set(key, value.startsWith(JSON_VALUE) ? parse(value.slice(JSON_VALUE.length), value) : value);
}

/** A text that another program wrote with our prefix is kept as it is. */
function parse(json: string, otherwise: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return otherwise;
  }
}
