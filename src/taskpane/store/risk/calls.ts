import { findFunction } from "../../../functions/catalog";
import type { Called } from "../insertion";
import { MARKS } from "./shares";
import { FANS, type RiskFound } from "./state";

function called(id: string, ...texts: readonly string[]): Called {
  const definition = findFunction(id);
  if (definition === undefined) throw new RangeError(`there is no function ${id}`);
  return { definition, texts };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The points of the S-curve in the sheet. */
const CURVE = [0.01, 0.05, ...Array.from({ length: 9 }, (_, k) => (k + 1) / 10), 0.95, 0.99].sort((a, b) => a - b);

const below = (values: readonly number[]): string => `{${values.join(";")}}`;

/** What lines came to: the call that is copied. */
export function summaryCall({ lines, report: { trials, seed }, assumptions }: RiskFound): Called {
  const ids = lines.map(({ id }) => quoted(id));
  const line = ids.length === 1 ? (ids[0] ?? "") : `{${ids.join(",")}}`;
  return called("MONTE_CARLO", line, String(trials), String(seed), assumptions);
}

/** The calls that give in cells what is shown of a line: what lines came to, its S-curve, the fans over the years, and its drivers. */
export function callsOf(found: RiskFound, line: string): readonly Called[] {
  const { trials, seed } = found.report;
  const last = [String(trials), String(seed), found.assumptions];
  return [
    summaryCall(found),
    called("RISK_PERCENTILES", quoted(line), below(CURVE), ...last),
    ...FANS.map((fan) => called("RISK_PERCENTILES", quoted(fan), below(MARKS), ...last)),
    called("RISK_DRIVERS", quoted(line), ...last),
  ];
}
