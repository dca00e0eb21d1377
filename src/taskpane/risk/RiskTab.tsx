import { makeStyles } from "@fluentui/react-components";
import { Notices } from "../parts/Notices";
import { useRows } from "../parts/useRows";
import { Waiting } from "../parts/Waiting";
import { usePane, useSelected } from "../store/usePane";
import { Asked } from "./Asked";
import { Found } from "./Found";
import { Going } from "./Going";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", minWidth: 0 },
});

/** All assumptions drawn at once over their ranges, and what comes of it. */
export function RiskTab() {
  const styles = useStyles();
  const { catalogue } = usePane();
  const project = useSelected((state) => state.project);
  const found = useSelected((state) => state.risk.found);
  const set = project?.state === "run" ? project.project.assumptions.set : "";
  const rows = useRows(set === "" ? (catalogue.sets[0]?.name ?? "") : set);
  return (
    <div className={styles.tab}>
      <Notices lasting />
      {project?.state === "run" ? (
        <>
          <Asked standing={project} />
          <Going />
          {found !== undefined && (
            <Found found={found} rows={rows} isOutdated={found.project.run !== project.project.run} />
          )}
        </>
      ) : (
        <Waiting />
      )}
    </div>
  );
}
