import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { element, type Html } from "../html";
import type { Fan } from "./study";

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 56;
const FOOT = 28;
const HEAD = 10;
const STEPS = 4;
const YEARS = 5;

/** A round number not below what a quarter of the axis needs: 1, 2, 2.5 or 5 with noughts. */
function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / STEPS));
  return [1, 2, 2.5, 5, 10].map((digit) => digit * power).find((step) => step * STEPS >= most) ?? most;
}

/** Most trials as a band over the years, their middle and the base as lines. It has its table beside it. */
export function fanPicture({ label, unit, years, low, middle, high, base }: Fan): Html {
  const step = stepOf(Math.max(...Array.from(high), ...Array.from(base)));
  const x = (t: number): number => LEFT + ((WIDTH - LEFT - 12) * t) / Math.max(1, years.length - 1);
  const y = (value: number): number => HEIGHT - FOOT - ((HEIGHT - FOOT - HEAD) * value) / (step * STEPS);
  const at = (row: ArrayLike<number>) => years.map((_, t) => `${x(t).toFixed(1)},${y(row[t] ?? 0).toFixed(1)}`);
  const lineOf = (row: ArrayLike<number>, look: string): Html =>
    element("polyline", verbatim(""), { points: at(row).join(" "), class: look });
  const ticks = Array.from({ length: STEPS + 1 }, (_, k) => k * step);
  return element(
    "figure",
    [
      element(
        "svg",
        [
          ...ticks.flatMap((tick) => [
            element("polyline", verbatim(""), {
              points: `${LEFT},${y(tick).toFixed(1)} ${WIDTH - 12},${y(tick).toFixed(1)}`,
              class: "grid",
            }),
            element("text", verbatim(tick.toLocaleString("en-US")), {
              x: String(LEFT - 8),
              y: (y(tick) + 4).toFixed(1),
              "text-anchor": "end",
            }),
          ]),
          ...years.flatMap((year, t) =>
            t % YEARS === 0
              ? [
                  element("text", verbatim(year), {
                    x: x(t).toFixed(1),
                    y: String(HEIGHT - 8),
                    "text-anchor": "middle",
                  }),
                ]
              : [],
          ),
          element("polygon", verbatim(""), { points: [...at(low), ...at(high).reverse()].join(" "), class: "band" }),
          lineOf(middle, "middle"),
          lineOf(base, "base"),
        ],
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": text("risk.page.fan", { line: label }) },
      ),
      element("figcaption", text("risk.page.fan.legend", { unit })),
    ],
    { class: "picture" },
  );
}
