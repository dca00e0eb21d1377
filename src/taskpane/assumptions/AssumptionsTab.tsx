import { makeStyles } from "@fluentui/react-components";
import { Said } from "../parts/Said";
import { usePane, useSelected } from "../store/usePane";
import { SheetCard } from "./card/SheetCard";
import { DifferencesView } from "./differences/DifferencesView";
import { PendingFile } from "./file/PendingFile";
import { Assumptions } from "./list/Assumptions";
import { LoadDialog } from "./load/LoadDialog";
import { Welcome } from "./welcome/Welcome";

const useStyles = makeStyles({ note: { padding: "0 12px" } });

/** The assumptions: what the set, the sheet and a file say of them, and all that can be done with them. */
export function AssumptionsTab() {
  const styles = useStyles();
  const { work } = usePane();
  const welcome = useSelected((state) => state.view.welcome);
  const comparing = useSelected((state) => state.view.comparing && state.sheet.state === "present");
  const asking = useSelected((state) => state.question !== undefined);
  const file = useSelected((state) => state.file);
  const notice = useSelected((state) => state.work.notice);
  return (
    <>
      {welcome && <Welcome />}
      <SheetCard />
      <div className={styles.note} aria-live="polite">
        {notice !== undefined && <Said notice={notice} onClose={() => work.say(undefined)} />}
      </div>
      {file !== undefined && <PendingFile key={file.name} file={file} />}
      {comparing && <DifferencesView />}
      <Assumptions />
      {asking && <LoadDialog />}
    </>
  );
}
