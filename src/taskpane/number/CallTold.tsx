import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Content } from "react/jsx-runtime";
import { asMatrix, isErrorValue, type SaidCell } from "../../functions/values";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { calledWithNumbers } from "../formulas/calledWithNumbers";
import { cellSaid } from "../formulas/cellSaid";
import type { GivenArgument, Told } from "../formulas/explain";
import { callTold } from "../store/number";
import { usePane, useSelected } from "../store/usePane";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  formula: { margin: 0, overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
  said: { margin: 0 },
});

/** A function of no project: what it computes, by which formula, from what. */
export function CallTold({ told: { called, kind } }: { told: Told }) {
  const styles = useStyles();
  if (called === undefined) return null;
  const { definition, args } = called;
  const numbers = kind === "value" ? calledWithNumbers(called) : undefined;
  return (
    <>
      <p className={styles.said}>{definition.summary}</p>
      {definition.formula !== undefined && <p className={styles.formula}>{verbatim(definition.formula)}</p>}
      {numbers !== undefined && (
        <p className={styles.said}>{text("words.both", { left: "", sign: "=", right: numbers })}</p>
      )}
      <dl className={styles.facts} aria-label={text("number.arguments")}>
        {args.flatMap((argument) => [
          <dt key={`${argument.name}?`} className={styles.term}>
            {verbatim(argument.name)}
          </dt>,
          <dd key={argument.name} className={styles.meaning}>
            <Given given={argument} />
            <span className={styles.quiet}>
              {verbatim(" ")}
              {argument.argument.doc}
            </span>
          </dd>,
        ])}
        {kind === "value" && (
          <>
            <dt className={styles.term}>{verbatim(definition.returns.unit ?? "")}</dt>
            <dd className={styles.meaning}>{definition.returns.doc}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function givenValue({ value, argument }: GivenArgument): Content {
  const rows = asMatrix(value);
  const [[only] = []] = rows;
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1)
    return text("number.argument.cells", { rows: rows.length, columns: rows[0]?.length ?? 0 });
  if (only === null || only === undefined || only === "") return text("number.argument.leftOut");
  const shown = isErrorValue(only) ? only.error : cellSaid(only as SaidCell);
  const unit = argument.unit === undefined || argument.unit === "1" ? "" : ` ${argument.unit}`;
  return verbatim(`${shown}${unit}`);
}

/** What an argument is given; where it names cells, they can be gone to. */
function Given({ given }: { given: GivenArgument }) {
  const { number } = usePane();
  const from = useSelected(({ number: { about } }) => (about?.state === "read" ? about.selected.formula : undefined));
  const known = useSelected(({ number: { about } }) => callTold(about)) !== undefined;
  if (!given.cells || from === undefined || !known || given.written === undefined) return givenValue(given);
  const { written } = given;
  return (
    <>
      <Link as="button" onClick={() => void number.selectNamed(written, from)}>
        {verbatim(written)}
      </Link>
      {verbatim(" = ")}
      {givenValue(given)}
    </>
  );
}
