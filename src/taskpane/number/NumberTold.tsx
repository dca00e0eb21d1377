import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Explained } from "../../analysis/explanation/explained";
import { shownAddends } from "../../analysis/explanation/shownAddends";
import { describe, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { Part } from "../parts/Part";
import type { NumberState } from "../store/state";
import { usePane, useSelected } from "../store/usePane";
import { askedLine } from "./askedLine";
import { inNumbers } from "./Behind";
import { BuildUpTold } from "./BuildUpTold";
import { InputCard } from "./InputCard";
import { InputsBehind } from "./InputsBehind";
import { barsOf, branchesOf } from "./nodes";
import { Figure } from "./numbers";
import { StandsOn } from "./StandsOn";
import { Ties } from "./Ties";
import { Tree } from "./Tree";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", gap: "2px 12px" },
  label: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outline: "none" },
  value: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  words: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  absent: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  links: { display: "flex", flexWrap: "wrap", gap: "12px" },
});

/** What a number is called, with its year, or all years of which it is the total. */
function headingOf({ label, address, value }: Explained): Words {
  if (address.year !== undefined) return text("number.ofYear", { label, year: address.year });
  return address.whole && value !== undefined ? text("number.ofAllYears", { label }) : label;
}

type Told = Extract<NonNullable<NumberState["telling"]>, { state: "told" }>;

/** All that is told of one number, the answer first. */
export function NumberTold({ telling }: { telling: Told }) {
  const styles = useStyles();
  const { port, number, unfolding, whatIf } = usePane();
  const line = useSelected(askedLine);
  const busy = useSelected((state) => state.work.busy);
  const heading = useRef<HTMLHeadingElement>(null);
  // what had the focus is gone when another number was opened: whoever goes by keys is at its name
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, []);
  const { told, project } = telling;
  const { unit, value, absent, formula, input, buildUps, inputs, note } = told;
  const [whole] = buildUps.filter(({ of, addends }) => of === "whole" && addends.length > 1);
  const others = buildUps.filter(({ of }) => of !== "whole");
  const roots = useMemo(() => {
    if (whole === undefined) return branchesOf(told, "");
    return barsOf(shownAddends(whole), whole, text("number.buildUp.other"), "");
  }, [told, whole]);
  return (
    <>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.label}>
          {headingOf(told)}
        </h2>
        <Figure className={styles.value} value={value} unit={unit} />
      </div>
      {absent !== undefined && <p className={styles.absent}>{text("number.absent", { why: absent })}</p>}
      <StandsOn project={project} />
      <Ties told={told} />
      {whole !== undefined && <BuildUpTold buildUp={whole} roots={roots} byYear={told.byYear} />}
      {formula !== undefined && (
        <Part title="number.words">
          <p className={styles.words}>{describe(formula.inWords)}</p>
          {formula.inNumbers !== undefined && <p className={styles.quiet}>{inNumbers(told)}</p>}
        </Part>
      )}
      {whole === undefined && told.byYear !== undefined && <BuildUpTold roots={[]} byYear={told.byYear} />}
      {whole === undefined && input === undefined && roots.length > 0 && (
        <Part title="number.madeOf">
          <Tree label={text("number.madeOf")} roots={roots} />
        </Part>
      )}
      {input !== undefined && <InputCard told={told} input={input} />}
      {others.map((other) => (
        <BuildUpTold
          key={other.of}
          buildUp={other}
          roots={barsOf(shownAddends(other), other, text("number.buildUp.other"), other.of)}
        />
      ))}
      {note !== undefined && input === undefined && <p className={styles.quiet}>{note}</p>}
      {inputs.length > 1 && <InputsBehind keys={inputs} set={project.assumptions.set} />}
      {input === undefined && (
        <div className={styles.links}>
          <Link as="button" onClick={() => void number.showCell(telling.number)}>
            {text("number.goToCell")}
          </Link>
          {port.connected && (
            <Link as="button" disabledFocusable={busy} onClick={() => void unfolding.unfold()}>
              {text("number.unfold")}
            </Link>
          )}
          {line !== undefined && (
            <Link as="button" onClick={() => whatIf.tornadoOf(line)}>
              {text("pane.whatIf.ofNumber")}
            </Link>
          )}
        </div>
      )}
    </>
  );
}
