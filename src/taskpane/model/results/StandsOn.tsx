import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { Standing } from "../../store/standing";
import { usePane } from "../../store/usePane";
import { HOME } from "../../store/view";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** What the results stand on: the table that is shown, or the reference set where there is none. */
export function StandsOn({ standing }: { standing: Extract<Standing, { state: "run" }> }) {
  const styles = useStyles();
  const { view } = usePane();
  const { table, project } = standing;
  const { set, differing } = project.assumptions;
  return (
    <p className={styles.text}>
      {table === undefined
        ? text("pane.model.standsOnSet", { set })
        : text("pane.model.standsOn", { table, set, count: differing })}
      {verbatim(" ")}
      <Link as="button" inline className={styles.link} onClick={() => view.open(HOME)}>
        {text("pane.model.toAssumptions")}
      </Link>
    </p>
  );
}
