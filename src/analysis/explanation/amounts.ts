import { type Message, type MessageValue, message } from "../../messages/message";

/** Beyond this an amount is read in millions or in thousands. */
const MILLION = 1e6;
const THOUSAND = 1e4;
const DIGITS = 6;

/** Six digits, thousands apart; what is far too small is in powers of ten. */
function digits(value: number): string {
  const [whole = "", fraction] = String(Number(value.toPrecision(DIGITS))).split(".");
  const grouped = Math.abs(value) < THOUSAND || whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The same amount in a larger unit where it is large: dollars in millions, tonnes in thousands and millions. */
function scaled(value: number, unit: string): readonly [number, string] {
  const size = Math.abs(value);
  if (unit.startsWith("US$") && size >= MILLION) return [value / MILLION, `m ${unit}`];
  if (/^t\b/.test(unit) && size >= MILLION) return [value / MILLION, `M${unit}`];
  if (/^t\b/.test(unit) && size >= THOUSAND) return [value / 1e3, `k${unit}`];
  return [value, unit];
}

/** A number with its unit as a formula with numbers has it; in brackets below nil, for the formula around it. */
export function amount(value: number, unit: string): MessageValue {
  if (Number.isNaN(value)) return message("words.none");
  if (unit === "flag") return message(value === 0 ? "words.no" : "words.yes");
  const [shown, of] = scaled(value, unit);
  // a year is no thousands
  const isYear = unit === "y" && Number.isInteger(value) && value > 1000;
  const figure = isYear ? String(value) : digits(shown);
  const said: Message | string = of === "1" || isYear ? figure : message("words.amount", { figure, of });
  return shown < 0 ? message("words.brackets", { of: said }) : said;
}
