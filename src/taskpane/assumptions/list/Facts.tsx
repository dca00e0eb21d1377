import { makeStyles, tokens } from "@fluentui/react-components";
import type { Content } from "react/jsx-runtime";
import { listed, text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { Source } from "../../parts/Source";
import { tableIn } from "../../store/sheet";
import { usePane, useSelected } from "../../store/usePane";
import { amount } from "../../table/amount";
import { loadedValue } from "../../table/differences";
import type { Row } from "./filter";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0 },
});

/** What the reference says of an assumption: its value in the set, range, unit, source and note. */
export function Facts({ row: { assumption, own } }: { row: Row }) {
  const styles = useStyles();
  const { catalogue } = usePane();
  const loaded = useSelected(({ kept, sheet }) => {
    if (kept.loaded?.table !== tableIn({ sheet })?.name) return undefined;
    const then = kept.loaded && catalogue.rows(kept.loaded.set).find(({ key }) => key === assumption.key);
    return then && loadedValue(kept.loaded, then);
  });
  const { unit, choices, hint, source, note, question, current, low, value, high } = assumption;
  const said = (number: number) => amount(assumption, number);
  const facts: readonly (readonly [term: Words, meaning: Content])[] = [
    ...(own ? [] : [[text("pane.detail.reference"), said(current)] as const]),
    ...(loaded === undefined ? [] : [[text("pane.detail.loaded"), said(loaded)] as const]),
    ...(choices === undefined ? [] : [[text("pane.detail.choices"), listed(choices.map(verbatim))] as const]),
    ...(choices !== undefined || own
      ? []
      : [
          [text("pane.detail.low"), said(low)] as const,
          [text("pane.detail.base"), said(value)] as const,
          [text("pane.detail.high"), said(high)] as const,
        ]),
    ...(choices === undefined ? [[text("pane.detail.unit"), verbatim(unit)] as const] : []),
    ...(hint === undefined ? [] : [[text("pane.detail.hint"), text(`hint.${hint}`)] as const]),
    [text("pane.detail.source"), <Source key="source" source={assumption.source} />],
    [text("pane.detail.kind"), text(`pane.kind.${source.kind}`)],
    ...(source.date === "undated" ? [] : [[text("pane.detail.date"), verbatim(source.date)] as const]),
    ...(note === undefined || note === "" ? [] : [[text("pane.detail.note"), note] as const]),
    ...(question === undefined ? [] : [[text("pane.detail.question"), question] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, meaning]) => (
        <Fact key={term} term={term} meaning={meaning} />
      ))}
    </dl>
  );
}

function Fact({ term, meaning }: { term: Words; meaning: Content }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
