import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { type Problem, problemText } from "../../table/reading";

const useStyles = makeStyles({
  title: { margin: "8px 0 2px", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Rows shown; the rest are counted. */
const LISTED = 50;

/** What is wrong, or should be known, row by row, in words. `offset` makes of the first row the number the reader sees. */
export function Problems({ title, problems, offset }: { title: Words; problems: readonly Problem[]; offset: number }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {problems.slice(0, LISTED).map((problem) => {
          const what = problemText(problem, offset);
          return <li key={what}>{what}</li>;
        })}
        {problems.length > LISTED && <li>{text("pane.differences.more", { count: problems.length - LISTED })}</li>}
      </ul>
    </>
  );
}
