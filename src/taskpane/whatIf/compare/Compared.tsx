import { makeStyles, tokens } from "@fluentui/react-components";
import type { Outcome } from "../../../analysis/whatIf/outcome";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { spoken } from "../../../workbook/spoken";
import { Numbers, NumbersTable, type Told } from "../../parts/NumbersTable";
import { inputSaid, lineInFull, lineSaid } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import type { Found } from "../../store/whatIf/state";
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
        rows={lines.map(sideBySide)}
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

/** A line in A and in B, and the difference; the unit stands with its name where all three have the same. */
function sideBySide({ line, a, b }: Found["compare"]["lines"][number]) {
  const less = typeof a === "number" && typeof b === "number" ? b - a : undefined;
  const outcomes = [a, b, ...(less === undefined ? [] : [less])];
  const units = outcomes.flatMap((outcome) => (typeof outcome === "number" ? [spoken(line.unit, outcome).unit] : []));
  const [unit = "", ...others] = new Set(units);
  const isOne = unit !== "" && others.length === 0;
  const told = (outcome: Outcome): Told => ({
    said: isOne && typeof outcome === "number" ? spoken(line.unit, outcome).number : lineSaid(line, outcome),
    full: lineInFull(line, outcome),
  });
  return {
    key: line.id,
    name: isOne ? text("pane.whatIf.inUnit", { what: line.label, unit: verbatim(unit) }) : line.label,
    cells: [told(a), told(b), less === undefined ? NOTHING : told(less)],
  };
}

/** The value of a change of one key; several say too much for a cell. */
function changedTo(rows: Rows, keys: readonly string[], values: Readonly<Record<string, number>>): Words {
  const [key = "", ...more] = keys;
  return more.length > 0 ? verbatim("") : inputSaid(rows, key, values[key]);
}
