import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { IronError } from "../../../quantities/errors";
import { spoken } from "../../../workbook/spoken";
import { inputLabel, lineInFull, lineSaid, whyOf } from "../../parts/said";
import { useTheme } from "../../parts/theme";
import type { Rows } from "../../parts/useRows";
import { useSelected } from "../../store/usePane";
import type { Found } from "../../store/whatIf/state";
import { number } from "../../table/amount";
import { farthestOf, heatOf } from "./heat";

const useStyles = makeStyles({
  scrolled: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { padding: "3px 5px", textAlign: "end", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  corner: { minWidth: "56px" },
  cell: {
    padding: "3px 5px",
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** A line at all pairs of two inputs' values: the number in its cell, on a ground that says how far it is from the base. */
export function HeatTable({ found, rows }: { found: Found["table"]; rows: Rows }) {
  const styles = useStyles();
  const id = useId();
  const { isDark } = useTheme(useSelected((state) => state.view.theme));
  const { line, axes, points, base } = found;
  const [down, across] = axes;
  const outcomes = points.map((point) => point.outcomes[0] ?? Number.NaN);
  const farthest = farthestOf(outcomes, base);
  const refused = outcomes.filter((outcome) => outcome instanceof IronError);
  const [first] = refused;
  const { unit } = spoken(line.unit, typeof base === "number" ? base : 1);
  return (
    <>
      <p id={id} className={styles.quiet}>
        {unit === "" ? line.label : text("pane.whatIf.inUnit", { what: line.label, unit: verbatim(unit) })}
        {verbatim(": ")}
        {text("pane.whatIf.corner", { down: inputLabel(rows, down.key), across: inputLabel(rows, across.key) })}
      </p>
      <section
        className={styles.scrolled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        aria-label={text("pane.asked.numbersOf", { card: text("pane.whatIf.table") })}
      >
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td className={styles.corner} />
              {across.values.map((value) => (
                <th key={String(value)} scope="col" className={styles.head}>
                  {bareSaid(rows, across.key, value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.values.map((value, r) => (
              <tr key={String(value)}>
                <th scope="row" className={mergeClasses(styles.head, styles.corner)}>
                  {bareSaid(rows, down.key, value)}
                </th>
                {across.values.map((other, c) => {
                  const outcome = outcomes[r * across.values.length + c] ?? Number.NaN;
                  return (
                    <td
                      key={String(other)}
                      className={styles.cell}
                      style={{ backgroundColor: heatOf(outcome, base, farthest, isDark) }}
                      title={lineInFull(line, outcome)}
                    >
                      {typeof outcome === "number" ? spoken(line.unit, outcome).number : lineSaid(line, outcome)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.quiet}>
        {typeof base === "number"
          ? text("pane.whatIf.heat", { value: lineSaid(line, base) })
          : text("pane.whatIf.heatNone")}
      </p>
      {first !== undefined && (
        <p className={styles.quiet}>{text("pane.whatIf.noRuns", { count: refused.length, why: whyOf(first) })}</p>
      )}
    </>
  );
}

/** Figures of a value above its column or before its row: the heads are narrow. */
const FIGURES = 4;

/** Such a value without its unit, which the fields say. */
function bareSaid(rows: Rows, key: string, value: unknown): Words {
  const row = rows.get(key);
  if (row === undefined || typeof value !== "number") return verbatim(String(value));
  return number(row, Math.abs(value) < 10 ** FIGURES ? Number(value.toPrecision(FIGURES)) : value);
}
