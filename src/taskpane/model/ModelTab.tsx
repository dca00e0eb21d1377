import { makeStyles } from "@fluentui/react-components";
import { Notices } from "../parts/Notices";
import { Waiting } from "../parts/Waiting";
import { useSelected } from "../store/usePane";
import { Charts } from "./charts/Charts";
import { Insert } from "./insert/Insert";
import { NewModel } from "./newModel/NewModel";
import { Results } from "./results/Results";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
});

/** The project on the table that is shown: is it bankable, key results, charts, and all of it in the sheet. */
export function ModelTab() {
  const styles = useStyles();
  const project = useSelected((state) => state.project);
  return (
    <div className={styles.tab}>
      <NewModel />
      <Notices lasting />
      {project?.state === "run" ? <Results standing={project} /> : <Waiting />}
      {project?.state === "run" && <Charts run={project.project.run} breakeven={project.breakeven} />}
      <Insert />
    </div>
  );
}
