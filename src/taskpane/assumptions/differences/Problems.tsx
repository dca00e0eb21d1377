import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { type Problem, problemText } from "../../table/reading";

const useStyles = makeStyles({
  title: { margin: "8px 0 2px", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface Props {
  readonly title: Words;
  readonly problems: readonly Problem[];
  readonly offset: number;
}

/** Rows shown; the rest are counted. */
const LISTED = 50;

/** Sentences under a title; nothing where there are none. */
export function Listed({ title, items }: { title: Words; items: readonly Words[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {items.slice(0, LISTED).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {items.length > LISTED && <li>{text("pane.differences.more", { count: items.length - LISTED })}</li>}
      </ul>
    </>
  );
}

/** What is wrong, or should be known, row by row, in words. `offset` makes of the first row the number the reader sees. */
export const Problems = ({ title, problems, offset }: Props) => (
  <Listed title={title} items={problems.map((problem) => problemText(problem, offset))} />
);
