import { makeStyles, tokens } from "@fluentui/react-components";
import { describe, listed, text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { explained } from "../../../model/explained";
import { Numbers } from "../../parts/NumbersTable";
import { inputLabel, inputSaid, lineInFull, lineSaid } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import type { Found } from "../../store/whatIf/state";
import { CurvePicture } from "./CurvePicture";

const useStyles = makeStyles({
  answer: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** All solutions, or why there is none, and the line over the bracket. */
export function Solutions({ found, rows }: { found: Found["solve"]; rows: Rows }) {
  const styles = useStyles();
  const { line, key, solved, curve, own } = found;
  const input = inputLabel(rows, key);
  const answer = answerSaid(found, rows);
  const gaps = "why" in solved ? [] : solved.gaps;
  const stands = own.values[key];
  return (
    <>
      <p className={styles.answer} role="status">
        {answer}
      </p>
      {stands !== undefined && (
        <p className={styles.quiet}>{text("pane.whatIf.answer.now", { value: inputSaid(rows, key, stands) })}</p>
      )}
      {gaps.map(({ from, to, why }) => (
        <p key={from} className={styles.quiet}>
          {text("pane.whatIf.gap", {
            from: inputSaid(rows, key, from),
            to: inputSaid(rows, key, to),
            why: describe(explained(why)),
          })}
        </p>
      ))}
      <CurvePicture
        found={found}
        rows={rows}
        label={text("pane.whatIf.picture.solve", { line: line.label, input, answer })}
      />
      <Numbers
        card="pane.whatIf.solve"
        heads={[input, line.label]}
        rows={curve.map(({ at: [value], outcomes: [outcome = Number.NaN] }) => ({
          key: String(value),
          name: inputSaid(rows, key, value),
          cells: [{ said: lineSaid(line, outcome), full: lineInFull(line, outcome) }],
        }))}
      />
    </>
  );
}

function answerSaid({ line, key, target, solved }: Found["solve"], rows: Rows): Words {
  if ("why" in solved) return text("pane.whatIf.none", { why: solved.why });
  const values = solved.solutions.map(({ value }) => inputSaid(rows, key, value));
  const asked = { line: line.label, target: lineSaid(line, target), input: inputLabel(rows, key) };
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? text("pane.whatIf.answer", { ...asked, value: only })
    : text("pane.whatIf.answers", { ...asked, count: values.length, values: listed(values) });
}
