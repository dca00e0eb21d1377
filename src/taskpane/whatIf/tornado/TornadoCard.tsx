import { Field, Select } from "@fluentui/react-components";
import { listed, text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { Aside } from "../../parts/Aside";
import { Numbers, type Told } from "../../parts/NumbersTable";
import { inputLabel, inputSaid, lineInFull, lineSaid } from "../../parts/said";
import { Typed } from "../../parts/Typed";
import type { Rows } from "../../parts/useRows";
import { usePane, useSelected } from "../../store/usePane";
import type { Found } from "../../store/whatIf/state";
import { WhatIfCard } from "../card/WhatIfCard";
import { TornadoPicture } from "./TornadoPicture";

/** The share that equal swings begin with, in percent. */
const USUAL_SHARE = "10";

/** Which inputs move a line most. */
export function TornadoCard({ rows }: { rows: Rows }) {
  const found = useSelected((state) => state.whatIf.answers.tornado.found);
  return <WhatIfCard card="tornado" fields={<Fields />} answer={found && <Answer found={found} rows={rows} />} />;
}

function Fields() {
  const { whatIf } = usePane();
  const { share } = useSelected((state) => state.whatIf.fields.tornado);
  return (
    <>
      <Field size="small" label={text("pane.whatIf.moved")}>
        <Select
          size="small"
          value={share === "" ? "ranges" : "share"}
          onChange={(_, { value }) => whatIf.change("tornado", { share: value === "ranges" ? "" : USUAL_SHARE })}
        >
          <option value="ranges">{text("pane.whatIf.moved.ranges")}</option>
          <option value="share">{text("pane.whatIf.moved.share")}</option>
        </Select>
      </Field>
      {share !== "" && (
        <Typed
          label={text("pane.whatIf.share")}
          value={share}
          onDone={(value) => whatIf.change("tornado", { share: value.trim() === "" ? USUAL_SHARE : value })}
        />
      )}
    </>
  );
}

function Answer({ found, rows }: { found: Found["tornado"]; rows: Rows }) {
  const { line, swings } = found;
  const moving = swings.filter(({ swing }) => swing > 0);
  const out = swings.filter(({ ends }) => ends === undefined);
  const still = swings.length - moving.length - out.length;
  const labels = out.map(({ key }) => inputLabel(rows, key));
  return (
    <>
      <TornadoPicture found={found} rows={rows} />
      <Aside count={still} said={text("pane.whatIf.still", { count: still })} />
      <Aside count={out.length} said={text("pane.whatIf.switchedOut", { count: out.length, keys: listed(labels) })} />
      <Numbers
        card="pane.whatIf.tornado"
        heads={HEADS.map((head) => text(head))}
        rows={moving.map((swing) => ({
          key: swing.key,
          name: inputLabel(rows, swing.key),
          cells: cellsOf(swing, line, rows),
        }))}
      />
    </>
  );
}

const HEADS = [
  "pane.asked.input",
  "pane.whatIf.lineAtLow",
  "pane.whatIf.lineAtHigh",
  "pane.whatIf.swing",
  "pane.whatIf.low",
  "pane.whatIf.base",
  "pane.whatIf.high",
] as const;

function cellsOf(
  { key, base, ends, swing }: Found["tornado"]["swings"][number],
  line: Found["tornado"]["line"],
  rows: Rows,
): readonly Told[] {
  if (ends === undefined) return [];
  const ofLine = (value: typeof ends.low.outcome): Told => ({
    said: lineSaid(line, value),
    full: lineInFull(line, value),
  });
  const ofInput = (value: number): { said: Words } => ({ said: inputSaid(rows, key, value) });
  const { low, high } = ends;
  return [
    ...[ofLine(low.outcome), ofLine(high.outcome), ofLine(swing)],
    ...[ofInput(low.value), ofInput(base), ofInput(high.value)],
  ];
}
