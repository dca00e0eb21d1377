import type { Formatters, IntlMessageFormat } from "intl-messageformat";
import { Exact, Short } from "./figures";
import type { Language } from "./language";
import { type Message, type MessageId, type MessageValue, message } from "./message";
import { placeholdersOf, readTemplate } from "./placeholders";

interface Reading {
  readonly format: IntlMessageFormat;
  /** The placeholders that the template itself writes as numbers. */
  readonly numbers: ReadonlySet<string>;
}

/** Makes the sentences of one language. Reads a template once; Intl's formats, which are dear, are made once. */
export class Speaker {
  private readonly short: Short;
  private readonly lists: Intl.ListFormat;
  private readonly formatters: Formatters;
  private readonly known = new Map<MessageId, Reading>();

  constructor(private readonly language: Language) {
    const { tag } = language;
    const exact = new Exact(tag);
    const plural = new Intl.PluralRules(tag);
    this.short = new Short(tag);
    this.lists = new Intl.ListFormat(tag, { type: "conjunction", style: "narrow" });
    this.formatters = {
      getNumberFormat: (_, style) => (style === undefined ? this.short : exact),
      getPluralRules: () => plural,
      getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
    };
  }

  /** The sentence of a message, its placeholders filled, its place before it. */
  say({ place, ...what }: Message): string {
    if (place === undefined) return this.fill(what);
    if ("row" in place) return this.fill(message("place.row", { row: place.row, what }));
    const { file, line } = place;
    return this.fill(
      line === undefined ? message("place.file", { file, what }) : message("place.line", { file, line, what }),
    );
  }

  /** Items one after the other. */
  list(items: readonly string[]): string {
    return this.lists.format(items);
  }

  private fill({ id, values }: Message): string {
    const reading = this.known.get(id) ?? this.read(id);
    this.known.set(id, reading);
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      reading.numbers.has(name) ? value : this.shown(value, [...Object.values(values), this.language.catalog[id]]),
    ]);
    return String(reading.format.format(Object.fromEntries(shown)));
  }

  private read(id: MessageId): Reading {
    const format = readTemplate(this.language.catalog[id], this.language.tag, { formatters: this.formatters });
    const numbers = placeholdersOf(format.getAst()).flatMap(({ name, isNumber }) => (isNumber ? [name] : []));
    return { format, numbers: new Set(numbers) };
  }

  /** A value as it is shown: a number with all its digits where it would look like another of the sentence, "below 1, got 1". */
  private shown(value: MessageValue, beside: readonly MessageValue[]): string {
    if (typeof value === "string") return value;
    if (typeof value === "object")
      return "id" in value ? this.say(value) : this.list(value.map((one) => this.shown(one, beside)));
    const short = this.short.format(value);
    const alike = beside.some((other) =>
      typeof other === "string"
        ? other.split(/[\s,:;]+/).includes(short)
        : typeof other === "number" && other !== value && this.short.format(other) === short,
    );
    return alike ? String(value) : short;
  }
}
