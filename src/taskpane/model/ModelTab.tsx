import { makeStyles } from "@fluentui/react-components";
import { Said } from "../parts/Said";
import { TakeBack } from "../parts/TakeBack";
import { usePane, useSelected } from "../store/usePane";
import { Charts } from "./charts/Charts";
import { Insert } from "./insert/Insert";
import { NewModel } from "./newModel/NewModel";
import { Results } from "./results/Results";
import { Waiting } from "./results/Waiting";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  back: { ":empty": { display: "none" } },
  // it is there before anything is said in it, and takes no room
  said: {
    position: "sticky",
    top: "4px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    "> .fui-MessageBar": { width: "100%" },
    ":empty": { marginTop: "-16px" },
  },
});

/** The project on the table that is shown: is it bankable, key results, charts, and all of it in the sheet. */
export function ModelTab() {
  const styles = useStyles();
  const { work } = usePane();
  const notice = useSelected((state) => state.work.notice);
  const project = useSelected((state) => state.project);
  return (
    <div className={styles.tab}>
      <NewModel />
      <div className={styles.said} aria-live="polite">
        {notice !== undefined && <Said notice={notice} onClose={() => work.say(undefined)} />}
        {notice?.intent === "success" && <TakeBack />}
      </div>
      {notice?.intent !== "success" && (
        <div className={styles.back}>
          <TakeBack />
        </div>
      )}
      {project?.state === "run" ? <Results standing={project} /> : <Waiting />}
      {project?.state === "run" && <Charts run={project.project.run} breakeven={project.breakeven} />}
      <Insert />
    </div>
  );
}
