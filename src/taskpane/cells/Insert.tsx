import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FunctionDefinition } from "../../functions/define";
import type { SpillingHelp } from "../../help/spilling";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { formulaOf, offered, spilling } from "../formulas/insertion";
import { Part } from "../parts/Part";
import { TakeBack } from "../parts/TakeBack";
import { tableIn } from "../store/sheet";
import { usePane, useSelected } from "../store/usePane";
import { loadSpilling } from "./loadSpilling";

const useStyles = makeStyles({
  field: { width: "100%" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  formula: { margin: 0, overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What is said of the functions; without it they are offered all the same, with empty fields. */
function useHelp(): readonly SpillingHelp[] | undefined {
  const [help, setHelp] = useState<readonly SpillingHelp[]>();
  useEffect(() => {
    loadSpilling().then(setHelp, () => setHelp([]));
  }, []);
  return help;
}

/** A function that fills many cells, written with the looks of a table: a person sees numbers, not digits. */
export function Insert() {
  const styles = useStyles();
  const [id, setId] = useState("PROJECT_SUMMARY");
  const definition = spilling.find((each) => each.id === id) ?? spilling[0];
  const help = useHelp();
  const own = help?.find((each) => each.id === definition?.id);
  return (
    <Part title="pane.insert">
      <p className={styles.quiet}>{text("pane.insert.why")}</p>
      <Field className={styles.field} label={text("pane.insert.function")} hint={own?.summary ?? null}>
        <Select value={definition?.id ?? ""} onChange={(_, { value }) => setId(value)}>
          {spilling.map((each) => (
            <option key={each.id} value={each.id}>
              {verbatim(each.id)}
            </option>
          ))}
        </Select>
      </Field>
      {definition !== undefined && help !== undefined && (
        <Arguments key={definition.id} definition={definition} example={own?.example ?? []} />
      )}
    </Part>
  );
}

function Arguments({ definition, example }: { definition: FunctionDefinition; example: readonly string[] }) {
  const styles = useStyles();
  const { insertion } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const table = useSelected((state) => tableIn(state)?.name);
  const fields = offered(definition, example, table);
  // what is not typed follows the table
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const texts = fields.map(({ name, text }) => typed[name] ?? text);
  return (
    <>
      {fields.map(({ name, doc, optional }, at) => (
        <Field key={name} className={styles.field} size="small" label={verbatim(name)} hint={doc} required={!optional}>
          <Input
            size="small"
            value={texts[at] ?? ""}
            onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      <p className={styles.formula}>{verbatim(formulaOf(definition, texts))}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void insertion.insert(definition, texts)}>
          {text("pane.insert.do")}
        </Button>
        <TakeBack />
      </div>
    </>
  );
}
