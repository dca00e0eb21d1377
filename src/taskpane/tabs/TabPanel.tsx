import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { reason, text } from "../../messages/text";
import { Guard } from "../parts/Guard";
import type { Tab } from "./tab";

const useStyles = makeStyles({
  // the focus comes here only when what had it is gone
  panel: { outline: "none" },
  away: { padding: "24px 16px" },
});

interface Props {
  readonly tab: Tab;
  readonly id: string;
  readonly open: boolean;
}

/** The place of a tab: filled when it is first opened, kept as it is while another one is shown. */
export function TabPanel({ tab, id, open }: Props) {
  const styles = useStyles();
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <div id={id} role="tabpanel" tabIndex={-1} className={styles.panel} aria-labelledby={`${id}-tab`} hidden={!open}>
      {opened && (
        <Guard>
          <Content tab={tab} />
        </Guard>
      )}
    </div>
  );
}

function Content({ tab }: { tab: Tab }) {
  const styles = useStyles();
  const [Loaded, setLoaded] = useState<ComponentType>();
  const [why, setWhy] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    setWhy(undefined);
    tab.load().then(
      (component) => setLoaded(() => component),
      (error: unknown) => setWhy(reason(error)),
    );
  }, [tab, attempt]);
  if (Loaded !== undefined) return <Loaded />;
  return (
    <div className={styles.away} role={why === undefined ? "status" : "alert"}>
      {why === undefined ? (
        <Spinner size="tiny" label={text("pane.tab.opening")} />
      ) : (
        <>
          <p>{text("pane.tab.failed", { why })}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{text("pane.tab.again")}</Button>
        </>
      )}
    </div>
  );
}
