import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { Guard } from "./parts/Guard";
import { Removal } from "./parts/Removal";
import { useTheme } from "./parts/theme";
import type { Pane as PaneCore } from "./store/pane";
import { PaneContext, useSelected } from "./store/usePane";
import { tabs } from "./tabList";
import { Tabs } from "./tabs/Tabs";

/** The whole pane. */
export const Pane = ({ pane }: { pane: PaneCore }) => (
  <PaneContext.Provider value={pane}>
    <Themed />
  </PaneContext.Provider>
);

function Themed() {
  const { theme, isDark } = useTheme(useSelected((state) => state.view.theme));
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return (
    <FluentProvider theme={theme}>
      <Guard>
        <Tabs tabs={tabs} />
        <Removal />
      </Guard>
    </FluentProvider>
  );
}
