import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { listed, text } from "../../../messages/text";
import type { Table } from "../../store/state";
import { usePane } from "../../store/usePane";

const useStyles = makeStyles({
  told: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Other tables of assumptions than the one that is shown, and the way to each. */
export function OtherTables({ table: { name, content, others } }: { table: Table }) {
  const styles = useStyles();
  const { sheet } = usePane();
  if (others.length === 0) return null;
  const named = ({ name: table, sheet }: Table["others"][number]) => text("pane.sheet.tableOn", { table, sheet });
  return (
    <>
      <p className={styles.told}>
        {text("pane.sheet.others", { count: others.length, tables: listed(others.map(named)) })}
      </p>
      <Field label={text("pane.sheet.tables")} size="small">
        <Select size="small" value={name} onChange={(_, { value }) => void sheet.choose(value)}>
          {[{ name, sheet: content.sheet }, ...others].map((one) => (
            <option key={one.name} value={one.name}>
              {named(one)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
