import { makeStyles, tokens } from "@fluentui/react-components";
import type { Addend, BuildUp } from "../../analysis/explanation/explained";
import { text } from "../../messages/text";
import { fullOf } from "./numbers";

export const useTableStyles = makeStyles({
  frame: { overflowX: "auto", maxHeight: "420px", overflowY: "auto" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "2px 4px", textAlign: "start", verticalAlign: "top", fontWeight: "inherit" },
  // a year or a number that breaks is another one
  year: { padding: "2px 4px", textAlign: "start", verticalAlign: "top", fontWeight: "inherit", whiteSpace: "nowrap" },
  head: { padding: "2px 4px", textAlign: "end", verticalAlign: "top", minWidth: "64px", overflowWrap: "break-word" },
  number: {
    padding: "2px 4px",
    textAlign: "end",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** All addends with all their digits: whoever adds them up has the number. */
export function BuildUpTable({ buildUp: { addends, value, unit, label } }: { buildUp: BuildUp }) {
  const styles = useTableStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className={styles.frame} tabIndex={0} aria-label={text("number.tableView")}>
      <table className={styles.table} aria-label={label}>
        <tbody>
          {flattened(addends).map((addend, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their places
            <tr key={at}>
              <th scope="row" className={styles.cell}>
                {addend.label}
              </th>
              <td className={styles.number}>{fullOf(addend.value, unit)}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row" className={styles.cell}>
              {text("number.sum")}
            </th>
            <td className={styles.number}>{fullOf(value, unit)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** A subtotal of gains and losses is opened, as the bars have it. */
function flattened(addends: readonly Addend[]): readonly Addend[] {
  return addends.flatMap((addend) => {
    const signs = new Set(addend.addends.map(({ value }) => Math.sign(value)));
    return signs.has(1) && signs.has(-1) ? flattened(addend.addends) : [addend];
  });
}
