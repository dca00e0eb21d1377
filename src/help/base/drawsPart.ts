import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { type Content, element, table } from "../html";
import { millions } from "./figures";
import type { DrawsTold } from "./study";

const percent = (share: number, digits = 0): string => (100 * share).toFixed(digits);

/** What became of draws of all inputs. */
export function drawsPart({ seed, trials, belowBase, aboveNil, percentiles, refused }: DrawsTold): readonly Content[] {
  const ran = refused.reduce((left, { count }) => left - count, trials);
  const error = Math.sqrt((belowBase * (1 - belowBase)) / ran);
  return [
    element("h2", text("base.draws")),
    element(
      "p",
      text("base.draws.base", {
        percent: percent(belowBase),
        error: percent(error, 1),
        trials: ran.toLocaleString("en-US"),
        above: percent(aboveNil, 1),
      }),
    ),
    ...refused.map(({ count, example }) => element("p", text("base.draws.refused", { count, example }))),
    table(
      text("base.draws.percentiles", { seed: String(seed) }),
      [text("base.draws.below"), text("base.npv.amount")],
      Object.entries(percentiles).map(([share, npv]) => [verbatim(`${share} %`), millions(npv)]),
    ),
  ];
}
