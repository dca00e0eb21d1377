import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { Standing } from "../../store/standing";
import { CardButton } from "./CardButton";
import { cards } from "./cards";
import { StandsOn } from "./StandsOn";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "10px" },
  // two side by side at 270 px already, three where there is room
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(118px, 1fr))",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: { display: "flex", minWidth: 0, margin: 0, color: tokens.colorNeutralForeground1 },
});

/** The verdict, and what is asked of a project first. */
export function Results({ standing }: { standing: Extract<Standing, { state: "run" }> }) {
  const styles = useStyles();
  const { project, breakeven } = standing;
  return (
    <section className={styles.results} aria-label={text("pane.model.results")}>
      <Verdict project={project} />
      <StandsOn standing={standing} />
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={verbatim(card.id)} className={styles.card}>
            <CardButton card={card} run={project.run} breakeven={breakeven} />
          </li>
        ))}
      </ul>
    </section>
  );
}
