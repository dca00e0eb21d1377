import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Swatch } from "../../parts/charts/Swatch";
import type { DrawnSeries } from "./numbers";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: "2px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
});

/** The names of what is drawn, each with how it is drawn; a single series is named by its axis. */
export function Legend({ series, drawn }: { series: readonly DrawnSeries[]; drawn: "line" | "area" }) {
  const styles = useStyles();
  const id = useId();
  if (series.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {series.map(({ label, colour, dashed = false }, place) => (
        <li key={label} className={styles.entry}>
          <Swatch colour={colour} place={place} dashed={dashed} drawn={drawn} id={`${id}-${place}`} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
