import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { AssumptionRow } from "../../../workbook/assumptionRow";
import type { Values } from "../../../workbook/assumptionRows";
import { amount } from "../../table/amount";
import type { Difference } from "../../table/differences";

const useStyles = makeStyles({
  scroll: { maxHeight: "280px", overflow: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "end",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "normal",
    minWidth: "72px",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly found: readonly Difference[];
  /** Assumptions that the set has no value for. */
  readonly beyond: readonly AssumptionRow[];
  readonly values: Values;
  readonly withLoaded: boolean;
}

/** Values that differ, a row each: in the sheet, in the set, and as last loaded where something was. */
export function DifferenceTable({ found, beyond, values, withLoaded }: Props) {
  const styles = useStyles();
  const columns = ["key", "sheet", "set", ...(withLoaded ? ["last" as const] : [])] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={text("pane.differences.list")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col" className={mergeClasses(styles.cell, id === "key" && styles.name)}>
                {text(`pane.differences.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ assumption, value, loaded }) => (
            <tr key={assumption.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {assumption.label}
              </th>
              <td className={mergeClasses(styles.cell, styles.strong)}>{amount(assumption, value)}</td>
              <td className={styles.cell}>{amount(assumption, assumption.current)}</td>
              {withLoaded && <td className={styles.cell}>{loaded !== undefined && amount(assumption, loaded)}</td>}
            </tr>
          ))}
          {beyond.map((assumption) => (
            <tr key={assumption.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {assumption.label}
              </th>
              <td className={mergeClasses(styles.cell, styles.strong)}>
                {amount(assumption, values.get(assumption.key) ?? assumption.current)}
              </td>
              <td className={styles.cell}>{text("pane.row.leftOpen")}</td>
              {withLoaded && <td className={styles.cell} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
