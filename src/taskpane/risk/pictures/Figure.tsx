import { makeStyles, tokens } from "@fluentui/react-components";
import type { Content } from "react/jsx-runtime";
import type { PlainId } from "../../../messages/message";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, minWidth: 0 },
  title: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300 },
  about: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly title: PlainId;
  readonly about?: Words;
  readonly children: Content;
}

/** A picture under its name, with what it shows. */
export function Figure({ title, about, children }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.figure} aria-label={text(title)}>
      <h2 className={styles.title}>{text(title)}</h2>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  );
}
