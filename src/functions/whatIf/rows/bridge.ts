import type { Project, Session } from "../../../analysis/session";
import { bridge, type Effect } from "../../../analysis/whatIf/bridge";
import { Variations } from "../../../analysis/whatIf/variations";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { projectColumns } from "../../project/shared";
import { type Row, type Shown, spilled } from "../../shown";
import { BLANK, type ResultCell } from "../../values";
import { labelOf, lineNamed, unitOf, valueCell } from "./asked";

/** What NPV_BRIDGE spills; the last row is the line itself, and the effects above it add up to its own. */
export function bridgeRows(session: Session, from: Project, to: Project, line_id: string): Shown {
  const line = lineNamed(from, line_id);
  const ends = [from.assumptions.values, to.assumptions.values] as const;
  const found = session.whatIf(`bridge ${line.id}`, ends, (ran) => {
    const variations = new Variations(ends[0]);
    const made = bridge(variations, ends[1], line.id);
    ran(variations.runs);
    return made;
  });
  const { set, differing: count } = to.assumptions;
  const head = projectColumns(
    { ...from, remarks: [message("header.bridgeTo", { set, count })] },
    "key",
    "from",
    "to",
    "effect",
    "label",
    "unit",
    "error",
  );
  const rowOf = ({ keys, effect, error }: Effect): Row => {
    const [key = "", ...more] = keys;
    const value = (of: Project): ResultCell => {
      const given = of.assumptions.values[key];
      return more.length > 0 || given === undefined ? BLANK : valueCell(key, given);
    };
    const label = more.length > 0 ? message("row.andMore", { label: labelOf(key), count: more.length }) : labelOf(key);
    return [
      verbatim(keys.join(", ")),
      value(from),
      value(to),
      effect,
      label,
      more.length > 0 ? BLANK : unitOf(key),
      error === 0 ? BLANK : error,
    ];
  };
  const { from: first, to: last, effects } = found;
  const total: Row = [verbatim(line.id), first, last, last - first, line.label, line.unit, BLANK];
  return spilled(from, [head, ...effects.map(rowOf), total]);
}
