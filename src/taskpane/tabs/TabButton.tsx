import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import type { Tab } from "./tab";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: "8px 8px 5px",
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    // a transparent border has a colour there
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  icon: { fontSize: "18px", lineHeight: 1 },
});

interface Props {
  readonly tab: Tab;
  readonly selected: boolean;
  /** The id of its panel. */
  readonly panel: string;
  readonly className: string;
  readonly onClick: () => void;
}

/** A tab's icon over its name. */
export function TabButton({ tab: { title, icon: Icon }, selected, panel, className, onClick }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      role="tab"
      id={`${panel}-tab`}
      className={mergeClasses(styles.tab, selected && styles.selected, className)}
      aria-selected={selected}
      aria-controls={panel}
      tabIndex={selected ? 0 : -1}
      onClick={onClick}
    >
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {text(title)}
    </button>
  );
}
