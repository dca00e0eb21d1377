import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Words } from "../../messages/words";

interface Props {
  readonly label: Words;
  readonly value: string;
  readonly hint?: Words;
  /** What is wrong with it, and what may be typed instead. */
  readonly problem?: Words | undefined;
  readonly className?: string;
  readonly onDone: (value: string) => void;
}

/** A field whose text is taken when it is left, or Enter is pressed: not at every key. */
export function Typed({ label, value, hint, problem, className, onDone }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    if (text !== value) onDone(text);
  };
  return (
    <Field
      size="small"
      label={label}
      hint={hint ?? null}
      className={className ?? ""}
      {...(problem !== undefined && { validationMessage: problem, validationState: "error" })}
    >
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={done}
        onKeyDown={({ key }) => {
          if (key === "Enter") done();
        }}
      />
    </Field>
  );
}
