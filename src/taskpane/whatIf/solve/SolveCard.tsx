import { makeStyles } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { ProjectRun } from "../../../model/run";
import { scaleOfUnit } from "../../../workbook/spoken";
import { Typed } from "../../parts/Typed";
import type { Rows } from "../../parts/useRows";
import { usePane, useSelected } from "../../store/usePane";
import { linesOf } from "../../store/whatIf/lines";
import { targetShown } from "../../store/whatIf/questions";
import { WhatIfCard } from "../card/WhatIfCard";
import { InputSearch } from "../InputSearch";
import { Solutions } from "./Solutions";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "6px" },
  bracket: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px", alignItems: "end", "> *": { minWidth: 0 } },
});

/** The value of an input at which a line is what is asked for. */
export function SolveCard({ rows, run }: { rows: Rows; run: ProjectRun }) {
  const found = useSelected((state) => state.whatIf.answers.solve.found);
  return (
    <WhatIfCard
      card="solve"
      fields={<Fields rows={rows} run={run} />}
      answer={found && <Solutions found={found} rows={rows} />}
    />
  );
}

function Fields({ rows, run }: { rows: Rows; run: ProjectRun }) {
  const styles = useStyles();
  const { whatIf } = usePane();
  const { key, target, low, high } = useSelected((state) => state.whatIf.fields.solve);
  const id = useSelected((state) => state.whatIf.line);
  const line = linesOf(run).find((each) => each.id === id);
  if (line === undefined) return null;
  const unit = scaleOfUnit(line.unit)?.unit ?? (line.unit === "1" ? "" : line.unit);
  return (
    <div className={styles.fields}>
      <Typed
        label={
          unit === ""
            ? text("pane.whatIf.target.bare", { line: line.label })
            : text("pane.whatIf.target", { line: line.label, unit: verbatim(unit) })
        }
        value={targetShown(line, run, target)}
        onDone={(value) => whatIf.change("solve", { target: value.trim() })}
      />
      <InputSearch
        label={text("pane.asked.input")}
        rows={rows}
        chosen={key}
        onChoose={(chosen) => whatIf.change("solve", { key: chosen, low: "", high: "" })}
      />
      <div className={styles.bracket}>
        <Typed
          label={text("pane.whatIf.bracket.from")}
          value={low}
          onDone={(value) => whatIf.change("solve", { low: value.trim() })}
        />
        <Typed
          label={text("pane.whatIf.bracket.to")}
          value={high}
          onDone={(value) => whatIf.change("solve", { high: value.trim() })}
        />
      </div>
    </div>
  );
}
