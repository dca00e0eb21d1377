/** The languages a person can read the product in. */
export type Language = "en";

export type Values = Readonly<Record<string, string | number>>;

/** A catalog a language: every text a person reads has an id; adding a language is adding a catalog of the same ids. */
export type Catalogs = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Numbers in messages: at most six significant digits, never in powers of ten for everyday sizes. */
function shown(value: string | number): string {
  if (typeof value === "string") return value;
  const rounded = Number(value.toPrecision(6));
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** A number as it is shown, with all its digits where it would look like another of the sentence: "below 1, got 1". */
function told(value: string | number, values: Readonly<Record<string, string | number>>): string {
  const short = shown(value);
  const alike = Object.values(values).some((other) =>
    typeof other === "string" ? other.split(" ").includes(short) : other !== value && shown(other) === short,
  );
  return typeof value === "number" && alike ? String(value) : short;
}

/** The sentence of a message in a language, its {placeholders} filled with values; an unknown id stands for itself. */
export function sentence(catalogs: Catalogs, id: string, values: Values = {}, language: Language = "en"): string {
  const template = catalogs[language][id];
  if (template === undefined) return id;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : told(value, values);
  });
}

/** A message with its values, and where that stands of which it speaks: a row of a table, or a line of a file. */
export interface Message {
  readonly id: string;
  readonly values?: Values;
  readonly place?: { readonly row: number } | { readonly file: string; readonly line?: number } | undefined;
}

/** The sentence of a message, its place before it. */
export function placed(say: (id: string, values?: Values) => string, { id, values, place }: Message): string {
  const what = say(id, values);
  if (place === undefined) return what;
  // as texts, which are not rounded
  if ("row" in place) return say("place.row", { row: String(place.row), what });
  const { file, line } = place;
  return line === undefined ? say("place.file", { file, what }) : say("place.line", { file, line: String(line), what });
}
