import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { attempt } from "../../analysis/attempt";
import { outcomeOf } from "../../analysis/whatIf/outcome";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { Search } from "../parts/Search";
import { lineInFull, lineSaid, whyOf } from "../parts/said";
import { tableIn } from "../store/sheet";
import type { Standing } from "../store/standing";
import { usePane, useSelected } from "../store/usePane";
import { linesOf } from "../store/whatIf/lines";

const useStyles = makeStyles({
  about: { display: "flex", flexDirection: "column", gap: "6px" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(118px, 1fr))", gap: "8px" },
  base: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Of which line it is asked, and on which assumptions. */
export function About({ standing }: { standing: Extract<Standing, { state: "run" }> }) {
  const styles = useStyles();
  const { whatIf, sheet } = usePane();
  const id = useSelected((state) => state.whatIf.line);
  const table = useSelected(tableIn);
  const { run, assumptions } = standing.project;
  const lines = linesOf(run);
  const line = lines.find((each) => each.id === id) ?? lines[0];
  if (line === undefined) return null;
  const outcome = attempt(() => outcomeOf(run, line.id));
  const on = table === undefined ? text("pane.whatIf.onSet", { set: assumptions.set }) : verbatim(table.name);
  return (
    <section className={styles.about} aria-label={text("pane.whatIf.about")}>
      <div className={styles.fields}>
        <Search
          label={text("pane.whatIf.of")}
          placeholder={text("pane.asked.search", { count: lines.length })}
          choices={lines}
          chosen={line.id}
          onChoose={whatIf.about}
        />
        {table !== undefined && (
          <Field label={text("pane.whatIf.on")} size="small">
            <Select
              size="small"
              value={table.name}
              onChange={(_, { value }) => void sheet.choose(value)}
              select={{ style: { minWidth: 0 } }}
            >
              {[table, ...table.others].map(({ name }) => (
                <option key={name} value={name}>
                  {verbatim(name)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <p className={styles.base} title={lineInFull(line, outcome)}>
        {typeof outcome === "number"
          ? text("pane.whatIf.baseIs", { line: line.label, value: lineSaid(line, outcome), assumptions: on })
          : text("pane.whatIf.baseNone", { line: line.label, assumptions: on, why: whyOf(outcome) })}
      </p>
    </section>
  );
}
