import { makeStyles } from "@fluentui/react-components";
import { InsertAt } from "../parts/InsertAt";
import { Notices } from "../parts/Notices";
import { useRows } from "../parts/useRows";
import { Waiting } from "../parts/Waiting";
import { usePane, useSelected } from "../store/usePane";
import { About } from "./About";
import { CompareCard } from "./compare/CompareCard";
import { SolveCard } from "./solve/SolveCard";
import { TableCard } from "./table/TableCard";
import { TornadoCard } from "./tornado/TornadoCard";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
});

/** What would be if: what moves a line most, two inputs together, the value that is needed, and what differs. */
export function WhatIfTab() {
  const styles = useStyles();
  const { port } = usePane();
  const project = useSelected((state) => state.project);
  const set = project?.state === "run" ? project.project.assumptions.set : "";
  const { catalogue } = usePane();
  const rows = useRows(set === "" ? (catalogue.sets[0]?.name ?? "") : set);
  return (
    <div className={styles.tab}>
      <Notices lasting />
      {project?.state === "run" ? (
        <>
          <About standing={project} />
          <TornadoCard rows={rows} />
          <TableCard rows={rows} />
          <SolveCard rows={rows} run={project.project.run} />
          <CompareCard rows={rows} />
          {port.connected && <InsertAt />}
        </>
      ) : (
        <Waiting />
      )}
    </div>
  );
}
