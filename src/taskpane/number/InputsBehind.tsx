import { Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { folded, says } from "../../help/synonyms";
import { text } from "../../messages/text";
import { usePane } from "../store/usePane";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** So many that are found are shown. */
const SHOWN = 8;

/** The inputs behind a number, found by a word of theirs. */
export function InputsBehind({ keys, set }: { keys: readonly string[]; set: string }) {
  const styles = useStyles();
  const { catalogue, number } = usePane();
  const [query, setQuery] = useState("");
  const words = query.trim().split(/\s+/).filter(Boolean);
  const rows = useMemo(() => {
    const behind = new Set(keys);
    return catalogue
      .rows(set)
      .filter(({ key, step }) => behind.has(key) && step === undefined)
      .map(({ key, label, section }) => ({ key, label, text: folded(`${key} ${label} ${section.title}`) }));
  }, [catalogue, keys, set]);
  const found = words.length === 0 ? [] : rows.filter((row) => words.every((word) => says(row.text, word)));
  return (
    <div>
      <Field size="small" label={text("number.inputs")} hint={text("number.inputs.count", { count: keys.length })}>
        <Input size="small" type="search" value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <div role="status">
        {words.length > 0 && found.length === 0 && <p className={styles.quiet}>{text("number.inputs.none")}</p>}
      </div>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.slice(0, SHOWN).map(({ key, label }) => (
            <li key={key}>
              <Link as="button" onClick={() => number.open({ id: key })}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
