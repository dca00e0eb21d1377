import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { Content } from "react/jsx-runtime";
import type { Words } from "../../messages/words";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "calc(100vw - 24px)",
    maxWidth: "460px",
    maxHeight: "calc(100vh - 24px)",
    overflowY: "auto",
    padding: "16px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px", marginTop: "12px" },
});

interface Props {
  readonly title: Words;
  readonly buttons: Content;
  /** Escape; the focus returns to where it was. */
  readonly onClose: () => void;
  readonly children: Content;
}

const STOPS = "a[href], button, input, select, textarea, [tabindex]";

/** From the last stop on to the first, and back: the browser would leave the pane there, which many hosts do not let it. */
function around(event: KeyboardEvent<HTMLDialogElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(":disabled") && stop.getClientRects().length > 0,
  );
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const isWithin = stops.some((stop) => stop === document.activeElement);
  if (to === undefined || (isWithin && document.activeElement !== from)) return;
  event.preventDefault();
  event.stopPropagation();
  to.focus();
}

/** The browser's own dialog: it keeps the focus inside and the page behind it out of reach. */
export function Modal({ title, buttons, onClose, children }: Props) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      // Fluent takes the key for itself, so that the browser does not see it
      onKeyDown={(event) => {
        if (event.key === "Tab") around(event);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </dialog>
  );
}
