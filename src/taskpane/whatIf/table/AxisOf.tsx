import { makeStyles } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { Typed } from "../../parts/Typed";
import type { Rows } from "../../parts/useRows";
import { axisShown } from "../../store/whatIf/questions";
import type { AxisFields } from "../../store/whatIf/state";
import { unitBeside } from "../../table/amount";
import { inPercent } from "../../table/typing";
import { InputSearch } from "../InputSearch";

const useStyles = makeStyles({
  axis: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  ends: { display: "grid", gridTemplateColumns: "1fr 1fr 56px", gap: "6px", alignItems: "end", "> *": { minWidth: 0 } },
});

interface Props {
  readonly label: Words;
  readonly fields: AxisFields;
  readonly rows: Rows;
  readonly onChange: (fields: AxisFields) => void;
}

/** An input, and from where to where it goes; a choice takes all of its words. */
export function AxisOf({ label, fields, rows, onChange }: Props) {
  const styles = useStyles();
  const row = rows.get(fields.key);
  const shown = row === undefined ? fields : axisShown(row, fields);
  const unit = row === undefined ? "" : inPercent(row) ? "%" : unitBeside(row);
  const said = (what: Words) => (unit === "" ? what : text("pane.whatIf.inUnit", { what, unit: verbatim(unit) }));
  return (
    <fieldset className={styles.axis} aria-label={label}>
      <InputSearch
        label={label}
        rows={rows}
        chosen={fields.key}
        withChoices
        onChoose={(key) => onChange({ ...fields, key, from: "", to: "" })}
      />
      {row?.choices === undefined && (
        <div className={styles.ends}>
          <Typed
            label={said(text("pane.whatIf.from"))}
            value={shown.from}
            onDone={(from) => onChange({ ...fields, from: from.trim() })}
          />
          <Typed
            label={said(text("pane.whatIf.to"))}
            value={shown.to}
            onDone={(to) => onChange({ ...fields, to: to.trim() })}
          />
          <Typed
            label={text("pane.whatIf.steps")}
            value={shown.steps}
            onDone={(steps) => onChange({ ...fields, steps: steps.trim() })}
          />
        </div>
      )}
    </fieldset>
  );
}
