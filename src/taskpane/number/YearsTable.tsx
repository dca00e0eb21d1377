import { Link } from "@fluentui/react-components";
import type { ByYear } from "../../analysis/explanation/explained";
import { describe, text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { usePane } from "../store/usePane";
import { useTableStyles } from "./BuildUpTable";
import { Figure } from "./numbers";

/** A number by year; each year opens the row of the model in it. */
export function YearsTable({ byYear: { says, columns, rows, sum, decides } }: { byYear: ByYear }) {
  const styles = useTableStyles();
  const { number } = usePane();
  const last = columns.at(-1);
  return (
    <>
      <span>{describe(says)}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className={styles.frame} tabIndex={0} aria-label={text("number.years")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.year}>
                {text("number.year")}
              </th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className={styles.head}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, values, address }) => (
              <tr key={year}>
                <th scope="row" className={styles.year}>
                  <Link as="button" onClick={() => number.open(address)}>
                    {verbatim(year)}
                  </Link>
                  {year === decides && verbatim(` ${text("number.decides")}`)}
                </th>
                {columns.map(({ label, unit }, at) => (
                  <td key={label} className={styles.number}>
                    <Figure value={values[at]} unit={unit} />
                  </td>
                ))}
              </tr>
            ))}
            {sum !== undefined && last !== undefined && (
              <tr className={styles.sum}>
                <th scope="row" className={styles.year}>
                  {text("number.sum")}
                </th>
                <td className={styles.number} colSpan={columns.length}>
                  <Figure value={sum} unit={last.unit} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}
