import { makeStyles } from "@fluentui/react-components";
import { usePane, useSelected } from "../store/usePane";
import { Said } from "./Said";
import { TakeBack } from "./TakeBack";

const useStyles = makeStyles({
  // it is there before anything is said in it, and takes no room
  notice: {
    position: "sticky",
    top: "4px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    "> .fui-MessageBar": { width: "100%" },
    ":empty": { display: "contents" },
  },
  back: { ":empty": { display: "none" } },
});

/** What was done last, and the way back from it, in sight wherever one has scrolled to; `lasting` offers that way at other times, too. */
export function Notices({ lasting = false }: { lasting?: boolean }) {
  const styles = useStyles();
  const { work } = usePane();
  const notice = useSelected((state) => state.work.notice);
  return (
    <>
      <div className={styles.notice} aria-live="polite">
        {notice !== undefined && <Said notice={notice} onClose={() => work.say(undefined)} />}
        {notice?.intent === "success" && <TakeBack />}
      </div>
      {lasting && notice?.intent !== "success" && (
        <div className={styles.back}>
          <TakeBack />
        </div>
      )}
    </>
  );
}
