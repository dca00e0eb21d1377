import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../messages/text";
import { useHidden } from "../parts/hidden";
import { Progress } from "../parts/Progress";
import { usePane, useSelected } from "../store/usePane";
import { TabBar } from "./TabBar";
import { TabPanel } from "./TabPanel";
import type { Tab } from "./tab";
import { useScrollKept } from "./useScrollKept";

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere" },
  outside: {
    margin: 0,
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

/** The bar of tabs and the open one below it. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const id = useId();
  const { port, view } = usePane();
  const chosen = useSelected((state) => state.view.tab);
  const selected = (tabs.find((tab) => tab.id === chosen) ?? tabs[0])?.id ?? chosen;
  const panelOf = (tab: string) => `${id}-${tab}`;
  useScrollKept(selected);
  return (
    <main className={styles.root}>
      {/* Excel shows the name above the pane */}
      <h1 className={hidden}>{text("pane.name")}</h1>
      {!port.connected && <p className={styles.outside}>{text("pane.outside")}</p>}
      <TabBar tabs={tabs} selected={selected} onSelect={view.open} panelOf={panelOf} />
      <Progress />
      {tabs.map((tab) => (
        <TabPanel key={tab.id} tab={tab} id={panelOf(tab.id)} open={tab.id === selected} />
      ))}
    </main>
  );
}
