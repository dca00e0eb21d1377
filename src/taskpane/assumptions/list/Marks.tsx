import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { heldFor } from "../../store/edits";
import { useSelected } from "../../store/usePane";
import { number } from "../../table/amount";
import type { Row } from "./filter";

const useStyles = makeStyles({
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
  computed: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

const yearOf = ({ assumption: { step } }: Row): string => String(step?.n ?? "");

/** What is to be noted of a value: changed from the set, outside its range, by year, computed in the sheet. */
export function Marks({ row: { assumption, changed, outside, steps } }: { row: Row }) {
  const styles = useStyles();
  const computed = useSelected((state) => {
    const held = heldFor(state, assumption.key);
    return held !== undefined && "formula" in held;
  });
  if (!changed && !outside && !computed && steps.length === 0) return null;
  const mark = (look: string, words: Words) => <span className={mergeClasses(styles.mark, look)}>{words}</span>;
  const reference = number(assumption, assumption.current);
  return (
    <span className={styles.marks}>
      {changed && mark(styles.changed, text("pane.row.changed", { reference }))}
      {outside && mark(styles.outside, text("pane.row.outsideRange"))}
      {steps.length > 0 && mark(styles.computed, text("pane.byYear.mark", { years: steps.map(yearOf) }))}
      {computed && mark(styles.computed, text("pane.row.computed"))}
    </span>
  );
}
