import { makeStyles, tokens } from "@fluentui/react-components";
import type { Words } from "../../../messages/words";
import type { Colour } from "../../../workbook/charts/colours";
import { useInk, useShapes } from "../../parts/charts/ink";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "4px" },
});

interface Entry {
  readonly label: Words;
  readonly colour: Colour;
  readonly dashes?: string;
  /** An area between two lines. */
  readonly band?: boolean;
}

/** How thick a band lies over what is behind it. */
export const BAND = 0.25;

/** What is drawn how. */
export function Key({ entries }: { entries: readonly Entry[] }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  return (
    <ul className={styles.key}>
      {entries.map(({ label, colour, dashes, band }) => (
        <li key={label} className={styles.entry}>
          <svg width="22" height="12" aria-hidden="true">
            {band ? (
              <rect
                className={shapes.band}
                x="2"
                y="1"
                width="18"
                height="10"
                fill={ink(colour)}
                fillOpacity={BAND}
                stroke={ink(colour)}
              />
            ) : (
              <line
                className={shapes.line}
                x1="1"
                x2="21"
                y1="6"
                y2="6"
                stroke={ink(colour)}
                strokeWidth="2"
                {...(dashes !== undefined && { strokeDasharray: dashes })}
              />
            )}
          </svg>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
