import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useId, useState } from "react";
import type { PlainId } from "../../messages/message";
import { text } from "../../messages/text";
import type { Words } from "../../messages/words";

const useStyles = makeStyles({
  scrolled: {
    maxHeight: "260px",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { padding: "3px 6px", textAlign: "end", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  name: { padding: "3px 6px", textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  first: { minWidth: "72px" },
  under: { display: "block", whiteSpace: "normal", color: tokens.colorNeutralForeground2 },
  number: { padding: "3px 6px", textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  button: { alignSelf: "flex-start" },
});

/** A cell, and all of its digits. */
export interface Told {
  readonly said: Words;
  readonly full?: Words;
  /** What belongs to it, below it: three columns of numbers with long units have no room in a narrow pane. */
  readonly under?: Words;
}

interface Props {
  readonly card: PlainId;
  readonly heads: readonly Words[];
  readonly rows: readonly { readonly key: string; readonly name: Words; readonly cells: readonly Told[] }[];
}

/** The numbers of a picture, one key away. */
export function Numbers(props: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const table = useId();
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<TableRegular />}
        aria-label={text("pane.asked.numbersOf", { card: text(props.card) })}
        aria-expanded={open}
        aria-controls={open ? table : undefined}
        onClick={() => setOpen(!open)}
      >
        {text("pane.asked.numbers")}
      </Button>
      {open && (
        <div id={table}>
          <NumbersTable {...props} />
        </div>
      )}
    </>
  );
}

export function NumbersTable({ card, heads, rows }: Props) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.scrolled} tabIndex={0} aria-label={text("pane.asked.numbersOf", { card: text(card) })}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at === 0 ? mergeClasses(styles.name, styles.first) : styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map(({ said, full, under }, at) => (
                <td key={heads[at + 1]} className={styles.number} title={full ?? said}>
                  {said}
                  {under !== undefined && <span className={styles.under}>{under}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
