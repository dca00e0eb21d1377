import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Project } from "../../../analysis/session";
import { warningsOf } from "../../../functions/project/shared";
import { VERDICT, verdictOf } from "../../../functions/project/verdict";
import { saidCell } from "../../../functions/said";
import { isErrorValue } from "../../../functions/values";
import { describe, text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { labelOf, readAs } from "../../../workbook/charts/labels";

const useStyles = makeStyles({
  verdict: {
    padding: "8px 12px",
    borderLeft: `4px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  yes: { borderLeftColor: tokens.colorPaletteGreenBorder2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  said: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  remarks: { marginTop: "6px", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer" },
  list: { margin: "4px 0 0", paddingInlineStart: "18px" },
});

/** Whether lenders and owners would take the project, with the reasons, in one sentence; what the run remarks goes with it. */
export function Verdict({ project }: { project: Project }) {
  const styles = useStyles();
  const { run } = project;
  const verdict = verdictOf(run, { id: VERDICT, read: readAs(VERDICT) });
  const said = isErrorValue(verdict) ? "" : saidCell(verdict);
  const remarks = warningsOf(project).map(describe);
  return (
    <div className={mergeClasses(styles.verdict, run.value("verdict.against") === 0 && styles.yes)}>
      <h2 className={styles.title}>{labelOf(VERDICT)}</h2>
      <p className={styles.said}>{verbatim(String(said))}</p>
      {remarks.length > 0 && (
        <details className={styles.remarks}>
          <summary className={styles.summary}>{text("pane.model.remarks", { count: remarks.length })}</summary>
          <ul className={styles.list}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
