import { Field, type FieldControlProps, Input, Select, Switch } from "@fluentui/react-components";
import { describe, text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { heldFor } from "../../store/edits";
import { usePane, useSelected } from "../../store/usePane";
import { unitBeside } from "../../table/amount";
import { inPercent, typedValue } from "../../table/typing";
import type { Row } from "../list/filter";
import { presentText } from "./present";

/** The words of an input that is a switch. */
const isSwitch = (choices: readonly string[]) => choices.length === 2 && choices[0] === "no" && choices[1] === "yes";

/** The field of a value with its unit, and what is wrong with what was typed. */
export function ValueField({ row }: { row: Row }) {
  const { key } = row.assumption;
  const shown = useSelected((state) => presentText(state, row));
  const draft = useSelected((state) => state.edits.drafts.get(key));
  const held = useSelected((state) => heldFor(state, key));
  const computed = draft === undefined && held !== undefined && "formula" in held;
  const hint = computed ? text("pane.edit.formula", { formula: held.formula }) : fraction(row, shown);
  const unit = inPercent(row.assumption) ? "%" : unitBeside(row.assumption);
  return (
    <Field
      size="small"
      label={unit === "" ? text("pane.edit.value") : text("pane.edit.valueIn", { unit })}
      hint={hint ?? null}
      validationMessage={draft?.problem === undefined ? null : describe(draft.problem)}
    >
      {(field) => <Control row={row} shown={shown} field={field} />}
    </Field>
  );
}

/** A percentage as its cell holds it: 38 in the field is 0.38 in the sheet. */
function fraction({ assumption }: Row, shown: string): Words | undefined {
  if (!inPercent(assumption)) return undefined;
  const value = typedValue(assumption, shown);
  return typeof value === "number" ? text("pane.edit.fraction", { value: String(value) }) : undefined;
}

interface ControlProps {
  readonly row: Row;
  readonly shown: string;
  /** What ties the control to its label and messages. */
  readonly field: FieldControlProps;
}

function Control({ row: { assumption }, shown, field }: ControlProps) {
  const { edits } = usePane();
  const { key, choices } = assumption;
  if (choices === undefined)
    return (
      <Input
        {...field}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={(_, { value }) => edits.type(key, value)}
      />
    );
  if (isSwitch(choices))
    return (
      <Switch
        {...field}
        checked={shown === "yes"}
        label={verbatim(shown)}
        onChange={(_, { checked }) => void edits.put(key, { text: checked ? "yes" : "no" })}
      />
    );
  return (
    <Select {...field} size="small" value={shown} onChange={(_, { value }) => edits.type(key, value)}>
      {choices.includes(shown) || <option>{verbatim(shown)}</option>}
      {choices.map((choice) => (
        <option key={choice}>{verbatim(choice)}</option>
      ))}
    </Select>
  );
}
