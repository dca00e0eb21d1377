import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { type Content, element, table } from "../html";
import { millions } from "./figures";
import type { BaseStudy, StudiedInput } from "./study";

const percent = (share: number, digits = 0): string => (100 * share).toFixed(digits);

/** Whether the median of an input gives a lower NPV than its base, -1, or a higher one, 1. */
const sideOfMedian = ({ assumption, median, movement }: StudiedInput): number =>
  "none" in movement ? 0 : Math.sign((median - assumption.value) * (movement.high - movement.low));

/** Why the base stands above the middle of the draws, where it does and the ranges tell it. */
function skew({ npv, inputs, draws }: BaseStudy): readonly Content[] {
  if (draws.belowBase <= 0.5 || npv.median >= npv.base) return [];
  const sides = inputs.map(sideOfMedian);
  const onSide = (side: number): number => sides.filter((one) => one === side).length;
  return [
    element(
      "p",
      text("base.draws.skew", {
        lower: onSide(-1),
        higher: onSide(1),
        median: millions(npv.median),
        less: millions(npv.base - npv.median),
      }),
    ),
  ];
}

/** What became of draws of all inputs. */
export function drawsPart(study: BaseStudy): readonly Content[] {
  const { seed, trials, belowBase, aboveNil, percentiles, refused } = study.draws;
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
    ...skew(study),
    ...refused.map(({ count, example }) => element("p", text("base.draws.refused", { count, example }))),
    table(
      text("base.draws.percentiles", { seed: String(seed) }),
      [text("base.draws.below"), text("base.npv.amount")],
      Object.entries(percentiles).map(([share, npv]) => [verbatim(`${share} %`), millions(npv)]),
    ),
  ];
}
