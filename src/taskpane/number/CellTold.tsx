import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { labelledKey } from "../../model/inputs/labels";
import { addressOnSheet } from "../../sheet/address";
import { cellSaid } from "../formulas/cellSaid";
import { hostError, type Told } from "../formulas/explain";
import { mendOf } from "../formulas/mend";
import type { CellPlace } from "../port";
import type { Selected } from "../store/state";
import { usePane, useSelected } from "../store/usePane";
import { CallTold } from "./CallTold";
import { Figure } from "./numbers";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  said: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  formula: {
    margin: 0,
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  error: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
});

const addressOf = ({ sheet, row, column }: CellPlace) =>
  verbatim(addressOnSheet(sheet, { row, column, rows: 1, columns: 1 }));

/** The selected cell: where it stands, its formula, what is wrong with it and how that is mended. */
export function CellTold({ selected }: { selected: Selected }) {
  const styles = useStyles();
  const { cell, formula, told, reads, natives, inputs, shows } = selected;
  const value = cell.error === undefined ? cellSaid(cell.value ?? "") : verbatim(cell.error);
  const own = hostError(cell.error);
  const filled = formula !== undefined && (formula.row !== cell.row || formula.column !== cell.column);
  return (
    <section className={styles.box} aria-label={text("pane.cells.selected")} aria-live="polite">
      <p className={styles.said}>
        <strong>{addressOf(cell)}</strong>
        {verbatim(" ")}
        {value !== "" && text("pane.cells.shows", { value })}
        {filled && (
          <>
            {verbatim(", ")}
            {text("pane.cells.filledBy", { address: addressOf(formula) })}
          </>
        )}
      </p>
      {told.length === 0 && shows === undefined && <NoCall selected={selected} />}
      {formula !== undefined && reads.length > 0 && <Reads cells={reads} />}
      {natives.length > 0 && <NativesRead natives={natives} />}
      {inputs.length > 0 && <InputsRead inputs={inputs} />}
      {own !== undefined && told.length > 0 && <HostError words={own} />}
      {told.length > 0 && (
        <ul className={styles.list}>
          {told.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two calls of a formula may be the same
            <Call key={at} told={each} selected={selected} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A cell without a function of ours: whose it is, and where to go from it. */
function NoCall({ selected: { cell, formula, reads, natives, inputs, lookedThrough } }: { selected: Selected }) {
  const styles = useStyles();
  if (formula === undefined) {
    const filled = cell.value !== null && cell.value !== "";
    return (
      <>
        {filled && <p className={styles.quiet}>{text("pane.cells.noCall")}</p>}
        <p className={styles.quiet}>{text("number.nothing")}</p>
      </>
    );
  }
  return (
    <>
      <p className={styles.quiet}>{text("number.ownFormula")}</p>
      {lookedThrough && reads.length + natives.length + inputs.length === 0 && (
        <p className={styles.quiet}>{text("number.ownFormula.noReads")}</p>
      )}
    </>
  );
}

function Reads({ cells }: { cells: Selected["reads"] }) {
  const styles = useStyles();
  const { number } = usePane();
  return (
    <>
      <p className={styles.quiet}>{text("number.ownFormula.reads")}</p>
      <ul className={styles.list}>
        {cells.map((cell) => (
          <li key={addressOf(cell)}>
            <Link as="button" onClick={() => number.select(cell)}>
              {addressOf(cell)}
            </Link>
            <p className={styles.formula}>{verbatim(cell.formula)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each leads to what its line is made of, and to its cell. */
function NativesRead({ natives }: { natives: Selected["natives"] }) {
  const styles = useStyles();
  const { number: slice } = usePane();
  return (
    <>
      <p className={styles.quiet}>{text("number.ownFormula.natives")}</p>
      <ul className={styles.list}>
        {natives.map(({ cell, number, label, unit, value }) => (
          <li key={addressOf(cell)}>
            <Link as="button" onClick={() => slice.open(number)}>
              {number.year === undefined ? label : text("number.ofYear", { label, year: number.year })}
            </Link>
            {verbatim(" ")}
            {value !== undefined && <Figure value={value} unit={unit} />}
            {verbatim(" ")}
            <Link as="button" onClick={() => slice.select(cell)}>
              {addressOf(cell)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each leads to what there is to tell of the assumption, its source included, and to its cell. */
function InputsRead({ inputs }: { inputs: Selected["inputs"] }) {
  const styles = useStyles();
  const { number } = usePane();
  return (
    <>
      <p className={styles.quiet}>{text("number.ownFormula.inputs")}</p>
      <ul className={styles.list}>
        {inputs.map(({ key, cell }) => (
          <li key={key}>
            <Link as="button" onClick={() => number.open({ id: key })}>
              {labelledKey(key).label}
            </Link>
            {verbatim(" ")}
            <Link as="button" onClick={() => number.select(cell)}>
              {addressOf(cell)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An error of Excel's own; computing again is what heals most of them, and harms nothing. */
function HostError({ words }: { words: NonNullable<ReturnType<typeof hostError>> }) {
  const styles = useStyles();
  const { recalculation } = usePane();
  const busy = useSelected((state) => state.work.busy);
  return (
    <>
      <p className={styles.error}>{words}</p>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void recalculation.recalculate()}>
          {text("pane.cells.recalculate")}
        </Button>
      </div>
    </>
  );
}

function Call({ told, selected: { cell, formula } }: { told: Told; selected: Selected }) {
  const styles = useStyles();
  const { number } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const { call, kind, words, blanks, shows, shown } = told;
  const mend = formula && mendOf(told, formula.formula);
  const spills = formula !== undefined && formula.spill.rows * formula.spill.columns > 1;
  return (
    <li className={styles.box}>
      <p className={styles.formula}>{verbatim(call)}</p>
      {/* what a project's number is stands below, taken apart */}
      {(kind !== "value" || shows === undefined) && (
        <p className={kind === "error" ? styles.error : styles.said}>{words}</p>
      )}
      {blanks.map((blank) => (
        <p key={blank} className={styles.quiet}>
          {blank}
        </p>
      ))}
      {mend !== undefined && formula !== undefined && (
        <div>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void number.mend(formula, formula.formula, mend)}
          >
            {text("number.mend", { right: mend.right, wrong: mend.wrong })}
          </Button>
        </div>
      )}
      {shows === undefined && shown !== undefined && spills && cell.error === undefined && (
        <p className={styles.quiet}>{text("number.heading")}</p>
      )}
      {shown === undefined && <CallTold told={told} />}
    </li>
  );
}
