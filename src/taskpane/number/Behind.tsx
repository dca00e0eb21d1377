import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Explained } from "../../analysis/explanation/explained";
import { describe, text } from "../../messages/text";
import { usePane } from "../store/usePane";
import { InputCard } from "./InputCard";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "0 0 4px 20px",
    fontSize: tokens.fontSizeBase200,
  },
  words: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  links: { display: "flex", flexWrap: "wrap", gap: "12px" },
});

/** What stands behind an open item beside its parts: its formula with numbers, or the card of an input, and where to go. */
export function Behind({ told }: { told: Explained }) {
  const styles = useStyles();
  const { number } = usePane();
  const { input, formula, address } = told;
  return (
    <div className={styles.box}>
      {formula !== undefined && <p className={styles.words}>{inNumbers(told)}</p>}
      {input !== undefined && <InputCard told={told} input={input} />}
      <div className={styles.links}>
        <Link as="button" onClick={() => number.open(address)}>
          {text("number.openNumber")}
        </Link>
        {input === undefined && (
          <Link as="button" onClick={() => void number.showCell(address)}>
            {text("number.goToCell")}
          </Link>
        )}
      </div>
    </div>
  );
}

/** A formula with its numbers; of a row with the year of which they are, of all its years in words. */
export function inNumbers({ formula, address }: Explained) {
  if (formula === undefined) return undefined;
  // of all years there is no one formula with numbers
  if (formula.inNumbers === undefined) return describe(formula.inWords);
  const said = describe(formula.inNumbers);
  return address.year === undefined
    ? text("words.both", { left: "", sign: "=", right: said })
    : text("number.inYear", { year: address.year, formula: said });
}
