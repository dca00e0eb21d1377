import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { usePane } from "../../store/usePane";

const useStyles = makeStyles({
  other: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  words: { margin: 0 },
});

/** The chosen set is not the one the table starts from: rightly so before a load, else by oversight. */
export function OtherSet({ table, chosen }: { table: string; chosen: string }) {
  const styles = useStyles();
  const { kept } = usePane();
  return (
    <div className={styles.other}>
      <p className={styles.words}>{text("pane.sheet.otherSet", { table, chosen })}</p>
      <Button size="small" onClick={() => kept.chooseSet(table)}>
        {text("pane.sheet.compareWith")}
      </Button>
    </div>
  );
}
