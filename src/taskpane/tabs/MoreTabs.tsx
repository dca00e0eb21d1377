import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { text } from "../../messages/text";
import { led } from "./led";
import type { Tab } from "./tab";

const useStyles = makeStyles({
  place: { display: "flex", alignItems: "center", flexShrink: 0 },
  none: { position: "absolute", visibility: "hidden" },
  menu: {
    position: "absolute",
    top: "100%",
    right: "4px",
    zIndex: 10,
    minWidth: "140px",
    maxWidth: "calc(100% - 8px)",
    padding: "4px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface Props {
  /** The tabs without room in the bar. */
  readonly tabs: readonly Tab[];
  readonly onSelect: (tab: string) => void;
}

/** A menu of the tabs the bar has no room for; where it has room for all, the button is out of sight. */
export function MoreTabs({ tabs, onSelect }: Props) {
  const styles = useStyles();
  const menu = useId();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const next = led(event.key, at, all.length, "list");
    if (event.key === "Escape") {
      // office.js takes an Escape that comes to it for the wish to leave the pane
      event.stopPropagation();
      place.current?.querySelector("button")?.focus();
    } else if (next !== undefined) all[next]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={place} className={mergeClasses(styles.place, tabs.length === 0 && styles.none)}>
      <Button
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={text("pane.tabs.more", { count: tabs.length })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        // before the blur of the menu closes it
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          ref={list}
          id={menu}
          role="menu"
          tabIndex={-1}
          className={styles.menu}
          aria-label={text("pane.tabs")}
          onKeyDown={onKeyDown}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setOpen(false);
          }}
        >
          {tabs.map(({ id, title, icon: Icon }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                setOpen(false);
                onSelect(id);
              }}
            >
              <Icon />
              {text(title)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
