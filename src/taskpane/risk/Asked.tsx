import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { Search } from "../parts/Search";
import { Typed } from "../parts/Typed";
import { tableIn } from "../store/sheet";
import type { Standing } from "../store/standing";
import { usePane, useSelected } from "../store/usePane";
import { linesOf } from "../store/whatIf/lines";

const useStyles = makeStyles({
  asked: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  about: { margin: 0, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", gap: "6px 8px", alignItems: "end" },
  trials: { flex: "1 1 84px", minWidth: 0 },
  seed: { flex: "1 1 60px", minWidth: 0 },
  chosen: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  chip: {
    display: "flex",
    alignItems: "center",
    minWidth: 0,
    maxWidth: "100%",
    paddingInlineStart: "6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  take: { minWidth: "24px" },
});

/** How many trials, of which seed, and of which lines; nothing is computed before it is asked for. */
export function Asked({ standing }: { standing: Extract<Standing, { state: "run" }> }) {
  const styles = useStyles();
  const outputs = useId();
  const { risk } = usePane();
  const { trials, seed, lines: chosen } = useSelected((state) => state.risk.fields);
  const problems = useSelected((state) => state.risk.problems);
  const running = useSelected((state) => state.risk.running !== undefined);
  const table = useSelected(tableIn);
  const { run, assumptions } = standing.project;
  const lines = linesOf(run);
  const on = table === undefined ? text("pane.whatIf.onSet", { set: assumptions.set }) : verbatim(table.name);
  const wrong = Object.keys(problems).length > 0;
  return (
    <section className={styles.asked} aria-label={text("pane.risk.asked")}>
      <p className={styles.about}>{text("pane.risk.about", { assumptions: on })}</p>
      <div className={styles.line}>
        <Typed
          className={styles.trials}
          label={text("pane.risk.trials")}
          value={trials}
          problem={problems.trials}
          onDone={(value) => risk.change({ trials: value.trim() })}
        />
        <Typed
          className={styles.seed}
          label={text("pane.risk.seed")}
          value={seed}
          problem={problems.seed}
          onDone={(value) => risk.change({ seed: value.trim() })}
        />
        <Button size="small" appearance="primary" disabledFocusable={running || wrong} onClick={() => void risk.run()}>
          {text("pane.risk.run")}
        </Button>
      </div>
      <Field
        size="small"
        label={{ children: text("pane.risk.outputs"), id: outputs }}
        {...(problems.lines !== undefined && { validationMessage: problems.lines, validationState: "error" })}
      >
        <ul className={styles.chosen} aria-labelledby={outputs}>
          {chosen.map((id) => {
            const label = lines.find((line) => line.id === id)?.label ?? verbatim(id);
            return (
              <li key={id} className={styles.chip}>
                <span>{label}</span>
                <Button
                  className={styles.take}
                  size="small"
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={text("pane.risk.take", { line: label })}
                  onClick={() => risk.change({ lines: chosen.filter((one) => one !== id) })}
                />
              </li>
            );
          })}
        </ul>
      </Field>
      <Search
        label={text("pane.risk.add")}
        placeholder={text("pane.risk.addHint", { count: lines.length })}
        choices={lines}
        chosen=""
        onChoose={(id) => chosen.includes(id) || risk.change({ lines: [...chosen, id] })}
      />
    </section>
  );
}
