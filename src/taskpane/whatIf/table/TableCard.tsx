import { makeStyles } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { Rows } from "../../parts/useRows";
import { usePane, useSelected } from "../../store/usePane";
import type { AxisFields } from "../../store/whatIf/state";
import { WhatIfCard } from "../card/WhatIfCard";
import { AxisOf } from "./AxisOf";
import { HeatTable } from "./HeatTable";

const useStyles = makeStyles({ axes: { display: "flex", flexDirection: "column", gap: "8px" } });

/** Two inputs moved together. */
export function TableCard({ rows }: { rows: Rows }) {
  const styles = useStyles();
  const { whatIf } = usePane();
  const { down, across } = useSelected((state) => state.whatIf.fields.table);
  const found = useSelected((state) => state.whatIf.answers.table.found);
  const moved = (axis: "down" | "across") => (fields: AxisFields) => whatIf.change("table", { [axis]: fields });
  return (
    <WhatIfCard
      card="table"
      fields={
        <div className={styles.axes}>
          <AxisOf label={text("pane.whatIf.down")} fields={down} rows={rows} onChange={moved("down")} />
          <AxisOf label={text("pane.whatIf.across")} fields={across} rows={rows} onChange={moved("across")} />
        </div>
      }
      answer={found && <HeatTable found={found} rows={rows} />}
    />
  );
}
