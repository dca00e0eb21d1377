import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Content } from "react/jsx-runtime";
import type { Explained, ToldInput } from "../../analysis/explanation/explained";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { RangeBar } from "../parts/RangeBar";
import { Source } from "../parts/Source";
import { tableIn } from "../store/sheet";
import { usePane, useSelected } from "../store/usePane";
import { askedLine } from "./askedLine";
import { Figure, spokenOf } from "./numbers";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(38%) minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "4px",
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0 },
  key: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  marked: { color: tokens.colorPaletteDarkOrangeForeground1 },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
});

/** So many lines that an input feeds are named. */
const FEEDS = 8;

/** Where an input comes from: its value in its range, source, kind and note, and what it feeds. */
export function InputCard({ told, input }: { told: Explained; input: ToldInput }) {
  const styles = useStyles();
  const { catalogue, number, sheet, whatIf } = usePane();
  const line = useSelected(askedLine);
  const row = catalogue.rows(input.set).find(({ key }) => key === input.key);
  const inTable = useSelected((state) => tableIn(state)?.entries.has(input.key) === true);
  const { value, unit } = told;
  const facts: readonly (readonly [Words, Content])[] = [
    ...rangeFact(input, unit),
    ...sourceFacts(input, unit),
    ...(input.note === undefined ? [] : [[text("number.input.note"), input.note] as const]),
    ...(input.endReason === undefined ? [] : [[text("number.input.endReason"), input.endReason] as const]),
    ...(input.question === undefined ? [] : [[text("number.input.question"), input.question] as const]),
  ];
  return (
    <div className={styles.card}>
      <div>
        <strong>
          <Figure value={value} unit={unit} />
        </strong>
        {verbatim(" ")}
        <span className={styles.key}>{verbatim(input.key)}</span>
      </div>
      {row !== undefined && row.choices === undefined && typeof value === "number" && (
        <RangeBar row={row} value={value} />
      )}
      {input.outside && <span className={styles.marked}>{text("row.outside")}</span>}
      {!input.inUse && <span className={styles.marked}>{text("number.input.notInUse")}</span>}
      <dl className={styles.facts}>
        {facts.map(([term, meaning]) => [
          <dt key={`${term}?`} className={styles.term}>
            {term}
          </dt>,
          <dd key={term} className={styles.meaning}>
            {meaning}
          </dd>,
        ])}
      </dl>
      {input.feeds.length > 0 && (
        <div className={styles.links}>
          <span className={styles.term}>{text("number.input.feeds")}</span>
          {input.feeds.slice(0, FEEDS).map(({ label, address }) =>
            address === undefined ? null : (
              <Link key={address.id} as="button" onClick={() => number.open(address)}>
                {label}
              </Link>
            ),
          )}
        </div>
      )}
      {row !== undefined && row.choices === undefined && input.inUse && (
        <Link as="button" onClick={() => whatIf.ofInput(input.key, line)}>
          {text("pane.whatIf.fromInput")}
        </Link>
      )}
      {inTable && (
        <Link as="button" onClick={() => sheet.showValue(input.key)}>
          {text("number.goToRow")}
        </Link>
      )}
    </div>
  );
}

function rangeFact({ range }: ToldInput, unit: Words): readonly (readonly [Words, Content])[] {
  if (range === undefined) return [];
  const [low, base, high] = [range.low, range.base, range.high].map((each) => spokenOf(each, unit));
  if (low === undefined || base === undefined || high === undefined) return [];
  return [[text("number.input.range"), text("number.input.ranges", { low, base, high })]];
}

/** Of a value that was given in the place of the set's: that, and what the set has with its source. */
function sourceFacts({ source, set, inSet, differs }: ToldInput, unit: Words): readonly (readonly [Words, Content])[] {
  const own = differs ? [[text("number.input.source"), text("number.input.given")] as const] : [];
  if (source === undefined) return own.length > 0 ? own : [[text("number.input.source"), text("number.input.given")]];
  const dated = source.date === "undated" ? "" : `, ${source.date}`;
  const from: Content = (
    <>
      <Source source={source} />
      {verbatim(dated)}
    </>
  );
  return [
    ...own,
    ...(differs ? [[text("number.input.inSet", { set }), spokenOf(inSet, unit)] as const] : []),
    [text(differs ? "number.input.sourceOfSet" : "number.input.source"), from],
    [text("number.input.kind"), text(`sheet.kind.${source.kind}`)],
  ];
}
