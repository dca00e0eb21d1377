import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import type { Found } from "../../store/whatIf/state";
import { Numbers, NumbersTable, type Told } from "../card/NumbersTable";
import { inputSaid, lineInFull, lineSaid } from "../said";
import type { Rows } from "../useRows";
import { changeSaid } from "./changeSaid";
import { Waterfall } from "./Waterfall";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const NOTHING: Told = { said: verbatim("") };

/** Lines side by side, and the way from one to the other. */
export function Compared({ found, rows }: { found: Found["compare"]; rows: Rows }) {
  const styles = useStyles();
  const { line, lines, bridge, own, other } = found;
  const { effects, from, to } = bridge;
  const error = Math.max(0, ...effects.map((effect) => effect.error));
  const amount = (value: number): Told => ({ said: lineSaid(line, value), full: lineInFull(line, value) });
  return (
    <>
      <NumbersTable
        card="pane.whatIf.compare"
        heads={[text("pane.whatIf.line"), text("pane.whatIf.a"), text("pane.whatIf.b"), text("pane.whatIf.less")]}
        rows={lines.map((each) => ({
          key: each.line.id,
          name: each.line.label,
          cells: [
            { said: lineSaid(each.line, each.a), full: lineInFull(each.line, each.a) },
            { said: lineSaid(each.line, each.b), full: lineInFull(each.line, each.b) },
            typeof each.a === "number" && typeof each.b === "number"
              ? { said: lineSaid(each.line, each.b - each.a), full: lineInFull(each.line, each.b - each.a) }
              : NOTHING,
          ],
        }))}
      />
      {effects.length === 0 ? (
        <p className={styles.quiet}>{text("pane.whatIf.same")}</p>
      ) : (
        <>
          <h3 className={styles.heading}>{text("pane.whatIf.bridge")}</h3>
          <Waterfall found={found} rows={rows} />
          {error > 0 && <p className={styles.quiet}>{text("pane.whatIf.drawn", { error: lineSaid(line, error) })}</p>}
          <Numbers
            card="pane.whatIf.bridge"
            heads={[
              text("pane.whatIf.change"),
              text("pane.whatIf.effect"),
              text("pane.whatIf.a"),
              text("pane.whatIf.b"),
            ]}
            rows={[
              { key: "a", name: text("pane.whatIf.a"), cells: [amount(from), NOTHING, NOTHING] },
              ...effects.map(({ keys, effect }) => ({
                key: keys.join(),
                name: changeSaid(rows, keys),
                cells: [amount(effect), ...[own, other].map(({ values }) => ({ said: changedTo(rows, keys, values) }))],
              })),
              { key: "b", name: text("pane.whatIf.b"), cells: [amount(to), NOTHING, NOTHING] },
            ]}
          />
        </>
      )}
    </>
  );
}

/** The value of a change of one key; several say too much for a cell. */
function changedTo(rows: Rows, keys: readonly string[], values: Readonly<Record<string, number>>): Words {
  const [key = "", ...more] = keys;
  return more.length > 0 ? verbatim("") : inputSaid(rows, key, values[key]);
}
