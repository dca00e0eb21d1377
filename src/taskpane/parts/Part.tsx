import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Content } from "react/jsx-runtime";
import type { PlainId } from "../../messages/message";
import { text } from "../../messages/text";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** A part of the tab, under its heading. */
export function Part({ title, children }: { title: PlainId; children: Content }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {text(title)}
      </h2>
      {children}
    </section>
  );
}
