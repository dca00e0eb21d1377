import { makeStyles, tokens } from "@fluentui/react-components";
import type { Words } from "../../messages/words";

const useStyles = makeStyles({
  aside: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What is said of inputs that have no bar, where there are any. */
export function Aside({ count, said }: { count: number; said: Words }) {
  const styles = useStyles();
  return count === 0 ? null : <p className={styles.aside}>{said}</p>;
}
