import { verbatim, type Words } from "../../messages/words";
import { isShare } from "../../quantities/share";

/** Larger units that people read, by the unit of a line and from which amount on. */
const LARGER: readonly (readonly [unit: RegExp, from: number, size: number, larger: string])[] = [
  [/^US\$(?=$|\/y)/, 1e5, 1e6, "m US$"],
  [/^t(?=$|\/y| (?!.*\/t))/, 1e6, 1e6, "Mt"],
  [/^t(?=$|\/y| (?!.*\/t))/, 1e3, 1e3, "kt"],
  [/^GJ(?=$|\/y)/, 1e6, 1e6, "PJ"],
  [/^kWh(?=$|\/y)/, 1e6, 1e6, "GWh"],
  [/^m3(?=$|\/y)/, 1e6, 1e6, "million m3"],
];

const DIGITS = 4;

const FORMAT = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 });

/** Smaller than this is what adds up to nil, but for rounding. */
const NOISE = 1e-12;

function rounded(value: number): string {
  if (Math.abs(value) < NOISE) return "0";
  const digits = Math.abs(value) >= 10 ** DIGITS ? Math.round(value) : Number(value.toPrecision(DIGITS));
  return FORMAT.format(digits);
}

/** Numbers of years have no thousands. */
const isYear = (unit: string, value: number): boolean =>
  unit === "y" && Number.isInteger(value) && value > 1900 && value < 2300;

/** A number by its unit: money in millions, tonnes in kt or Mt, shares and rates in percent, four digits of it. */
export function figure(unit: string, value: number): Words {
  if (isYear(unit, value)) return verbatim(value);
  if (unit === "1/y") return verbatim(`${rounded(100 * value)} %/y`);
  if (unit !== "1" && isShare(unit) && Math.abs(value) <= 1) return verbatim(`${rounded(100 * value)} %`);
  const larger = LARGER.find(([of, from]) => of.test(unit) && Math.abs(value) >= from);
  if (larger === undefined) return verbatim(unit === "1" ? rounded(value) : `${rounded(value)} ${unit}`);
  const [of, , size, name] = larger;
  return verbatim(`${rounded(value / size)} ${unit.replace(of, name)}`);
}

/** The number as it is, in its own unit, to as many digits as machines agree on. */
export const wholeFigure = (unit: string, value: number): string =>
  `${Math.abs(value) < NOISE ? 0 : Number(value.toPrecision(12))} ${unit}`;
