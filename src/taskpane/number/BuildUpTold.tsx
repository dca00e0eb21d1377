import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { BuildUp, ByYear } from "../../analysis/explanation/explained";
import { listed, text } from "../../messages/text";
import { BuildUpTable } from "./BuildUpTable";
import type { Node } from "./nodes";
import { Figure } from "./numbers";
import { Tree } from "./Tree";
import { YearsTable } from "./YearsTable";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px" },
  views: { display: "flex", flexWrap: "wrap", gap: "2px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, minWidth: 0 },
  sum: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 2px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly buildUp?: BuildUp;
  readonly roots: readonly Node[];
  readonly byYear?: ByYear | undefined;
}

type View = "bars" | "table" | "years";

const HEADINGS = { over: "number.buildUp.over", under: "number.buildUp.under" } as const;

/** What adds up to a number: bars that are opened, the same as a table, and year by year. */
export function BuildUpTold({ buildUp, roots, byYear }: Props) {
  const styles = useStyles();
  const heading = useId();
  const views: readonly View[] = [
    ...(buildUp === undefined ? [] : (["bars", "table"] as const)),
    ...(byYear === undefined ? [] : (["years"] as const)),
  ];
  const [chosen, setChosen] = useState<View>();
  const view = chosen ?? views[0];
  const title =
    buildUp === undefined || buildUp.of === "whole"
      ? text(buildUp === undefined ? "number.years" : "number.buildUp")
      : text(HEADINGS[buildUp.of], { label: buildUp.label });
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.heading}>
          {title}
        </h3>
        {views.length > 1 && (
          <div className={styles.views}>
            {views.map((each) => (
              <Button
                key={each}
                size="small"
                appearance={each === view ? "primary" : "subtle"}
                aria-pressed={each === view}
                onClick={() => setChosen(each)}
              >
                {text(each === "bars" ? "number.bars" : each === "table" ? "number.tableView" : "number.years")}
              </Button>
            ))}
          </div>
        )}
      </div>
      {view === "bars" && buildUp !== undefined && (
        <>
          {roots.length > 0 && <Tree label={title} roots={roots} />}
          <div className={styles.sum}>
            <span>{text("number.sum")}</span>
            <Figure value={buildUp.value} unit={buildUp.unit} />
          </div>
        </>
      )}
      {view === "table" && buildUp !== undefined && <BuildUpTable buildUp={buildUp} />}
      {view === "years" && byYear !== undefined && <YearsTable byYear={byYear} />}
      {buildUp !== undefined && buildUp.against.length > 0 && (
        <p className={styles.note}>
          {text("number.buildUp.against", { parts: listed(buildUp.against.map(({ label }) => label)) })}
        </p>
      )}
    </section>
  );
}
