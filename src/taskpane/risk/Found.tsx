import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { LineSummary } from "../../analysis/simulation/summary";
import { describe, listed, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { InsertAt } from "../parts/InsertAt";
import { lineInFull, lineSaid } from "../parts/said";
import type { Rows } from "../parts/useRows";
import { WriteAndCopy } from "../parts/WriteAndCopy";
import { MARKS } from "../store/risk/shares";
import { LEAST_COVER, NPV, type RiskFound } from "../store/risk/state";
import { usePane, useSelected } from "../store/usePane";
import type { AskedLine } from "../store/whatIf/lines";
import { Drivers } from "./Drivers";
import { Marks } from "./Marks";
import { Convergence } from "./pictures/Convergence";
import { Curve } from "./pictures/Curve";
import { Fans } from "./pictures/Fans";
import { HistogramPicture } from "./pictures/HistogramPicture";
import { countSaid, shareSaid } from "./said";
import { Trial } from "./Trial";

const useStyles = makeStyles({
  found: { display: "flex", flexDirection: "column", gap: "10px", minWidth: 0 },
  said: { margin: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly found: RiskFound;
  readonly rows: Rows;
  /** Whether the assumptions are others by now. */
  readonly isOutdated: boolean;
}

/** What a simulation came to: the sentence, the pictures of a line, and what else is to be known. */
export function Found({ found, rows, isOutdated }: Props) {
  const styles = useStyles();
  const shown = useSelected((state) => state.risk.shown);
  const running = useSelected((state) => state.risk.running !== undefined);
  const { report, lines } = found;
  const line = lines.find(({ id }) => id === shown) ?? lines[0];
  const summary = report.lines.find((one) => one.line === line?.id);
  if (line === undefined || summary === undefined) return null;
  const given = { found, line, summary };
  return (
    <section className={styles.found} aria-label={text("pane.risk.result")} aria-busy={running}>
      <Standing found={found} isOutdated={isOutdated} />
      <Fluctuates found={found} />
      <Shown lines={lines} line={line} />
      <First {...given} />
      <Without line={line} />
      <Opened rows={rows} />
      <More {...given} rows={rows} />
      <Formula running={running} />
    </section>
  );
}

/** Whether what is shown is what would be asked now. */
function Standing({ found: { report, lines }, isOutdated }: Pick<Props, "found" | "isOutdated">) {
  const styles = useStyles();
  const fields = useSelected((state) => state.risk.fields);
  if (isOutdated)
    return (
      <p className={mergeClasses(styles.said, styles.strong)} role="status">
        {text("pane.risk.outdated")}
      </p>
    );
  const isOther =
    fields.trials.replace(/\D/g, "") !== String(report.trials) ||
    fields.seed !== String(report.seed) ||
    fields.lines.join() !== lines.map(({ id }) => id).join();
  return isOther ? (
    <p className={styles.quiet}>
      {text("pane.risk.otherFields", { trials: countSaid(report.trials), seed: report.seed })}
    </p>
  ) : null;
}

/** Which of the lines is drawn. */
function Shown({ lines, line }: { lines: RiskFound["lines"]; line: AskedLine }) {
  const { risk } = usePane();
  return lines.length === 1 ? null : (
    <Field size="small" label={text("pane.risk.shown")}>
      <Select
        size="small"
        value={line.id}
        onChange={(_, { value }) => risk.show(value)}
        select={{ style: { minWidth: 0 } }}
      >
        {lines.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface OfLine {
  readonly found: RiskFound;
  readonly line: AskedLine;
  readonly summary: LineSummary;
}

/** Pictures are drawn again for another line or another simulation, and not while the next one goes on: Stop must answer at once. */
const First = memo(function First({ found, line, summary }: OfLine) {
  const styles = useStyles();
  return (
    <>
      {summary.count === 0 ? (
        <p className={styles.said}>{text("pane.risk.noValue", { line: line.label })}</p>
      ) : (
        <>
          <Marks line={line} summary={summary} />
          <HistogramPicture found={found} line={line} summary={summary} />
        </>
      )}
      <Base line={line} summary={summary} />
      <Told found={found} line={line} summary={summary} />
    </>
  );
});

const More = memo(function More({ found, line, summary, rows }: OfLine & { readonly rows: Rows }) {
  return (
    <>
      {summary.count > 0 && <Curve line={line} summary={summary} />}
      <Fans found={found} />
      <Drivers line={line} rows={rows} />
      {summary.count > 0 && <Convergence found={found} line={line} />}
    </>
  );
});

function Opened({ rows }: { rows: Rows }) {
  const opened = useSelected((state) => state.risk.opened);
  return opened === undefined ? null : <Trial opened={opened} rows={rows} />;
}

function Formula({ running }: { running: boolean }) {
  const { port, risk } = usePane();
  return (
    <>
      {port.connected && <InsertAt />}
      <WriteAndCopy formula={risk.formula() ?? ""} making={running} onWrite={() => void risk.write()} />
    </>
  );
}

/** How likely it is that owners lose, and that debt is not covered. */
function Fluctuates({ found: { report } }: { found: RiskFound }) {
  const styles = useStyles();
  const [npv, cover] = [NPV, LEAST_COVER].map((id) => report.lines.find(({ line }) => line === id)?.below);
  if (npv === undefined || cover === undefined) return null;
  return (
    <p className={mergeClasses(styles.said, styles.strong)} role="status">
      {text("pane.risk.fluctuates", {
        npv: shareSaid(npv.value),
        npvError: shareSaid(npv.error),
        threshold: cover.threshold,
        cover: shareSaid(cover.value),
        coverError: shareSaid(cover.error),
      })}
    </p>
  );
}

function Base({ line, summary: { base, count } }: { line: AskedLine; summary: LineSummary }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <p className={styles.said} title={Number.isFinite(base.of) ? lineInFull(line, base.of) : undefined}>
      {Number.isFinite(base.of)
        ? text("pane.risk.base", { percent: Math.round(100 * base.value), value: lineSaid(line, base.of) })
        : text("pane.risk.baseNone", { line: line.label })}
    </p>
  );
}

/** What the line would be without the cut-off of the assumptions. */
function Without({ line }: { line: AskedLine }) {
  const styles = useStyles();
  const without = useSelected((state) => state.risk.without);
  if (without === undefined) return null;
  const { lines, why } = without;
  if (why !== undefined) return <p className={styles.said}>{text("pane.risk.without.none", { why })}</p>;
  if (lines === undefined) return <p className={styles.quiet}>{text("pane.risk.without.wait")}</p>;
  const summary = lines.find((one) => one.line === line.id);
  if (summary === undefined || summary.count === 0) return null;
  const { base, mean, percentiles, below } = summary;
  const [p10, p50, p90] = MARKS.map((share) => percentiles.find((one) => one.share === share)?.value ?? Number.NaN);
  const said = (value = Number.NaN): Words => (Number.isFinite(value) ? lineSaid(line, value) : verbatim("–"));
  return (
    <p className={styles.said}>
      {text("pane.risk.without", {
        base: said(base.of),
        mean: said(mean.value),
        p10: said(p10),
        p50: said(p50),
        p90: said(p90),
        threshold: below.threshold,
        below: shareSaid(below.value),
      })}
    </p>
  );
}

/** What is not in the picture, and how it was simulated. */
function Told({ found, line, summary }: { found: RiskFound; line: AskedLine; summary: LineSummary }) {
  const styles = useStyles();
  const { report, histograms } = found;
  const { trials, ran, seed, refusals, says } = report;
  const { before = 0, beyond = 0 } = histograms.get(line.id) ?? {};
  const reasons = refusals.map(({ reason, count }) =>
    text("pane.risk.refusal", { count: countSaid(count), reason: describe(reason) }),
  );
  return (
    <>
      <p className={styles.quiet}>
        {text("pane.risk.ranIt", { ran: countSaid(ran), trials: countSaid(trials), seed })}
      </p>
      {trials > ran && (
        <p className={styles.quiet}>{text("pane.risk.refused", { count: trials - ran, reasons: listed(reasons) })}</p>
      )}
      {summary.absent > 0 && (
        <p className={styles.quiet}>{text("pane.risk.absent", { count: summary.absent, line: line.label })}</p>
      )}
      {before + beyond > 0 && (
        <p className={styles.quiet}>
          {text("pane.risk.beyond", { count: before + beyond, before: countSaid(before), beyond: countSaid(beyond) })}
        </p>
      )}
      <details className={styles.quiet}>
        <summary>{text("pane.risk.says")}</summary>
        <ul>
          {says.map((said) => (
            <li key={said.id}>{describe(said)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
