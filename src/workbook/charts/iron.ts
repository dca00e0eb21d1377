import { text } from "../../messages/text";
import { nodes, type Stream, streamLine, streams } from "../../model/process/streams";
import { said } from "../spoken";
import { inMegatonnesOfIron } from "./axes";
import { type Chart, oneNumber, type Step } from "./chart";

const bearing = (id: string): Stream | undefined =>
  streams.find((stream) => stream.id === id && stream.fe !== undefined);
const stepOf = ({ id, label }: Stream, does: Step["does"]): Step => ({ lines: [streamLine(id, "fe")], label, does });

/** Whether a stream goes back to where it has been: what it carries is still on its way. */
const returns = (id: string): boolean => {
  const from = nodes.findIndex(({ out }) => (out as readonly string[]).includes(id));
  const to = nodes.findIndex(({ into }) => (into as readonly string[]).includes(id));
  return from >= 0 && to >= 0 && to <= from;
};

/** What joins and what leaves at each node, and what stands behind it, in the order of the plant. */
function stepsOfIron(): readonly Step[] {
  const goesOn = new Set<string>(nodes.flatMap(({ into }) => into as readonly string[]));
  const comesFrom = new Set<string>(nodes.flatMap(({ out }) => out as readonly string[]));
  return nodes.flatMap(({ into, out }, place) => {
    const [ins, outs] = [into, out].map((ids) =>
      (ids as readonly string[]).flatMap((id) => (returns(id) ? [] : (bearing(id) ?? []))),
    );
    const joining = (ins ?? []).filter(({ id }) => !comesFrom.has(id));
    const last = place === nodes.length - 1;
    const on = (outs ?? []).filter(({ id }) => goesOn.has(id) || (last && id === PRODUCT));
    const leaving = (outs ?? []).filter((stream) => !on.includes(stream));
    // what goes round stands before the node and behind it, and is no iron more
    const round = into.some(returns);
    return [
      ...joining.map((stream) => stepOf(stream, place === 0 ? "stands" : "joins")),
      ...leaving.map((stream) => stepOf(stream, "leaves")),
      ...(round ? [] : on.map((stream) => stepOf(stream, "stands"))),
    ];
  });
}

const PRODUCT = "hbi";
const steps = stepsOfIron();

/** The iron of a nameplate year from ore to HBI, with what is lost on its way. */
export const iron: Chart = {
  id: "iron",
  name: text("chart.iron"),
  finding: (run) => {
    const amounts = steps.map((step) => ({ ...step, value: oneNumber(run, step) }));
    const product = amounts.at(-1)?.value ?? 0;
    const lost = amounts.filter(({ does }) => does === "leaves").toSorted((a, b) => b.value - a.value);
    const all = lost.reduce((sum, { value }) => sum + value, product);
    const [largest] = lost;
    if (!(all > 0) || largest === undefined) return text("chart.iron.none");
    return text("chart.iron.finding", {
      share: said("%", product / all),
      what: largest.label,
      largest: said("%", largest.value / all),
    });
  },
  panels: [{ kind: "flow", ...inMegatonnesOfIron(text("chart.iron.axis")), steps }],
};
