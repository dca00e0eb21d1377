import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { text } from "../messages/text";
import { AboutTab } from "./about/AboutTab";
import { AssumptionsTab } from "./assumptions/AssumptionsTab";
import type { Catalogue } from "./assumptions/catalogue";
import { useAssumptions } from "./assumptions/useAssumptions";
import { focusPanel } from "./focusPanel";
import { Guard } from "./Guard";
import type { HostPort } from "./port";
import { TabBar } from "./TabBar";
import { themeChoice, useTheme } from "./theme";
import { Welcome } from "./welcome/Welcome";

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  // the focus comes here only when what had it is gone
  panel: { outline: "none" },
  // read by screen readers only: Excel shows the name above the pane
  name: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  outside: {
    margin: 0,
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

const TABS = ["assumptions", "about"] as const;
type TabName = (typeof TABS)[number];

/** The whole pane: theme, tabs, first steps. */
export function Pane({ port, catalogue }: { port: HostPort; catalogue: Catalogue }) {
  const [choice, setChoice] = useState(() => themeChoice(port.settings.get("theme")));
  const { theme, isDark } = useTheme(port, choice);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return (
    <FluentProvider theme={theme}>
      <Guard>
        <Tabs
          port={port}
          catalogue={catalogue}
          theme={choice}
          onTheme={(next) => {
            setChoice(next);
            void port.settings.set("theme", next).catch(() => {});
          }}
        />
      </Guard>
    </FluentProvider>
  );
}

function Tabs({
  port,
  catalogue,
  theme,
  onTheme,
}: {
  port: HostPort;
  catalogue: Catalogue;
  theme: ReturnType<typeof themeChoice>;
  onTheme: (theme: ReturnType<typeof themeChoice>) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const assumptions = useAssumptions(port, catalogue);
  const { sheet } = assumptions;
  const table = sheet.state === "present" ? { table: sheet.name, sheet: sheet.content.sheet } : undefined;
  const [tab, setTab] = useState<TabName>("assumptions");
  const [welcome, setWelcome] = useState(() => port.settings.get("welcomed") === undefined);
  const [loading, setLoading] = useState(false);

  const endWelcome = (act: boolean) => {
    setWelcome(false);
    void port.settings.set("welcomed", "yes").catch(() => {});
    if (!act || !port.connected) focusPanel();
    else if (sheet.state !== "present") setLoading(true);
    else assumptions.showTable();
  };

  return (
    <main className={styles.root}>
      <h1 className={styles.name}>{text("pane.name")}</h1>
      {!port.connected && <p className={styles.outside}>{text("pane.outside")}</p>}
      <TabBar tabs={TABS} selected={tab} onSelect={setTab} panel={id} />
      <div id={id} role="tabpanel" tabIndex={-1} className={styles.panel} aria-labelledby={`${id}-${tab}`}>
        {tab === "about" ? (
          <AboutTab
            theme={theme}
            onTheme={onTheme}
            onWelcome={() => {
              setTab("assumptions");
              setWelcome(true);
            }}
          />
        ) : (
          <>
            {welcome && (
              <Welcome count={assumptions.rows.length} connected={port.connected} table={table} onDone={endWelcome} />
            )}
            <AssumptionsTab port={port} assumptions={assumptions} loading={loading} onLoading={setLoading} />
          </>
        )}
      </div>
    </main>
  );
}
