import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import { text } from "../../messages/text";
import { led } from "./led";
import { MoreTabs } from "./MoreTabs";
import { TabButton } from "./TabButton";
import type { Tab } from "./tab";
import { useFitting } from "./useFitting";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    display: "flex",
    justifyContent: "space-between",
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", minWidth: 0 },
  // keeps its width, so that it is known whether there is room for it
  away: { position: "absolute", visibility: "hidden" },
});

interface Props {
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (tab: string) => void;
  /** The id of a tab's panel; the tab's own is this with "-tab" behind it. */
  readonly panelOf: (tab: string) => string;
}

/** Tabs by the book: one stop of the tab key, arrows between all of them; those without room stand in a menu. */
export function TabBar({ tabs, selected, onSelect, panelOf }: Props) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const places = tabs.map(({ id }) => id);
  const shown = useFitting(bar, places.indexOf(selected), tabs.length);
  const focus = (tab: string) => document.getElementById(`${panelOf(tab)}-tab`)?.focus();
  const open = (tab: string) => {
    onSelect(tab);
    // a tab that stood in the menu can have the focus once it is in sight
    requestAnimationFrame(() => focus(tab));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tab = tabs[led(event.key, places.indexOf(selected), tabs.length, "row") ?? -1];
    if (tab === undefined) return;
    event.preventDefault();
    open(tab.id);
  };
  return (
    <div ref={bar} className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={text("pane.tabs")} onKeyDown={onKeyDown}>
        {tabs.map((tab, place) => (
          <TabButton
            key={tab.id}
            tab={tab}
            selected={tab.id === selected}
            panel={panelOf(tab.id)}
            className={mergeClasses(!shown.has(place) && styles.away)}
            onClick={() => onSelect(tab.id)}
          />
        ))}
      </div>
      <MoreTabs tabs={tabs.filter((_, place) => !shown.has(place))} onSelect={open} />
    </div>
  );
}
