import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { outsideUsualRange } from "../../analysis/assumptions/outside";
import type { Project } from "../../analysis/session";
import { listed, text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { tableIn } from "../store/sheet";
import { usePane, useSelected } from "../store/usePane";
import { tableOf } from "./tableOf";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** On which table and set a number stands, how many values differ from it, and how many are unusual. */
export function StandsOn({ project: { assumptions, run } }: { project: Project }) {
  const styles = useStyles();
  const { view } = usePane();
  const shown = useSelected((state) => tableIn(state)?.name);
  const about = useSelected((state) => state.number.about);
  const onTable = useSelected((state) => state.number.trail.at(-1)?.on === "table");
  const table = tableOf(about, onTable, shown);
  const set = verbatim(assumptions.set);
  const outside = outsideUsualRange(run.inputs).length;
  const counts = listed([
    text("number.changed", { count: assumptions.differing }),
    ...(outside > 0 ? [text("number.outsideRange", { count: outside })] : []),
  ]);
  return (
    <p className={styles.line}>
      {table === undefined ? text("number.standsOnSet", { set }) : text("number.standsOn", { table, set })}
      {verbatim(", ")}
      {counts}
      {verbatim(" ")}
      {shown !== undefined && table !== undefined && (
        <Link
          as="button"
          onClick={() => {
            view.compare(true);
            view.open("assumptions");
          }}
        >
          {text("number.show")}
        </Link>
      )}
    </p>
  );
}
