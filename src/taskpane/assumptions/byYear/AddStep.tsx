import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import { describe, text } from "../../../messages/text";
import { stepKeyOf } from "../../../model/inputs/steps";
import { usePane, useSelected } from "../../store/usePane";
import { unitBeside } from "../../table/amount";
import { inPercent } from "../../table/typing";
import type { Row } from "../list/filter";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  // side by side they stay on one line, whatever is said below one of them
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "6px", width: "100%" },
  year: { flex: "1 1 90px", minWidth: 0 },
  value: { flex: "2 1 130px", minWidth: 0 },
  // a field is as narrow as its column, whatever the width of its text
  input: { minWidth: 0, width: "100%" },
});

/** A year and the value from it on, written as a row of the table under its key. */
export function AddStep({ row: { assumption, steps } }: { row: Row }) {
  const styles = useStyles();
  const { edits, store } = usePane();
  const [year, setYear] = useState("");
  const [value, setValue] = useState("");
  const [wrong, setWrong] = useState<"year" | "there">();
  const field = useRef<HTMLInputElement>(null);
  const isYear = /^[1-9]\d{0,3}$/.test(year.trim());
  const key = stepKeyOf(assumption.key, Number(year));
  const problem = useSelected((state) => (isYear ? state.edits.drafts.get(key)?.problem : undefined));
  const unit = inPercent(assumption) ? "%" : unitBeside(assumption);

  const forget = () => {
    setWrong(undefined);
    if (problem !== undefined) edits.giveUp(key);
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const there = steps.some((step) => step.assumption.key === key);
    if (!isYear || there) {
      setWrong(isYear ? "there" : "year");
      field.current?.focus();
      return;
    }
    field.current?.focus();
    await edits.put(key, { text: value });
    if (store.getState().edits.drafts.has(key)) return;
    // what was typed meanwhile stays
    setYear((now) => (now === year ? "" : now));
    setValue((now) => (now === value ? "" : now));
  };
  const either = assumption.byYear?.counted === "either";
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)}>
      <div className={styles.fields}>
        <Field
          className={styles.year}
          size="small"
          label={text(either ? "pane.byYear.yearEither" : "pane.byYear.year")}
          validationMessage={wrong === undefined ? null : text(`pane.byYear.wrong.${wrong}`, { year })}
        >
          <Input
            className={styles.input}
            size="small"
            inputMode="numeric"
            autoComplete="off"
            input={{ ref: field }}
            value={year}
            onChange={(_, { value: typed }) => {
              forget();
              setYear(typed);
            }}
          />
        </Field>
        <Field
          className={styles.value}
          size="small"
          label={unit === "" ? text("pane.byYear.value") : text("pane.byYear.valueIn", { unit })}
          validationMessage={problem === undefined ? null : describe(problem)}
        >
          <Input
            className={styles.input}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(_, { value: typed }) => {
              forget();
              setValue(typed);
            }}
          />
        </Field>
      </div>
      <Button type="submit" size="small">
        {text("pane.byYear.add")}
      </Button>
    </form>
  );
}
