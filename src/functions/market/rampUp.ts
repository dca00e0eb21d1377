import { verbatim } from "../../messages/words";
import { rampAverage } from "../../model/formulas/market";
import { flag, number, optional } from "../args";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { computing, documented } from "../formulas";
import { across, laid } from "../periodTable";
import { TYPE_ERROR } from "../refusals";

const average = computing(rampAverage);

export const rampUp = defineFunction({
  id: "RAMP_UP",
  family: "Market and cost",
  summary: "Average utilisation of each operating year while a plant climbs to full output.",
  args: {
    years: optional(number("y", "Operating years to show", { min: 1, max: 100, whole: true }), 10),
    tau: optional(number("y", "Time constant: 63 % of the climb is done after it", { above: 0 }), 0.75),
    maximum: optional(
      number("1", "Utilisation reached in the end; plants run above nameplate too", { above: 0, max: 1.25 }),
      0.93,
    ),
    delay: optional(number("y", "Time until the climb begins", { min: 0 }), 0),
    headers: optional(flag("FALSE leaves out the header row, years and units"), true),
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Operating year, unit and utilisation averaged over the year, one year a row",
  },
  ...documented(rampAverage),
  notes: [
    "Output at any moment is maximum · (1 - e^(-time / tau)) after the delay; what a year makes is its average, not its last day.",
  ],
  errors: {
    argument: TYPE_ERROR,
    domain:
      "years is no whole number from 1, tau is not positive, maximum lies outside 0 to 1.25, or delay is negative",
  },
  examples: [
    {
      args: [3],
      gives: [
        ["Operating year", "Unit", "Utilisation"],
        [1, "1", 0.4163590038357194],
        [2, "1", 0.7946057033921847],
        [3, "1", 0.894310450896988],
      ],
      source: "0.93 · (1 - 0.75 · (e^(-(k - 1) / 0.75) - e^(-k / 0.75))), 40-digit arithmetic",
    },
    { args: [2, 0.75, 0.93, 1, false], gives: [[0], [0.4163590038357194]], source: "the same, a year later" },
    { args: [3, 0], gives: { raises: "domain" } },
    { args: [3, 0.75, 0.93, 0, "no"], gives: { raises: "argument" } },
  ],
  seeAlso: ["SCALE_CAPEX", "PROJECT_LINE"],
  compute: ({ years, tau, maximum, delay, headers, across }) => {
    const utilisation = Array.from({ length: years }, (_, k) => average({ year: k + 1, tau, maximum, delay }));
    const rows = utilisation.map((value, k) => (headers ? [k + 1, verbatim(1), value] : [value]));
    return laid(across, headers ? [columns("operatingYear", "unit", "utilisation"), ...rows] : rows);
  },
});
