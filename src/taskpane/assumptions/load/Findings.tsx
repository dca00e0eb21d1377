import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { SheetPlan } from "../../../workbook/plan";
import type { Survey } from "../../port";
import { usePane, useSelected } from "../../store/usePane";
import { losses } from "../../table/losses";

const useStyles = makeStyles({
  list: {
    maxHeight: "200px",
    overflowY: "auto",
    margin: "6px 0",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  loss: {
    padding: "3px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  address: { fontWeight: tokens.fontWeightSemibold },
  key: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lost: { fontWeight: tokens.fontWeightSemibold },
});

/** Cells of the list; more than these nobody reads. */
const LISTED = 100;

/** What writing a sheet of a plan would change, cell by cell. */
export function Findings({ survey: { address, overwritten }, plan }: { survey: Survey; plan: SheetPlan }) {
  const styles = useStyles();
  const { catalogue } = usePane();
  const rows = catalogue.rows(useSelected((state) => state.kept.set));
  const count = overwritten.length;
  const listed = useMemo(() => losses(plan, rows, overwritten.slice(0, LISTED)), [plan, rows, overwritten]);
  if (count === 0) return <p className={styles.quiet}>{text("pane.place.free", { address })}</p>;
  return (
    <>
      <p className={styles.lost}>{text("pane.place.lost", { count, address })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label={text("pane.place.lostList")}>
        {listed.map(({ address, label, key, before, after }) => (
          <li key={address} className={styles.loss}>
            <span className={styles.address}>{verbatim(address)}</span>
            {verbatim(" ")}
            {label}
            {verbatim(" ")}
            {key !== "" && <span className={styles.key}>{verbatim(key)}</span>}
            <div>{text("pane.place.becomes", { before, after })}</div>
          </li>
        ))}
        {count > LISTED && <li>{text("pane.place.lostMore", { count: count - LISTED })}</li>}
      </ul>
      <p className={styles.quiet}>{text("pane.place.restorable")}</p>
    </>
  );
}
