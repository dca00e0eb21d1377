import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { inFormulas } from "../../formulas/insertion";
import { InsertAt } from "../../parts/InsertAt";
import { tableIn } from "../../store/sheet";
import { usePane, useSelected } from "../../store/usePane";
import { tables } from "./tables";

const useStyles = makeStyles({
  insert: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where charts and tables go, and a table of the project as one formula. Charts have their button themselves. */
export function Insert() {
  const { port } = usePane();
  return port.connected ? <Offered /> : null;
}

function Offered() {
  const styles = useStyles();
  const { insertion } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const assumptions = inFormulas(useSelected((state) => tableIn(state)?.name));
  const [id, setId] = useState(tables[0]?.id ?? "");
  const table = tables.find((each) => each.id === id);
  return (
    <section className={styles.insert} aria-label={text("pane.insertion")}>
      <h2 className={styles.title}>{text("pane.insertion")}</h2>
      <InsertAt />
      <Field label={text("pane.insertion.table")}>
        <Select value={id} onChange={(_, { value }) => setId(value)}>
          {tables.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      {assumptions !== "" && (
        <p className={styles.quiet}>{text("pane.insertion.live", { assumptions: verbatim(assumptions) })}</p>
      )}
      <div className={styles.buttons}>
        <Button
          disabledFocusable={busy || table === undefined}
          onClick={() =>
            table && void insertion.insertTable(table.name, table.definition, [...table.before, assumptions])
          }
        >
          {text("pane.insertion.do")}
        </Button>
      </div>
    </section>
  );
}
