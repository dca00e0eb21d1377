import { Button, Field } from "@fluentui/react-components";
import { text } from "../../src/messages/text";
import { verbatim } from "../../src/messages/words";

const count: number = 3;
const label: string = "Close";

/** What the compiler must refuse of the pane, line by line; none of it is ever called. */
export const refused = () => [
  // @ts-expect-error a text in an element
  // biome-ignore lint/style/noJsxLiterals: it is what the compiler must refuse
  () => <p>Close</p>,
  // @ts-expect-error a plain string
  () => <p>{label}</p>,
  // @ts-expect-error words put together
  () => <p>{`${text("pane.close")}!`}</p>,
  // @ts-expect-error a number, which is not said to be shown as it is
  () => <p>{count}</p>,
  () => (
    // @ts-expect-error one among several
    <p>
      {text("pane.close")}
      {label}
    </p>
  ),
  // @ts-expect-error what a screen reader says
  () => <button type="button" aria-label="Close" />,
  // @ts-expect-error the same of a component
  () => <Button title={label} />,
  // @ts-expect-error a label
  () => <Field label="Reference set" />,
];

/** And what it must accept. */
export const accepted = () => [
  () => <p>{text("pane.close")}</p>,
  () => (
    <p>
      {verbatim(count)}
      <b>{verbatim(label)}</b>
      {count > 0 && text("pane.close")}
      {[1, 2].map((n) => (
        <i key={n}>{verbatim(n)}</i>
      ))}
    </p>
  ),
  () => <Field label={text("pane.set")} />,
];
