import { Button, Field, Link, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Content } from "react/jsx-runtime";
import { formulasPart } from "../../analysis/stamp";
import type { PlainId } from "../../messages/message";
import { text } from "../../messages/text";
import { kernel } from "../../model/generated/project";
import { release } from "../../quantities/release";
import { THEME_CHOICES } from "../store/state";
import { usePane, useSelected } from "../store/usePane";
import { themeChoice } from "../store/view";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px 12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  heading: { margin: "0 0 2px", fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Settings, and what this is: version, licence, what leaves the machine. */
export function AboutTab() {
  const styles = useStyles();
  const { view } = usePane();
  const theme = useSelected((state) => state.view.theme);
  return (
    <div className={styles.page}>
      <div>
        <h2 className={styles.title}>{text("pane.about.title", { version: release })}</h2>
        <p className={styles.text}>{text("pane.about.what")}</p>
        <p className={styles.text}>{text("pane.about.formulas", { part: formulasPart(kernel.stamp) })}</p>
      </div>
      <Field label={text("pane.about.theme")}>
        <RadioGroup value={theme} onChange={(_, { value }) => view.choose(themeChoice(value))}>
          {THEME_CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={text(`pane.about.theme.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Part title="pane.about.privacy">{text("pane.about.privacyText")}</Part>
      <Part title="pane.about.license">{text("pane.about.licenseText")}</Part>
      <Part title="pane.about.help">
        <Link href="help/index.html" target="_blank" rel="noopener">
          {text("pane.about.helpOpen")}
        </Link>
      </Part>
      <Part title="pane.about.manual">
        <Link href="manual/index.html" target="_blank" rel="noopener">
          {text("pane.about.manualOpen")}
        </Link>
      </Part>
      <div>
        <Button onClick={view.showWelcome}>{text("pane.about.welcome")}</Button>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: PlainId; children: Content }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.heading}>{text(title)}</h3>
      <p className={styles.text}>{children}</p>
    </div>
  );
}
