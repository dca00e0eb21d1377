import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { usePane, useSelected } from "../store/usePane";

/** Where charts and tables go. */
export function InsertAt() {
  const { insertion } = usePane();
  const at = useSelected((state) => state.insertAt);
  return (
    <Field label={text("pane.insertion.where")}>
      <RadioGroup value={at} onChange={(_, { value }) => insertion.place(value === "new" ? "new" : "selected")}>
        <Radio value="new" label={text("pane.insertion.new")} />
        <Radio value="selected" label={text("pane.insertion.selected")} />
      </RadioGroup>
    </Field>
  );
}
