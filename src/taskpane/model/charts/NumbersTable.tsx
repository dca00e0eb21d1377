import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import type { Panel } from "../../../workbook/charts/chart";
import { inUnit } from "../../../workbook/spoken";
import { barsOf, type Runs, seriesOf, stepsOf } from "./numbers";

const useStyles = makeStyles({
  scrolled: {
    maxHeight: "260px",
    overflow: "auto",
    marginTop: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { padding: "4px 8px", textAlign: "start", color: tokens.colorNeutralForeground2 },
  head: { padding: "3px 8px", textAlign: "end", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  name: { padding: "3px 8px", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  number: { padding: "3px 8px", textAlign: "end", whiteSpace: "nowrap" },
});

/** What a panel draws, as rows: their names, and under each head a number. */
function rowsOf(panel: Panel, runs: Runs) {
  if (panel.kind === "bar" || panel.kind === "flow") {
    const rows = panel.kind === "bar" ? barsOf(panel, runs) : stepsOf(panel, runs);
    return {
      first: text("pane.chart.what"),
      heads: [verbatim(panel.unit)],
      rows: rows.map(({ label, value }) => ({ name: label, numbers: [value] })),
    };
  }
  const series = seriesOf(panel, runs);
  return {
    first: text("pane.chart.year"),
    heads: series.map(({ label }) => label),
    rows: runs.run.years.map((year, at) => ({
      name: verbatim(year),
      numbers: series.map(({ values }) => values[at] ?? Number.NaN),
    })),
  };
}

/** The numbers of a panel; each has all its digits on hover. */
export function NumbersTable({ panel, runs }: { panel: Panel; runs: Runs }) {
  const styles = useStyles();
  const { first, heads, rows } = rowsOf(panel, runs);
  const shown = (value: number): Words => (Number.isFinite(value) ? inUnit(panel.numberFormat, value) : verbatim(""));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.scrolled} tabIndex={0} aria-label={panel.axis}>
      <table className={styles.table}>
        <caption className={styles.caption}>{panel.axis}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, numbers }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {numbers.map((value, at) => (
                <td key={heads[at]} className={styles.number} title={verbatim(Number.isFinite(value) ? value : "")}>
                  {shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
