import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { memo, useId } from "react";
import { text } from "../../messages/text";
import { type AssumptionRow, inWords } from "../../workbook/assumptionRow";
import { amount, number, unitBeside } from "./amount";
import type { Row } from "./filter";
import { RangeBar } from "./RangeBar";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "6px",
    rowGap: "2px",
    width: "100%",
    padding: "7px 12px 7px 8px",
    // the section's heading stays on top of what scrolls below it
    scrollMarginTop: "40px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { gridRow: "1 / span 2", marginTop: "2px", color: tokens.colorNeutralForeground3 },
  label: { overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, textAlign: "end", whiteSpace: "nowrap" },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "normal" },
  key: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    alignSelf: "center",
  },
  bar: { justifySelf: "end", alignSelf: "center" },
  choices: {
    gridColumn: "2 / span 2",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  marks: { gridColumn: "2 / span 2", display: "flex", flexWrap: "wrap", gap: "6px" },
  mark: {
    fontSize: tokens.fontSizeBase200,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
  },
  changed: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  outside: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  details: { padding: "2px 12px 10px 30px" },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  go: { marginTop: "8px" },
});

interface Props {
  readonly row: Row;
  /** What was last loaded, where it differs from the set. */
  readonly loaded: number | undefined;
  readonly open: boolean;
  readonly onToggle: (key: string) => void;
  /** Undefined where no table is in the workbook. */
  readonly onGo: ((key: string) => void) | undefined;
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

/** One assumption: a line that opens to its range, source and note. */
export const AssumptionItem = memo(function AssumptionItem({ row, loaded, open, onToggle, onGo }: Props) {
  const styles = useStyles();
  const details = useId();
  const { assumption, value, changed, outside } = row;
  const { key, label } = assumption;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={() => onToggle(key)}
      >
        <span className={styles.chevron} aria-hidden="true">
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          {inWords(assumption, value)}
          {unitBeside(assumption) !== "" && <span className={styles.unit}> {unitBeside(assumption)}</span>}
        </span>
        <span className={styles.key}>{key}</span>
        {assumption.choices === undefined ? (
          <span className={styles.bar}>
            <RangeBar row={assumption} value={value} />
          </span>
        ) : (
          <span className={styles.choices}>{text("pane.row.choices", { choices: assumption.choices.join(", ") })}</span>
        )}
        {(changed || outside) && (
          <span className={styles.marks}>
            {changed && (
              <span className={mergeClasses(styles.mark, styles.changed)}>
                {text("pane.row.changed", { reference: number(assumption, assumption.current) })}
              </span>
            )}
            {outside && (
              <span className={mergeClasses(styles.mark, styles.outside)}>{text("pane.row.outsideRange")}</span>
            )}
          </span>
        )}
      </button>
      {open && <Details id={details} row={assumption} loaded={loaded} onGo={onGo} />}
    </li>
  );
});

function Details({
  id,
  row,
  loaded,
  onGo,
}: {
  id: string;
  row: AssumptionRow;
  loaded: number | undefined;
  onGo: Props["onGo"];
}) {
  const styles = useStyles();
  const facts: [id: string, value: React.ReactNode][] = [
    ["reference", amount(row, row.current)],
    ...(loaded === undefined ? [] : [["loaded", amount(row, loaded)] satisfies [string, string]]),
    ...(row.choices !== undefined
      ? [["choices", row.choices.join(", ")] satisfies [string, string]]
      : [
          ["low", amount(row, row.low)] satisfies [string, string],
          ["base", amount(row, row.value)] satisfies [string, string],
          ["high", amount(row, row.high)] satisfies [string, string],
        ]),
    ...(row.choices === undefined ? [["unit", row.unit] satisfies [string, string]] : []),
    ["source", <Source key="source" row={row} />],
    ["kind", text(`pane.kind.${row.source.kind}`)],
    ...(row.source.date !== "undated" ? [["date", row.source.date] satisfies [string, string]] : []),
    ...(row.note ? [["note", row.note] satisfies [string, string]] : []),
  ];
  return (
    <div id={id} className={styles.details}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} term={text(`pane.detail.${name}`)} value={value} />
        ))}
      </dl>
      {onGo !== undefined && (
        <Button className={styles.go} size="small" onClick={() => onGo(row.key)}>
          {text("pane.detail.go")}
        </Button>
      )}
    </div>
  );
}

function Fact({ term, value }: { term: string; value: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.meaning}>{value}</dd>
    </>
  );
}

/** Only web addresses become links; the text is text whatever it holds. */
function Source({ row }: { row: AssumptionRow }) {
  const { title, url } = row.source;
  if (url === undefined || !isWebAddress(url)) return <>{title}</>;
  return (
    <Link
      inline
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={text("pane.detail.opens", { source: title })}
    >
      {title}
    </Link>
  );
}
