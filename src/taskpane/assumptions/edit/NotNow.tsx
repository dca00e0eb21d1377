import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { usePane } from "../../store/usePane";
import type { Hindrance } from "./hindrance";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { flex: "1 1 140px" },
});

/** What is to be done before a value can be edited. */
export function NotNow({ why }: { why: Hindrance }) {
  const styles = useStyles();
  const { question, sheet } = usePane();
  return (
    <div className={styles.line}>
      <span className={styles.words}>{text(`pane.edit.not.${why}`)}</span>
      {why === "noTable" && (
        <Button size="small" onClick={() => void question.ask()}>
          {text("pane.load")}
        </Button>
      )}
      {why === "failed" && (
        <Button size="small" onClick={() => void sheet.read()}>
          {text("pane.readBack")}
        </Button>
      )}
    </div>
  );
}
